package org.mednec.reader.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lines of a document that say something: without blank lines, and without what is printed on each page. */
final class Lines {

    /** A document narrower than this is written in short lines, not wrapped. */
    private static final int LEAST_WIDTH = 60;
    /** How full a line is at least that was broken because the next word did not fit. Proportional type wraps at an uneven number of characters. */
    private static final double FULL = 0.8;
    private static final int MOST_PAGES = 2_000;
    /** How many lines a page has at least. */
    private static final int PAGE = 10;
    /** How many lines from the edge of a page a header or footer may stand. */
    private static final int EDGE = 3;

    /**
     * A line that says something.
     *
     * @param start      first code unit that is not blank
     * @param end        one past the last that is not blank
     * @param width      code units from the margin to its end
     * @param blanks     blank lines before it
     * @param pageBefore whether a page begins between the line before and this one
     */
    record Line(int start, int end, int width, int blanks, boolean pageBefore) {
    }

    private final String text;
    private final List<Line> lines;
    private final double full;
    private final int blanksWithin;

    private Lines(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        int[] widths = lines.stream().mapToInt(Line::width).sorted().toArray();
        full = FULL * Math.max(LEAST_WIDTH, widths.length == 0 ? 0 : widths[(int) (0.95 * (widths.length - 1))]);
        long spaced = lines.stream().skip(1).filter(line -> line.blanks() == 1).count();
        long close = lines.stream().skip(1).filter(line -> line.blanks() == 0).count();
        blanksWithin = spaced > 3 * close ? 1 : 0;
    }

    static Lines of(String text) {
        return new Lines(text, withoutFurniture(text, split(text)));
    }

    List<Line> list() {
        return lines;
    }

    /** Whether a line says on what the line before began: the break between the two is only the margin's. */
    boolean continues(Line before, Line line) {
        if (startsItem(line) || !line.pageBefore() && line.blanks() > blanksWithin) {
            return false;
        }
        char last = text.charAt(before.end() - 1);
        char first = text.charAt(line.start());
        boolean closed = ".:;!?".indexOf(last) >= 0;
        if (line.pageBefore()) {
            return !closed || Character.isLowerCase(first);
        }
        int word = line.start();
        while (word < line.end() && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return before.width() + 1 + word - line.start() >= full || !closed && Character.isLowerCase(first);
    }

    /** A bullet, or a number with a dot or bracket. */
    private boolean startsItem(Line line) {
        int i = line.start();
        char first = text.charAt(i);
        if ("-*\u2022\u25cf\u25aa\uf0b7\u00b7".indexOf(first) >= 0) {
            return i + 1 < line.end() && Character.isWhitespace(text.charAt(i + 1));
        }
        while (i < line.end() && i - line.start() < 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i > line.start() && i + 1 < line.end() && (text.charAt(i) == '.' || text.charAt(i) == ')') && Character.isWhitespace(text.charAt(i + 1));
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>(text.length() / 60 + 1);
        int blanks = 0;
        boolean page = false;
        int i = 0;
        while (i < text.length()) {
            int margin = i;
            int end = i;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            int first = margin;
            while (first < end && isBlank(text.charAt(first))) {
                first++;
            }
            int last = end;
            while (last > first && isBlank(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Line(first, last, last - margin, blanks, page));
                blanks = 0;
                page = false;
            } else {
                blanks++;
            }
            i = end;
            if (i < text.length()) {
                page |= text.charAt(i) == '\f';
                i += text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\ufeff' || c == '\u200b';
    }

    /** Page numbers, and lines that stand at the edge of most pages. */
    private static List<Line> withoutFurniture(String text, List<Line> lines) {
        Set<Line> furniture = new HashSet<>(numbered(text, lines));
        List<List<Line>> edges = edges(lines);
        Map<String, Integer> pages = new HashMap<>();
        edges.forEach(edge -> edge.stream().map(line -> shape(text, line)).distinct().forEach(shape -> pages.merge(shape, 1, Integer::sum)));
        for (List<Line> edge : edges) {
            for (Line line : edge) {
                String shape = shape(text, line);
                if (edges.size() > 1 && shape.equals("#") || edges.size() > 2 && pages.get(shape) > 2 && pages.get(shape) * 2 > edges.size()) {
                    furniture.add(line);
                }
            }
        }
        if (furniture.isEmpty()) {
            return lines;
        }
        List<Line> kept = new ArrayList<>(lines.size());
        boolean page = false;
        for (Line line : lines) {
            boolean broken = page || line.pageBefore();
            if (furniture.contains(line)) {
                // What was printed on the page stood between two pages, whether or not the text still holds the sign of it.
                page = true;
            } else {
                kept.add(broken == line.pageBefore() ? line : new Line(line.start(), line.end(), line.width(), line.blanks(), true));
                page = false;
            }
        }
        return kept;
    }

    /** First and last lines of each page; none where there are more pages than a document has. */
    private static List<List<Line>> edges(List<Line> lines) {
        List<List<Line>> edges = new ArrayList<>();
        if (lines.stream().filter(Line::pageBefore).count() > MOST_PAGES) {
            return edges;
        }
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).pageBefore()) {
                int to = i;
                Set<Line> edge = new HashSet<>(lines.subList(from, Math.min(to, from + EDGE)));
                edge.addAll(lines.subList(Math.max(from, to - EDGE), to));
                edges.add(List.copyOf(edge));
                from = i;
            }
        }
        return edges;
    }

    /** Lines that can be nothing but a page number: so worded, or lone numbers that count up through the document. */
    private static List<Line> numbered(String text, List<Line> lines) {
        List<Line> numbered = new ArrayList<>();
        List<Line> counting = new ArrayList<>();
        int next = 0;
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String shape = shape(text, line);
            if (shape.equals("page #") || shape.equals("page # of #") || shape.equals("# of #") || shape.startsWith("final determination letter for imr case")) {
                numbered.add(line);
            } else if (shape.equals("#")) {
                int number = Integer.parseInt(digits(text, line));
                if (number != next || i - before < PAGE) {
                    flush(counting, numbered);
                }
                counting.add(line);
                next = number + 1;
                before = i;
            }
        }
        flush(counting, numbered);
        return numbered;
    }

    private static void flush(List<Line> counting, List<Line> numbered) {
        if (counting.size() > 2) {
            numbered.addAll(counting);
        }
        counting.clear();
    }

    private static String digits(String text, Line line) {
        StringBuilder digits = new StringBuilder("0");
        text.substring(line.start(), line.end()).chars().filter(c -> c >= '0' && c <= '9').limit(6).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** The line in lower case, each number as #, without dashes and repeated blanks: the same for a header on each page. Long lines are cut. */
    private static String shape(String text, Line line) {
        StringBuilder shape = new StringBuilder();
        for (int i = line.start(); i < Math.min(line.end(), line.start() + 200); i++) {
            char c = text.charAt(i);
            char last = shape.isEmpty() ? ' ' : shape.charAt(shape.length() - 1);
            if (Character.isDigit(c)) {
                if (last != '#') {
                    shape.append('#');
                }
            } else if (isBlank(c) || "-|\u2013\u2014".indexOf(c) >= 0) {
                if (last != ' ') {
                    shape.append(' ');
                }
            } else {
                shape.append(c);
            }
        }
        return shape.toString().strip().toLowerCase(Locale.ROOT);
    }
}
