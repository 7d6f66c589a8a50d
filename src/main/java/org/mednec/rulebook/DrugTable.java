package org.mednec.rulebook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mednec.facts.Drug;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.FactException;
import org.mednec.facts.MorphineFactor;
import org.mednec.facts.Route;
import org.mednec.facts.Treatment;
import org.mednec.facts.Unit;

/** Reads {@code drugs.csv}. */
final class DrugTable {

    private static final List<String> COLUMNS = List.of("name", "ingredients", "route", "release", "mme2009", "mmeUnit", "seen");

    private DrugTable() {
    }

    static DrugDictionary read(String csv, Consumer<Problem> problems) {
        List<Drug> drugs = new ArrayList<>();
        try {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
                if (!row.getHeader().equals(COLUMNS)) {
                    problems.accept(new Problem("drugs.csv", 1, "the columns must be " + String.join(",", COLUMNS) + "."));
                    break;
                }
                try {
                    drugs.add(drug(row));
                } catch (FactException e) {
                    problems.accept(new Problem("drugs.csv", (int) row.getStartingLineNumber(), e.getMessage() + "."));
                }
            }
            return new DrugDictionary(drugs);
        } catch (FactException | CsvParseException e) {
            problems.accept(new Problem("drugs.csv", 0, e.getMessage() + "."));
            return new DrugDictionary(List.of());
        }
    }

    private static Drug drug(NamedCsvRecord row) {
        List<Treatment> ingredients = ingredients(row.getField("ingredients"));
        Route route = row.getField("route").isEmpty() ? Route.UNSTATED : constant(Route.class, "route", row.getField("route"));
        String factor = row.getField("mme2009");
        MorphineFactor morphine = factor.isEmpty() || factor.equals("none") ? MorphineFactor.NONE : MorphineFactor.parse(unit(row.getField("mmeUnit")), factor);
        if (ingredients.get(0).within(Treatment.OPIOID) && factor.isEmpty()) {
            throw new FactException("mme2009", "must hold a factor, or 'none' for an opioid that is not counted");
        }
        return new Drug(row.getField("name"), ingredients, route, row.getField("release").equals("LONG"), morphine);
    }

    /** Told apart by hand: the file is read at each start, and a regular expression for each row takes longer than the rest. */
    private static List<Treatment> ingredients(String text) {
        List<Treatment> ingredients = new ArrayList<>(2);
        int from = 0;
        for (int plus = text.indexOf('+'); plus >= 0; plus = text.indexOf('+', from)) {
            ingredients.add(constant(Treatment.class, "ingredients", text.substring(from, plus)));
            from = plus + 1;
        }
        ingredients.add(constant(Treatment.class, "ingredients", text.substring(from)));
        return ingredients;
    }

    private static Unit unit(String symbol) {
        return switch (symbol) {
            case "mg/day" -> Unit.MG_PER_DAY;
            case "mcg/day" -> Unit.MCG_PER_DAY;
            case "mcg/h" -> Unit.MCG_PER_HOUR;
            default -> throw new FactException("mmeUnit", "must be mg/day, mcg/day or mcg/h");
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String column, String name) {
        try {
            return Enum.valueOf(type, name.strip());
        } catch (IllegalArgumentException e) {
            throw new FactException(column, "holds a name that is not in " + type.getSimpleName() + ": " + name);
        }
    }
}
