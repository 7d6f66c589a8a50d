package org.mednec.facts;

import java.util.Arrays;
import java.util.List;

/**
 * What turns a daily dose into milligrams of oral morphine: daily amount in {@code unit}, times the factor of the band
 * that the amount falls in (methadone has four bands, other drugs one). No bands: the drug is not counted.
 *
 * <p>Source: the table of the 2009 guideline's page 87, by the values in {@code rules/drugs.csv} and what is said there
 * of where each was seen. A patch's factor is per mcg/h: 75 mcg/h of fentanyl is 75 x 2.4 = 180 mg a day. The factor 7.2
 * of per-prescription tables counts the three days of a patch and must not be used for a day.
 */
public record MorphineFactor(Unit unit, List<Band> bands) {

    /** Up to this daily amount, this factor. */
    public record Band(double upTo, double factor) {
    }

    /** Not counted towards the daily morphine dose. */
    public static final MorphineFactor NONE = new MorphineFactor(Unit.MG_PER_DAY, List.of());

    public MorphineFactor {
        bands = List.copyOf(bands);
    }

    /** Reads {@code "1.5"} or {@code "4<=20;8<=40;10<=60;12"}. */
    public static MorphineFactor parse(Unit unit, String text) {
        try {
            return new MorphineFactor(unit, Arrays.stream(text.split(";")).map(band -> {
                String[] parts = band.split("<=");
                return new Band(parts.length == 1 ? Double.POSITIVE_INFINITY : Double.parseDouble(parts[1].strip()), Double.parseDouble(parts[0].strip()));
            }).toList());
        } catch (NumberFormatException e) {
            throw new FactException("mme2009", "must be a factor such as 1.5, or bands such as 4<=20;8<=40;12");
        }
    }

    public boolean isCounted() {
        return !bands.isEmpty();
    }

    /** Milligrams of oral morphine a day for an amount a day (an hour, for a patch) in this factor's unit. */
    Amount of(Amount daily) {
        return new Amount(convert(daily.min()), convert(daily.max()));
    }

    private double convert(double daily) {
        return Double.isInfinite(daily) ? daily : daily * factorAt(daily);
    }

    private double factorAt(double daily) {
        return bands.stream().filter(b -> daily <= b.upTo()).findFirst().orElseThrow().factor();
    }
}
