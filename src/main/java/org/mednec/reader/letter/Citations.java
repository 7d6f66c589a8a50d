package org.mednec.reader.letter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what stands behind "guideline:" in a letter: by section and year, by page, or another source. */
final class Citations {

    private static final Pattern LEAD = Pattern.compile("(?i)decision based on(?: the)? (non-? ?mtus citation:?|mtus:?) ?");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b(?: Guidelines)?");
    private static final Pattern SECTIONS = Pattern.compile("(?i)^[ ,]*sections?(?:\\(s\\))? ?:? *");
    private static final Pattern PAGES = Pattern.compile("(?i),? *\\bpages?(?:\\(s\\))? ?:? *(?:pages?(?:\\(s\\))? *)?([0-9]+[0-9, \\-]*)");
    private static final Pattern BY_PAGE = Pattern.compile("^(.*?Guidelines)\\b[ ,:;]*(.*)$");
    /** The older form still: a sentence that ends in "which is part of the MTUS". */
    private static final Pattern SENTENCE = Pattern.compile("(?i)^(?:on )?(?:the )?(.*?),? which (?:is|are) part of the (?:mtus|california mtus|medical treatment utilization schedule)");
    /** The one title with this in it. */
    private static final String WITHIN_TITLE = "Wrist, and Hand";

    private Citations() {
    }

    static List<CitedGuideline> of(String text) {
        String line = text.replace('\n', ' ').strip();
        List<CitedGuideline> cited = new ArrayList<>();
        Matcher lead = LEAD.matcher(line);
        int from = -1;
        boolean mtus = false;
        while (lead.find()) {
            if (from >= 0) {
                add(cited, mtus, line.substring(from, lead.start()));
            }
            mtus = !lead.group(1).toLowerCase(Locale.ROOT).startsWith("non");
            from = lead.end();
        }
        if (from >= 0) {
            add(cited, mtus, line.substring(from));
        } else {
            Matcher sentence = SENTENCE.matcher(line);
            if (sentence.find()) {
                addByPage(cited, sentence.group(1));
            }
        }
        return cited;
    }

    private static void add(List<CitedGuideline> cited, boolean mtus, String text) {
        String line = text.strip();
        if (!mtus) {
            cited.add(new CitedGuideline(false, withoutStop(line), "", ""));
            return;
        }
        Matcher year = YEAR.matcher(line);
        int from = 0;
        boolean any = false;
        String name = null;
        while (year.find()) {
            int begins = nameBegins(line, from, year.start());
            if (name != null) {
                cited.add(bySection(name, line.substring(from, begins > from ? line.lastIndexOf(" and", begins) : begins)));
            }
            name = line.substring(begins, year.end()).strip();
            from = year.end();
            any = true;
        }
        if (any) {
            cited.add(bySection(name, line.substring(from)));
        } else {
            addByPage(cited, line);
        }
    }

    /** Where the title before a year begins: after the last "and" that is none of the title's own. */
    private static int nameBegins(String line, int from, int year) {
        if (from == 0) {
            return 0;
        }
        int to = year;
        while (true) {
            int and = line.lastIndexOf(", and ", to - 1);
            if (and < from) {
                int plain = line.lastIndexOf(" and ", year);
                return plain >= from ? plain + 5 : from;
            }
            if (!line.startsWith(WITHIN_TITLE, and - 5)) {
                return and + 6;
            }
            to = and;
        }
    }

    private static CitedGuideline bySection(String name, String rest) {
        Matcher sections = SECTIONS.matcher(rest);
        return new CitedGuideline(true, name, sections.find() ? withoutStop(rest.substring(sections.end())) : "", "");
    }

    private static void addByPage(List<CitedGuideline> cited, String line) {
        Matcher pages = PAGES.matcher(line);
        int from = 0;
        while (pages.find()) {
            cited.add(byPage(line.substring(from, pages.start()), pages.group(1).strip()));
            from = pages.end();
        }
        String rest = withoutStop(line.substring(from));
        if (!rest.isEmpty() && (from == 0 || rest.startsWith("and "))) {
            cited.add(byPage(rest, ""));
        }
    }

    private static CitedGuideline byPage(String text, String pages) {
        String line = withoutStop(text);
        line = line.startsWith("and ") ? line.substring(4) : line;
        String last = withoutStop(pages);
        Matcher named = BY_PAGE.matcher(line);
        return named.matches() ? new CitedGuideline(true, named.group(1).strip(), withoutStop(named.group(2)), last) : new CitedGuideline(true, line, "", last);
    }

    private static String withoutStop(String text) {
        int from = 0;
        int to = text.length();
        while (to > from && " .,;".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        while (from < to && " .,;".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from, to);
    }
}
