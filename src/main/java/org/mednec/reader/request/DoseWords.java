package org.mednec.reader.request;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mednec.facts.Amount;
import org.mednec.facts.Form;
import org.mednec.facts.Route;
import org.mednec.facts.Strength;
import org.mednec.facts.Unit;

/** What a line says of how much of a drug is taken, and how. */
final class DoseWords {

    private static final String A = Wording.AMOUNT;
    private static final String N = "[0-9]+(?:\\.[0-9]+)?|\\. [0-9]+";
    private static final Pattern STRENGTH = Pattern.compile("((?:(?:" + N + ") ?(?:mg|mcg|%)? [/-] )*(?:" + N + ")) ?(%|mg|milligrams?|mcg|ug|\u03bcg|micrograms?|gms?|grams?|g|iu|units?|ml|cc)\\b?"
        + "(?: ?(?:/|per) ?(hr|hour|h|ml|cc|g|gm|day)\\b)?");
    private static final Pattern BARE_PAIR = Pattern.compile("\\b([0-9]+(?:\\.[0-9]+)?(?: [/-] [0-9]+(?:\\.[0-9]+)?)+)\\b");
    private static final Pattern NUMBERED = Pattern.compile("(?:#|\\b(?:qty|quantity|qnty|count|disp|dispense|dispensed|amount|no \\.)) ?(?:of )?[:.#=]? ?" + A + "\\b");
    /** "Tylenol #3": the number is the product's. */
    private static final Pattern NUMBERED_PRODUCT = Pattern.compile("\\b(?:tylenol|codeine|apap|acetaminophen) ?$");
    private static final Pattern UNITS = Pattern.compile("\\b" + A + "(?: (?:count|ct|oral))? ?(?:-? ?)(?:tab(?:let)?s?|caps?|capsules?|pills?|patch(?:es)?|tubes?|box(?:es)?|bottles?|lozenges?|films?|vials?"
        + "|containers?|jars?|count)\\b");
    private static final Pattern BOX = Pattern.compile("^ ?(?:box|boxes|bottles?|kits?)\\b");
    private static final Pattern TAKEN = Pattern.compile("\\b(?:take|takes|taking|apply|applied|use)\\b");
    private static final Pattern AT_A_TIME = Pattern.compile("^ (?:[a-z]+ ){0,2}?(?:(?:[0-9.]+ (?:- |to )?(?:[0-9.]+ )?)?(?:x|times?) |q ?[0-9dh]|every |daily|bid|tid|qid|qhs|qd|at bedtime|a day|per day"
        + "|by mouth|po )");
    private static final Pattern REFILLS = Pattern.compile("(?:^|[^#:0-9.] )" + A + " (?:additional |more )?(?:refills?|rf)\\b|\\b(?:refills?|rf) ?(?:x|times|:|#|=|of)? ?" + A + "\\b");
    private static final Pattern NO_REFILLS = Pattern.compile("\\b(?:no|without|0|zero) refills?\\b");
    private static final Pattern DAYS_SUPPLY = Pattern.compile("\\b" + A + " -? ?days? ?'? ?s? ?(?:supply)\\b|\\b(?:for|x) " + A + " -? ?days?\\b|\\b" + A + " days\\b");
    private static final Pattern MONTHS_SUPPLY = Pattern.compile("\\b" + A + " -? ?months? ?'? ?s? ?(?:supply)\\b|\\bfor " + A + " months?\\b");
    private static final Pattern MONTHLY = Pattern.compile("(?:/|per|a|each|every) ?(?:month|mo)\\b|\\bmonthly\\b");
    private static final Pattern EVERY_HOURS = Pattern.compile("\\b(?:q|every|each) ?" + A + " -? ?(?:hours?|hrs?|h)\\b");
    private static final Pattern A_DAY = Pattern.compile("\\b" + A + " ?(?:x|times?) ?(?:/|a|per|each|every)? ?(?:daily|day|d)\\b");
    private static final Pattern EACH = Pattern.compile("\\b" + A + " ?(?:-? ?)(?:tab(?:let)?s?|caps?|capsules?|pills?|po|by mouth|p \\. o)\\b");
    private static final Map<Pattern, Double> TIMES = times();
    private static final Map<Pattern, Form> FORMS = forms();
    private static final Map<Pattern, Route> ROUTES = routes();

    private final Wording line;

    DoseWords(Wording line) {
        this.line = line;
    }

    private static Map<Pattern, Double> times() {
        Map<Pattern, Double> times = new LinkedHashMap<>();
        times.put(Pattern.compile("\\bqid\\b|\\bq \\. ?i \\. ?d\\b"), 4.0);
        times.put(Pattern.compile("\\btid\\b|\\bt \\. ?i \\. ?d\\b"), 3.0);
        times.put(Pattern.compile("\\bbid\\b|\\bb \\. ?i \\. ?d\\b"), 2.0);
        times.put(Pattern.compile("\\bqhs\\b|\\bqd\\b|\\bq \\. ?(?:h \\. ?s|d)\\b|\\bhs\\b|\\bdaily\\b|\\bevery (?:day|night|evening|morning)\\b|\\bnightly\\b|\\bat (?:bedtime|night)\\b|\\b(?:a|per) day\\b"
            + "|\\bq ?(?:am|pm|day)\\b|\\beach (?:day|night)\\b"), 1.0);
        return times;
    }

