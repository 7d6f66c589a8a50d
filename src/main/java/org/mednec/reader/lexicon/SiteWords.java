package org.mednec.reader.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.reader.text.Phrases;
import org.mednec.reader.text.Token;

/** Finds parts of the body in a text, each with the side that is said of it: "left and right shoulder", "both wrists", "LLE", "lumbar spine". */
public final class SiteWords {

    /** How many words may stand between a side and the region that it is said of: "bilateral lower lumbar", "right mid anterior thigh". */
    private static final int BETWEEN = 2;

    private SiteWords() {
    }

    /**
     * A part of the body that a text names.
     *
     * @param first index of its first token, the side's where one is said before it
     * @param last  index of its last token
     */
    public record Named(Site site, int first, int last) {
    }

    /** All parts of the body, in the order of the text. */
    public static List<Named> in(String text, List<Token> tokens) {
        List<Named> found = new ArrayList<>();
        Side side = Side.UNSTATED;
        int sideFirst = -1;
        int sideLast = -1;
        boolean listed = false;
        boolean limb = false;
        int i = 0;
        while (i < tokens.size()) {
            Phrases.Match<Optional<Region>> region = Lexicon.regions().at(text, tokens, i);
            if (region != null) {
                Phrases.Match<Side> own = Lexicon.sides().at(text, tokens, i);
                if (own != null && own.last() == region.last()) {
                    side = own.values().get(0);
                    sideFirst = region.first();
                    sideLast = region.first() - 1;
                    listed = false;
                }
                boolean sided = side != Side.UNSTATED && region.first() - sideLast - 1 <= (listed ? 0 : BETWEEN) && !isCut(tokens, sideLast + 1, region.first()) && (!listed || isLimb(region) == limb);
                for (Optional<Region> one : region.values()) {
                    if (one.isPresent()) {
                        found.add(new Named(new Site(one.get(), sided ? side : Side.UNSTATED), sided && !listed ? sideFirst : region.first(), region.last()));
                    }
                }
                limb = isLimb(region);
                if (sided && isListed(tokens, region.last() + 1)) {
                    sideLast = region.last() + 1;
                    listed = true;
                } else {
                    side = Side.UNSTATED;
                }
                i = region.last() + 1;
                continue;
            }
            Phrases.Match<Side> match = Lexicon.sides().at(text, tokens, i);
            if (match != null && isSide(text, tokens, match)) {
                if (!found.isEmpty() && match.first() == found.get(found.size() - 1).last() + 1 && match.values().get(0) == Side.BILATERAL
                    && found.get(found.size() - 1).site().side() == Side.UNSTATED) {
                    Named last = found.remove(found.size() - 1);
                    found.add(new Named(new Site(last.site().region(), Side.BILATERAL), last.first(), match.last()));
                } else {
                    side = match.values().get(0);
                    listed = false;
                    sideFirst = match.first();
                    sideLast = match.last();
                }
                i = match.last() + 1;
                continue;
            }
            i++;
        }
        return found;
    }

    /** "positive bilaterally, lumbar flexion": the side is said of what stands before the comma. */
    private static boolean isCut(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).text();
            if (word.equals(",") || word.equals(";") || word.equals(":") || word.equals("and") || word.equals("with")) {
                return true;
            }
        }
        return false;
    }

    /** The side of a limb is not said of the spine after it: "right wrist and low back". */
    private static boolean isLimb(Phrases.Match<Optional<Region>> region) {
        return region.values().stream().flatMap(Optional::stream).anyMatch(one -> Region.UPPER_LIMB.covers(one) || Region.LOWER_LIMB.covers(one));
    }

    /** "the left shoulder and arm", "right neck, shoulder": the side is said of what follows, too. */
    private static boolean isListed(List<Token> tokens, int at) {
        return at < tokens.size() && (tokens.get(at).text().equals("and") || tokens.get(at).text().equals(",") || tokens.get(at).text().equals("/"));
    }

    private static boolean isSide(String text, List<Token> tokens, Phrases.Match<Side> match) {
        return tokens.get(match.first()).text().length() > 1 || match.first() + 1 < tokens.size() && Lexicon.regions().at(text, tokens, match.first() + 1) != null;
    }
}
