package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mednec.facts.Amount;
import org.mednec.facts.Dose;
import org.mednec.facts.Drug;
import org.mednec.facts.FactException;
import org.mednec.facts.Form;
import org.mednec.facts.Ingredient;
import org.mednec.facts.Route;
import org.mednec.facts.Strength;
import org.mednec.facts.Unit;

/** Reads how a drug is taken from the words after its name: "10/325 mg one tablet every 6 hours", "75 mcg/hr patch", "#60". */
final class Doses {

    /** How many words after a drug's name may be about it. */
    private static final int REACH = 18;
    private static final Map<String, Form> FORMS = Map.ofEntries(Map.entry("tablet", Form.TABLET), Map.entry("tablets", Form.TABLET), Map.entry("tab", Form.TABLET), Map.entry("tabs", Form.TABLET),
        Map.entry("capsule", Form.CAPSULE), Map.entry("capsules", Form.CAPSULE), Map.entry("cap", Form.CAPSULE), Map.entry("patch", Form.PATCH), Map.entry("patches", Form.PATCH), Map.entry("cream", Form.CREAM),
        Map.entry("gel", Form.GEL), Map.entry("ointment", Form.OINTMENT), Map.entry("lotion", Form.LOTION), Map.entry("spray", Form.SPRAY), Map.entry("film", Form.FILM), Map.entry("lozenge", Form.LOZENGE),
        Map.entry("solution", Form.SOLUTION), Map.entry("suspension", Form.LIQUID));
    private static final Map<String, Double> PER_DAY = Map.ofEntries(Map.entry("daily", 1.0), Map.entry("qd", 1.0), Map.entry("qhs", 1.0), Map.entry("bedtime", 1.0), Map.entry("hs", 1.0), Map.entry("nightly", 1.0),
        Map.entry("bid", 2.0), Map.entry("tid", 3.0), Map.entry("qid", 4.0), Map.entry("twice", 2.0));
    private static final Map<String, Integer> COUNTS = Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "once", 1, "twice", 2);

    private final Sentence sentence;

    Doses(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Substances of a product that has several, each with its strength where told. */
    List<Ingredient> ingredients(Mark mark, Drug drug) {
        if (drug == null || drug.ingredients().size() < 2) {
            return List.of();
        }
        List<Double> strengths = strengths(mark);
        List<Ingredient> ingredients = new ArrayList<>(drug.ingredients().size());
        for (int i = 0; i < drug.ingredients().size(); i++) {
            boolean told = strengths.size() == drug.ingredients().size();
            ingredients.add(new Ingredient(drug.ingredients().get(i), told ? new Strength(Amount.of(strengths.get(i)), Unit.MG) : Strength.UNSTATED));
        }
        return ingredients;
    }

    /** Numbers joined by slashes or hyphens before "mg": 10/325 mg. */
    private List<Double> strengths(Mark mark) {
        List<Double> found = new ArrayList<>(2);
        for (int i = mark.last() + 1; i < end(mark); i++) {
            if (isNumber(i)) {
                found.add(Double.parseDouble(sentence.word(i).replace(",", "")));
            } else if (sentence.word(i).equals("mg")) {
                return found;
            } else if (!sentence.word(i).equals("/") && !sentence.word(i).equals("-")) {
                found.clear();
            }
        }
        return found.size() > 1 ? found : List.of();
    }

    private boolean isNumber(int i) {
        String word = sentence.word(i);
        return !word.isEmpty() && word.length() < 7 && Character.isDigit(word.charAt(0)) && word.chars().filter(c -> c == '.').count() < 2 && word.indexOf(',') < 0 && !sentence.isDate(i);
    }

    /** First token after the drug's name that is no more about it. */
    private int end(Mark mark) {
        int end = Math.min(sentence.size(), mark.last() + 1 + REACH);
        for (int i = mark.last() + 1; i < end; i++) {
            Mark other = sentence.at(i);
            boolean comma = sentence.word(i).equals(",") || sentence.word(i).equals("and") || sentence.word(i).equals(";") || sentence.word(i).equals(".");
            if (comma || other != null && other.as(Cue.Care.class) != null) {
                return i;
            }
        }
        return end;
    }

    Dose of(Mark mark, Drug drug) {
        int end = end(mark);
        Form form = Form.UNSTATED;
        Amount perDay = Amount.UNSTATED;
        Amount quantity = Amount.UNSTATED;
        for (int i = mark.last() + 1; i < end; i++) {
            String word = sentence.word(i);
            form = form == Form.UNSTATED ? FORMS.getOrDefault(word, Form.UNSTATED) : form;
            perDay = perDay.isStated() ? perDay : perDay(i);
            if (word.equals("#") && isNumber(i + 1)) {
                quantity = Amount.of(Double.parseDouble(sentence.word(i + 1)));
            }
        }
        Strength strength = strength(mark, end, drug);
        Route route = drug == null ? Route.UNSTATED : drug.route();
        try {
            return new Dose(strength, form, route, perDay, quantity, null, null);
        } catch (FactException e) {
            // The words give a unit that the usual route excludes: then the route is not told.
            return new Dose(strength, form, Route.UNSTATED, perDay, quantity, null, null);
        }
    }

    private Strength strength(Mark mark, int end, Drug drug) {
        for (int i = mark.last() + 1; i < end; i++) {
            if (!isNumber(i)) {
                continue;
            }
            int unit = i + 1;
            while (unit + 1 < end && (sentence.word(unit).equals("/") || sentence.word(unit).equals("-")) && isNumber(unit + 1)) {
                unit += 2;
            }
            Unit found = unit(unit, drug);
            if (found != null) {
                return new Strength(Amount.of(Double.parseDouble(sentence.word(i))), found);
            }
        }
        return Strength.UNSTATED;
    }

    private Unit unit(int i, Drug drug) {
        boolean perHour = sentence.word(i + 1).equals("/") && sentence.word(i + 2).startsWith("h");
        return switch (sentence.word(i)) {
            case "mg" -> Unit.MG;
            case "mcg", "ug" -> perHour || drug != null && drug.route() == Route.TRANSDERMAL ? Unit.MCG_PER_HOUR : Unit.MCG;
            case "g", "gm", "grams" -> Unit.G;
            case "%" -> Unit.PERCENT;
            default -> null;
        };
    }

    /** Units a day told at a token: "twice daily", "three times a day", "every 6 hours", "tid", "at bedtime". */
    private Amount perDay(int i) {
        String word = sentence.word(i);
        if (word.equals("every") && isNumber(i + 1) && sentence.word(i + 2).startsWith("h")) {
            double hours = Double.parseDouble(sentence.word(i + 1));
            return hours > 0 && hours <= 24 ? Amount.of(24 / hours) : Amount.UNSTATED;
        }
        if (word.equals("times") && (sentence.word(i + 1).equals("a") || sentence.word(i + 1).equals("per") || sentence.word(i + 1).equals("daily"))) {
            Integer count = isNumber(i - 1) ? Integer.valueOf((int) Double.parseDouble(sentence.word(i - 1))) : COUNTS.get(sentence.word(i - 1));
            boolean day = sentence.word(i + 1).equals("daily") || sentence.word(i + 2).equals("day");
            return count != null && day ? Amount.of(count) : Amount.UNSTATED;
        }
        boolean counted = word.equals("daily") && (sentence.word(i - 1).equals("times") || sentence.word(i - 1).equals("twice"));
        return PER_DAY.containsKey(word) && !counted ? Amount.of(PER_DAY.get(word)) : Amount.UNSTATED;
    }
}