    private static Map<Pattern, Form> forms() {
        Map<Pattern, Form> forms = new LinkedHashMap<>();
        forms.put(Pattern.compile("\\bpatch(?:es)?\\b|\\bpads?\\b|\\btransdermal system\\b"), Form.PATCH);
        forms.put(Pattern.compile("\\bcreams?\\b|\\bcream base\\b"), Form.CREAM);
        forms.put(Pattern.compile("\\bgel\\b|\\bjelly\\b"), Form.GEL);
        forms.put(Pattern.compile("\\bointment\\b"), Form.OINTMENT);
        forms.put(Pattern.compile("\\blotion\\b"), Form.LOTION);
        forms.put(Pattern.compile("\\bspray\\b"), Form.SPRAY);
        forms.put(Pattern.compile("\\bfilms?\\b"), Form.FILM);
        forms.put(Pattern.compile("\\blozenges?\\b|\\btroches?\\b|\\blollipops?\\b"), Form.LOZENGE);
        forms.put(Pattern.compile("\\bsuppositor(?:y|ies)\\b"), Form.SUPPOSITORY);
        forms.put(Pattern.compile("\\binjections?\\b|\\binjectable\\b|\\bvials?\\b"), Form.INJECTION);
        forms.put(Pattern.compile("\\b(?:oral )?(?:suspension|liquid|syrup|elixir)\\b"), Form.LIQUID);
        forms.put(Pattern.compile("\\bsolution\\b"), Form.SOLUTION);
        forms.put(Pattern.compile("\\bkit\\b"), Form.KIT);
        forms.put(Pattern.compile("\\bcap(?:sule)?s?\\b"), Form.CAPSULE);
        forms.put(Pattern.compile("\\btab(?:let)?s?\\b|\\bpills?\\b"), Form.TABLET);
        return forms;
    }

    private static Map<Pattern, Route> routes() {
        Map<Pattern, Route> routes = new LinkedHashMap<>();
        routes.put(Pattern.compile("\\btransdermal(?:ly)?\\b"), Route.TRANSDERMAL);
        routes.put(Pattern.compile("\\bintrathecal(?:ly)?\\b|\\bpump\\b"), Route.INTRATHECAL);
        routes.put(Pattern.compile("\\bintramuscular(?:ly)?\\b|\\bim\\b|\\bi \\. ?m\\b"), Route.INTRAMUSCULAR);
        routes.put(Pattern.compile("\\bintravenous(?:ly)?\\b|\\biv\\b|\\binfusions?\\b"), Route.INTRAVENOUS);
        routes.put(Pattern.compile("\\bsubcutaneous(?:ly)?\\b|\\bsub ?q\\b|\\bsc\\b"), Route.SUBCUTANEOUS);
        routes.put(Pattern.compile("\\bsublingual(?:ly)?\\b|\\bsl\\b"), Route.SUBLINGUAL);
        routes.put(Pattern.compile("\\bbuccal(?:ly)?\\b"), Route.BUCCAL);
        routes.put(Pattern.compile("\\bnasal(?:ly)?\\b|\\bintranasal(?:ly)?\\b"), Route.NASAL);
        routes.put(Pattern.compile("\\brectal(?:ly)?\\b|\\bsuppositor(?:y|ies)\\b"), Route.RECTAL);
        routes.put(Pattern.compile("\\boral(?:ly)?\\b|\\bpo\\b|\\bp \\. ?o\\b|\\bby mouth\\b|\\btab(?:let)?s?\\b|\\bcap(?:sule)?s?\\b|\\bpills?\\b"), Route.ORAL);
        return routes;
    }

