package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.mednec.facts.Amount;
import org.mednec.facts.FactException;
import org.mednec.facts.Ingredient;
import org.mednec.facts.Strength;
import org.mednec.facts.Treatment;
import org.mednec.facts.Unit;

/** A mixture named by its substances: "Flurbiprofen 10% / Cyclobenzaprine 3%". */
final class Compounds {

    private Compounds() {
    }

    /** A mixture, and its last token. */
    record Found(List<Ingredient> ingredients, int last) {
    }

    /** The mixture that starts with a drug, or null. */
    static Found at(Sentence sentence, Mark drug) {
        List<Ingredient> ingredients = new ArrayList<>(4);
        Mark mark = drug;
        int last = drug.last();
        while (mark != null && mark.as(Cue.Care.class) != null && mark.as(Cue.Care.class).treatment().within(Treatment.MEDICATION)) {
            boolean percent = mark.last() + 2 < sentence.size() && sentence.word(mark.last() + 2).equals("%") && Character.isDigit(sentence.word(mark.last() + 1).charAt(0));
            if (!percent && ingredients.isEmpty()) {
                return null;
            }
            last = percent ? mark.last() + 2 : mark.last();
            ingredients.add(new Ingredient(mark.as(Cue.Care.class).treatment(), percent ? strength(sentence.word(mark.last() + 1)) : Strength.UNSTATED));
            int next = last + 1;
            while (next < sentence.size() && (sentence.word(next).equals(",") || sentence.word(next).equals("-") || sentence.word(next).equals("/") || sentence.word(next).equals("and"))) {
                next++;
            }
            mark = next > last + 1 && next < sentence.size() ? sentence.at(next) : null;
        }
        return ingredients.size() > 1 ? new Found(ingredients, last) : null;
    }

    private static Strength strength(String number) {
        try {
            return new Strength(Amount.parse(number), Unit.PERCENT);
        } catch (FactException e) {
            return Strength.UNSTATED;
        }
    }
}
