package org.mednec.determination;

/** What the record's facts show of one criterion. */
public enum CriterionStatus {
    /** Only supporting rules fired. */
    MET,
    /** Only opposing rules fired. */
    NOT_MET,
    /** Both: the record must be clarified. */
    CONFLICTING,
    /** Neither: the record is silent, or not enough. */
    NOT_DOCUMENTED;

    /** The status in a pattern. */
    public String letter() {
        return switch (this) {
            case MET -> "M";
            case NOT_MET -> "N";
            case CONFLICTING -> "C";
            case NOT_DOCUMENTED -> "?";
        };
    }

    /** The level that can be relied on as the record stands. */
    public Level sure() {
        return switch (this) {
            case MET -> Level.MET;
            case NOT_MET, CONFLICTING -> Level.CONTRADICTED;
            case NOT_DOCUMENTED -> Level.OPEN;
        };
    }

    /** The level that documenting or clarifying could bring, if it is true. */
    public Level best(boolean asked) {
        return switch (this) {
            case MET, CONFLICTING -> Level.MET;
            case NOT_MET -> Level.CONTRADICTED;
            case NOT_DOCUMENTED -> asked ? Level.MET : Level.OPEN;
        };
    }
}
