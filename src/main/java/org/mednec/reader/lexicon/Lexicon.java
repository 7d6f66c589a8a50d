package org.mednec.reader.lexicon;

import java.util.Optional;
import org.mednec.facts.Drug;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Treatment;

/** What people write for treatments, drugs and parts of the body. Each part is read when it is first asked for. */
public final class Lexicon {

    private Lexicon() {
    }

    /** Treatments that are no drug product, and classes of drugs. */
    public static Terms<Treatment> treatments() {
        return Treatments.TERMS;
    }

    /** Regions of the body, without sides; empty for a phrase that only sounds like one ("back to work"). A phrase may span several. */
    public static Terms<Optional<Region>> regions() {
        return Sites.REGIONS;
    }

    /** Sides of the body. A lone "L" or "R" is one only right before a region. */
    public static Terms<Side> sides() {
        return Sites.SIDES;
    }

    /** Brand and generic names of a dictionary. */
    public static Terms<Drug> drugs(DrugDictionary dictionary) {
        Terms<Drug> terms = new Terms<>();
        dictionary.drugs().forEach(drug -> terms.add(drug.name(), drug));
        return terms;
    }

    private static final class Treatments {

        static final Terms<Treatment> TERMS = new Terms<>();

        static {
            for (LexiconFile.Line line : LexiconFile.lines("treatments.csv")) {
                Treatment treatment = line.constant(Treatment.class, "treatment");
                line.phrases().forEach(phrase -> TERMS.add(phrase, treatment));
            }
        }
    }

    private static final class Sites {

        static final Terms<Optional<Region>> REGIONS = new Terms<>();
        static final Terms<Side> SIDES = new Terms<>();

        static {
            for (LexiconFile.Line line : LexiconFile.lines("sites.csv")) {
                for (String phrase : line.phrases()) {
                    if (line.has("side")) {
                        SIDES.add(phrase, line.constant(Side.class, "side"));
                    } else {
                        REGIONS.add(phrase, Optional.ofNullable(line.constant(Region.class, "region", null)));
                    }
                }
            }
        }
    }
}
