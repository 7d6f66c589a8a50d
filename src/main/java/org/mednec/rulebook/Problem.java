package org.mednec.rulebook;

/**
 * Something wrong with the rulebook, with its place and remedy.
 *
 * @param path file below the rules folder
 * @param line 1-based; 0 where not known
 * @param text what is wrong, where in the file, and what to do
 */
public record Problem(String path, int line, String text) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : line != other.line ? Integer.compare(line, other.line) : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return "rules/" + path + (line > 0 ? ":" + line : "") + ": " + text;
    }
}