    Form form() {
        return FORMS.entrySet().stream().filter(entry -> line.has(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(Form.UNSTATED);
    }

    /** As the line says; unstated where it does not. Skin is told by the form. */
    Route route() {
        return ROUTES.entrySet().stream().filter(entry -> line.has(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(Route.UNSTATED);
    }

    /** All strengths, in the order of the line. Grams and millilitres are none: they tell how much is dispensed. */
    List<Strength> strengths() {
        List<Strength> strengths = new ArrayList<>();
        Matcher found = STRENGTH.matcher(line.text());
        while (found.find()) {
            Unit unit = unit(found.group(2), found.group(3));
            if (unit != null) {
                for (String number : found.group(1).split(" ?(?:mg|mcg|%)? ?[/-] ")) {
                    strengths.add(new Strength(Amount.of(number(number)), unit));
                }
            }
        }
        if (strengths.isEmpty()) {
            Matcher bare = line.first(BARE_PAIR);
            if (bare != null && bare.group(1).contains("/") && !bare.group(1).contains("-") && bare.group(1).split(" / ").length < 4 && !isDate(bare.group(1))) {
                for (String number : bare.group(1).split(" / ")) {
                    strengths.add(new Strength(Amount.of(number(number)), Unit.MG));
                }
            }
        }
        return strengths;
    }

    /** "10/325" is none, "6/23/15" is one. */
    private static boolean isDate(String numbers) {
        String[] parts = numbers.split(" / ");
        return parts.length == 3 && number(parts[0]) <= 12 && number(parts[1]) <= 31 && parts[2].length() % 2 == 0;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(" ", ""));
    }

    private static Unit unit(String unit, String per) {
        String by = per == null ? "" : per;
        return switch (unit) {
            case "%" -> Unit.PERCENT;
            case "mg", "milligram", "milligrams" -> switch (by) {
                case "ml", "cc" -> Unit.MG_PER_ML;
                case "g", "gm" -> null;
                case "day" -> Unit.MG_PER_DAY;
                default -> Unit.MG;
            };
            case "mcg", "ug", "\u03bcg", "microgram", "micrograms" -> switch (by) {
                case "hr", "hour", "h" -> Unit.MCG_PER_HOUR;
                case "ml", "cc" -> Unit.MCG_PER_ML;
                case "day" -> Unit.MCG_PER_DAY;
                default -> Unit.MCG;
            };
            case "iu", "unit", "units" -> Unit.UNITS;
            default -> null;
        };
    }

    /** Tablets, patches, tubes; of an ointment or liquid also grams or millilitres. */
    Amount quantity() {
        Matcher numbered = NUMBERED.matcher(line.text());
        boolean found = numbered.find();
        if (found && numbered.group().startsWith("#") && NUMBERED_PRODUCT.matcher(line.text().substring(0, numbered.start())).find()) {
            found = numbered.find();
        }
        if (found) {
            if (BOX.matcher(line.text().substring(numbered.end())).find()) {
                return Amount.UNSTATED;
            }
            Amount bulk = bulk();
            Amount count = Wording.amount(numbered, 1);
            return count.atMost(1) && bulk.isStated() ? bulk : count;
        }
        Matcher units = UNITS.matcher(line.text());
        while (units.find()) {
            if (!isTaken(units.start(), units.end())) {
                return Wording.amount(units, 1);
            }
        }
        return bulk();
    }

    /** Grams or millilitres. */
    private Amount bulk() {
        Matcher bulk = STRENGTH.matcher(line.text());
        while (bulk.find()) {
            if (bulk.group(3) == null && (bulk.group(2).startsWith("g") || bulk.group(2).equals("ml") || bulk.group(2).equals("cc"))) {
                String[] numbers = bulk.group(1).split(" [/-] ");
                return Amount.of(number(numbers[numbers.length - 1]));
            }
        }
        return Amount.UNSTATED;
    }

    /** "take 2 tablets", "1 tablet twice daily": what is taken at a time, not what is dispensed. */
    private boolean isTaken(int from, int to) {
        String before = line.text().substring(Math.max(0, from - 12), from);
        String after = line.text().substring(to, Math.min(line.text().length(), to + 30));
        return TAKEN.matcher(before).find() || AT_A_TIME.matcher(after + " ").find();
    }

    Amount refills() {
        if (line.has(NO_REFILLS)) {
            return Amount.of(0);
        }
        Matcher refills = line.first(REFILLS);
        return refills == null ? Amount.UNSTATED : Wording.amount(refills, refills.group(1) != null ? 1 : 3);
    }

    Amount daysSupply() {
        Matcher days = line.first(DAYS_SUPPLY);
        if (days != null) {
            for (int group = 1; group <= 5; group += 2) {
                if (days.group(group) != null) {
                    return Wording.amount(days, group);
                }
            }
        }
        Matcher months = line.first(MONTHS_SUPPLY);
        if (months != null) {
            return Wording.amount(months, months.group(1) != null ? 1 : 3).times(30);
        }
        return line.has(MONTHLY) && quantity().isStated() ? Amount.of(30) : Amount.UNSTATED;
    }

    /** Tablets or applications a day; of a patch nothing, since it gives by the hour. */
    Amount perDay(Form form) {
        Amount each = Amount.of(1);
        Matcher taken = EACH.matcher(line.text());
        while (taken.find()) {
            if (isTaken(taken.start(), taken.end()) || taken.group().endsWith("po") || taken.group().endsWith("mouth")) {
                each = Wording.amount(taken, 1);
                break;
            }
        }
        Amount times = timesADay();
        return times.isStated() && form != Form.PATCH ? new Amount(each.min() * times.min(), each.max() * times.max()) : Amount.UNSTATED;
    }

    private Amount timesADay() {
        Amount daily = line.amount(A_DAY);
        if (daily.isStated()) {
            return daily;
        }
        Amount hours = line.amount(EVERY_HOURS);
        if (hours.isStated() && hours.min() > 0) {
            return new Amount(24 / hours.max(), 24 / hours.min());
        }
        return TIMES.entrySet().stream().filter(entry -> line.has(entry.getKey())).map(entry -> Amount.of(entry.getValue())).findFirst().orElse(Amount.UNSTATED);
    }
}
