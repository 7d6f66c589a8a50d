package org.mednec.reader.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mednec.facts.Section;

/**
 * The text of a document, mended: lines that a margin wrapped are joined, words that a line end or a copyist glued or tore are put right, broken
 * characters are repaired, page numbers, headers and footers are left out. One line is one paragraph, heading or list item. Each of its characters
 * knows which characters of the original it stands for.
 */
public final class MendedText {

    /** The bytes of Windows-1252 whose characters stand elsewhere in Unicode. */
    private static final Map<Character, Byte> WINDOWS = windows();
    /** Words that a copyist glues to a capitalised one: "forRetro". */
    private static final Set<String> GLUED = Set.of("for", "of", "and", "the", "with", "was", "were", "is", "to", "in", "on", "that", "by", "from", "or", "are", "has", "request");
    /** After these a hyphen before a space hangs on purpose: "pre- and postoperative". */
    private static final Set<String> HANGING = Set.of("and", "or", "to", "as", "nor", "but");
    private static final Map<Character, String> PLAIN = plain();

    private final String original;
    private final Set<String> words;
    private final StringBuilder out;
    private int[] starts;
    private int[] ends;
    private final String text;

    private MendedText(String original) {
        this.original = original;
        words = words(original);
        out = new StringBuilder(original.length());
        starts = new int[original.length() + 16];
        ends = new int[original.length() + 16];
        mend(Lines.of(original));
        text = out.toString();
    }

    public static MendedText of(String original) {
        return new MendedText(original);
    }

    /** The mended text. */
    public String text() {
        return text;
    }

    /** First code unit of the original that the character at a place of the mended text stands for; of the place after the last, the end. */
    int originalStart(int at) {
        return at < text.length() ? starts[at] : original.length();
    }

