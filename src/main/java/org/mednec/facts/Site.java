package org.mednec.facts;

import java.util.Locale;

/** A body region and side. Without a region a fact is about the whole person. */
public record Site(Region region, Side side) {

    /** About the whole person, or not said. */
    public static final Site UNSTATED = new Site(Region.BODY, Side.UNSTATED);

    public Site {
        region = Required.of(region, "region");
        side = side == null ? Side.UNSTATED : side;
    }

    public static Site of(Region region) {
        return new Site(region, Side.UNSTATED);
    }

    /** Reads {@code "LOW_BACK"} or, with the side first, {@code "LEFT SHOULDER"}. */
    public static Site parse(String text) {
        String[] words = text.strip().split(" +", 2);
        try {
            return words.length == 1 ? of(Region.valueOf(words[0])) : new Site(Region.valueOf(words[1]), Side.valueOf(words[0]));
        } catch (IllegalArgumentException e) {
            throw new FactException("site", "must be a region, or a side and a region, such as LOW_BACK or \"LEFT SHOULDER\"; regions: "
                + Names.of(Region.class) + "; sides: LEFT, RIGHT, BILATERAL");
        }
    }

    /** Whether something here can matter there: one region holds the other, and the sides do not exclude each other. */
    public boolean meets(Site other) {
        return (region.covers(other.region) || other.region.covers(region)) && side.meets(other.side);
    }

    /** As {@link #meets}, and also from a limb to the part of the spine that its nerves come from, and back. */
    public boolean meetsByNerve(Site other) {
        return meets(other) || meets(new Site(other.region.supplied(), other.side)) || new Site(region.supplied(), side).meets(other);
    }

    /** As {@link #meetsByNerve}, and also between the parts of one limb, through which its nerves run. */
    public boolean meetsAlongNerve(Site other) {
        return meetsByNerve(other) || region.limb() == other.region.limb() && side.meets(other.side);
    }

    /** For people: {@code "left shoulder"}; empty where unstated. */
    public String words() {
        String where = region == Region.BODY ? "" : region.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return side == Side.UNSTATED ? where : (side.name().toLowerCase(Locale.ROOT) + " " + where).strip();
    }

    @Override
    public String toString() {
        return side == Side.UNSTATED ? region.name() : side + " " + region;
    }
}
