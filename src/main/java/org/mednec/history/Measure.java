package org.mednec.history;

/** What is measured of a backtest. An item without a topic counts as not called overturned. */
public enum Measure {
    ACCURACY("accuracy"),
    BALANCED_ACCURACY("balanced accuracy"),
    RECALL("recall on overturned"),
    PRECISION("precision on overturned"),
    SPECIFICITY("specificity (upheld called upheld)"),
    /** Share of pairs, one overturned and one upheld, of which the overturned one has the higher probability; ties count half. */
    AREA("area under the ROC curve"),
    /** Mean square of the probability's error. */
    BRIER("Brier score"),
    /** How much of the Brier score of the base rate is saved. */
    BRIER_SKILL("Brier skill against base rate"),
    COVERAGE("coverage (has a topic)");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