    /** One past the last code unit of the original that the character before a place of the mended text stands for. */
    int originalEnd(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    /** A stretch of the mended text as a passage. */
    public DocumentPassage passage(String document, Section section, int from, int to) {
        return new DocumentPassage(document, section, this, from, to);
    }

    private static Map<Character, String> plain() {
        Map<Character, String> plain = new HashMap<>();
        "\u2018\u2019\u201a\u201b\u00b4\u0060\u2032".chars().forEach(c -> plain.put((char) c, "'"));
        "\u201c\u201d\u201e\u2033".chars().forEach(c -> plain.put((char) c, "\""));
        "\u2010\u2011\u2012\u2013\u2014\u2212".chars().forEach(c -> plain.put((char) c, "-"));
        "\u25cf\u25aa\uf0b7".chars().forEach(c -> plain.put((char) c, "\u2022"));
        "\u00ad\u200b\u200c\u200d\ufeff\ufffd".chars().forEach(c -> plain.put((char) c, ""));
        plain.put('\ufb00', "ff");
        plain.put('\ufb01', "fi");
        plain.put('\ufb02', "fl");
        plain.put('\ufb03', "ffi");
        plain.put('\ufb04', "ffl");
        plain.put('\u2026', "...");
        plain.put('\u00d7', "x");
        return plain;
    }

    private static Map<Character, Byte> windows() {
        Map<Character, Byte> windows = new HashMap<>();
        for (int b = 0x80; b < 0xa0; b++) {
            windows.put(new String(new byte[] {(byte) b}, Charset.forName("windows-1252")).charAt(0), (byte) b);
        }
        return windows;
    }

    private static Set<String> words(String original) {
        Set<String> words = new HashSet<>();
        int i = 0;
        while (i < original.length()) {
            int end = i;
            while (end < original.length() && Character.isLetter(original.charAt(end))) {
                end++;
            }
            if (end > i) {
                words.add(original.substring(i, end).toLowerCase(Locale.ROOT));
            }
            i = Math.max(end, i + 1);
        }
        return words;
    }

    private void mend(Lines lines) {
        Lines.Line before = null;
        for (Lines.Line line : lines.list()) {
            if (before != null) {
                if (lines.continues(before, line)) {
                    gap(before.end(), line.start(), true);
                } else {
                    put('\n', before.end(), before.end() + 1);
                }
            }
            mend(line.start(), line.end());
            before = line;
        }
    }

    private void mend(int start, int end) {
        int i = start;
        while (i < end) {
            int word = i;
            while (word < end && !Lines.isBlank(original.charAt(word))) {
                word++;
            }
            word(i, word);
            i = word;
            while (i < end && Lines.isBlank(original.charAt(i))) {
                i++;
            }
            if (i < end) {
                gap(word, i, false);
            }
        }
    }

    /** A run without blanks. */
    private void word(int start, int end) {
        boolean address = isAddress(start, end);
        int letters = start;
        int i = start;
        while (i < end) {
            char c = original.charAt(i);
            if (c >= '\u0080') {
                int broken = broken(i, end);
                if (broken > 0) {
                    String meant = decoded(i, i + broken);
                    meant.chars().forEach(m -> putPlain((char) m, start, end));
                    fix(meant, i, i + broken);
                    i += broken;
                    letters = i;
                    continue;
                }
            }
            if (!Character.isLetter(c)) {
                letters = i + 1;
            }
            if (!address && i > start && Character.isUpperCase(c) && i + 1 < end && Character.isLowerCase(original.charAt(i + 1)) && isGlued(start, letters, i)) {
                put(' ', i, i);
                letters = i;
            }
            putPlain(c, i, i + 1);
            i++;
        }
    }

    /** The characters just put for a broken run all stand for the whole of it. */
    private void fix(String meant, int from, int to) {
        int length = meant.chars().map(m -> PLAIN.getOrDefault((char) m, "x").length()).sum();
        for (int k = out.length() - length; k < out.length(); k++) {
            starts[k] = from;
            ends[k] = to;
        }
    }

    /** "forRetro", and a full stop that has lost its blank: "pain.The". */
    private boolean isGlued(int start, int letters, int at) {
        if (letters < at) {
            return GLUED.contains(original.substring(letters, Math.min(at, letters + 8))) && (letters == start || !Character.isLetterOrDigit(original.charAt(letters - 1)));
        }
        char mark = original.charAt(at - 1);
        return (mark == '.' || mark == ';' || mark == ':' || mark == ')') && at - 2 >= start && (Character.isLowerCase(original.charAt(at - 2)) || mark != '.' && Character.isLetter(original.charAt(at - 2)));
    }

    private boolean isAddress(int start, int end) {
        int limit = Math.min(end, start + 12);
        for (int i = start; i < limit; i++) {
            if (original.startsWith("://", i) || original.startsWith("www.", i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Between two words. A hyphen at a line end, or torn from the word after it, is drawn to that word; it is left out where the document has the
     * two parts as one word elsewhere.
     */
    private void gap(int from, int to, boolean lineEnd) {
        int last = out.length() - 1;
        if (last > 0 && out.charAt(last) == '-' && Character.isLetterOrDigit(out.charAt(last - 1))) {
            char next = original.charAt(to);
            boolean drawn = lineEnd ? Character.isLetterOrDigit(next) : Character.isLowerCase(next) || Character.isDigit(next) && Character.isDigit(out.charAt(last - 1));
            String word = wordAt(to);
            if (drawn && !HANGING.contains(word)) {
                int head = last;
                while (head > 0 && last - head < 40 && Character.isLetter(out.charAt(head - 1))) {
                    head--;
                }
                if (head < last && !word.isEmpty() && words.contains(out.substring(head, last).toLowerCase(Locale.ROOT) + word)) {
                    out.setLength(last);
                }
                return;
            }
        }
        put(' ', from, to);
    }

    private String wordAt(int start) {
        int end = start;
        while (end < original.length() && end - start < 40 && Character.isLetter(original.charAt(end))) {
            end++;
        }
        return original.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** How many characters from here are the bytes of one character, read in the wrong alphabet; 0 where they are not. */
    private int broken(int at, int end) {
        byte[] lead = bytes(at, at + 1);
        if (lead == null) {
            return 0;
        }
        int b = lead[0] & 0xff;
        int length = b >= 0xc2 && b <= 0xdf ? 2 : b >= 0xe0 && b <= 0xef ? 3 : b >= 0xf0 && b <= 0xf4 ? 4 : 0;
        return length > 0 && at + length <= end && decoded(at, at + length) != null ? length : 0;
    }

    /** The character whose UTF-8 bytes stand here as characters of their own, or null. */
    private String decoded(int from, int to) {
        byte[] bytes = bytes(from, to);
        if (bytes == null) {
            return null;
        }
        for (int i = 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return null;
            }
        }
        String character = new String(bytes, StandardCharsets.UTF_8);
        return character.indexOf('\ufffd') < 0 ? character : null;
    }

    private byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = from; i < to; i++) {
            char c = original.charAt(i);
            Byte other = c < 0x100 ? Byte.valueOf((byte) c) : WINDOWS.get(c);
            if (other == null) {
                return null;
            }
            bytes[i - from] = other;
        }
        return bytes;
    }

    private void putPlain(char c, int from, int to) {
        String plain = PLAIN.get(c);
        if (plain == null) {
            put(Character.isISOControl(c) ? ' ' : c, from, to);
        } else {
            for (int k = 0; k < plain.length(); k++) {
                put(plain.charAt(k), from, to);
            }
        }
    }

    private void put(char c, int from, int to) {
        if (out.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[out.length()] = from;
        ends[out.length()] = to;
        out.append(c);
    }
}
