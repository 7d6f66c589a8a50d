package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.reader.lexicon.SiteWords;

/** Which parts of the body a phrase of one sentence is about, as far as the sentence tells. */
final class Places {

    private static final Set<String> PREPOSITIONS = Set.of("in", "of", "to", "over", "at", "along", "about", "around", "on", "into", "down", "within", "throughout", "across", "near", "involving", "affecting", "for",
        "through", "from", "with", "below", "above", "between", "under");
    /** Words that may stand between a phrase and its place, or between two places of a list. */
    private static final Set<String> FILLERS = Set.of("the", "his", "her", "both", "muscle", "muscles", "joint", "joints", "region", "regions", "area", "areas", "spine", "musculature", "aspect", "aspects", "side", "tendon",
        "tendons", "paraspinal", "paraspinals", "paravertebral", "lower", "upper", "mid", "middle", "medial", "lateral", "anterior", "posterior", "anterolateral", "posterolateral", "distal", "proximal", "entire",
        "all", "some", "that", "is", "was", "noted", "palpation", "more", "mostly", "diffuse", "spinous", "process", "processes", "facets", "part", "parts", "other", "unspecified", "level", "levels", "distribution",
        "intrinsic", "dorsal", "volar", "inner", "outer", "superior", "inferior", "bony", "soft", "tissue", "tissues", "ligament", "ligaments", "fascia", "body", "dysfunction", "present", "generalized", "ongoing", "constant",
        "chronic", "persistent", "severe", "moderate", "mild", "intermittent", "radiating", "increased", "significant", "particularly", "especially", "greater", "than", "area's", "acute", "their", "these", "junction", "sided");
    private static final Set<Region> SPINE = Set.of(Region.NECK, Region.THORACIC, Region.LOW_BACK);

    /** How many words a list of findings may have before its place. */
    private static final int LISTED = 30;

    private final Sentence sentence;

    Places(Sentence sentence) {
        this.sentence = sentence;
    }

    static boolean isSpine(Region region) {
        return SPINE.contains(region);
    }

    /** Places that the phrase's own words, or those beside it, name; empty where none are. */
    List<Site> beside(Mark mark) {
        List<Site> inside = inside(mark);
        if (!inside.isEmpty()) {
            List<Site> all = new ArrayList<>(left(mark.first() - 1, true));
            all.addAll(inside);
            return merged(all);
        }
        List<Site> right = PREPOSITIONS.contains(sentence.word(next(mark))) ? right(mark) : List.of();
        if (!right.isEmpty()) {
            return merged(right);
        }
        List<Site> left = left(mark.first() - 1, false);
        if (!left.isEmpty()) {
            return merged(left);
        }
        Mark last = lastListed(mark);
        boolean goesOn = last != mark && next(last) < sentence.size() && (PREPOSITIONS.contains(sentence.word(next(last))) || isSaying(next(last)));
        List<Site> shared = goesOn ? right(last) : List.of();
        if (!shared.isEmpty()) {
            return merged(shared);
        }
        boolean touches = startingAt(mark.last() + 1) != null || FILLERS.contains(sentence.word(mark.last() + 1)) || sentence.word(mark.last() + 1).equals("(")
            || mark.last() + 1 < sentence.size() && isSaying(mark.last() + 1);
        return touches ? merged(right(mark)) : List.of();
    }

    /** First token after a phrase, but for "test" and "sign". */
    private int next(Mark mark) {
        int i = mark.last() + 1;
        while (sentence.word(i).startsWith("test") || sentence.word(i).startsWith("sign") || sentence.word(i).equals("'")) {
            i++;
        }
        return i;
    }

    /** The last finding of a list that a finding opens: "strength, sensation and reflexes". */
    private Mark lastListed(Mark mark) {
        Mark last = mark;
        int i = mark.last() + 1;
        while (i < Math.min(sentence.size(), mark.last() + LISTED)) {
            Mark next = sentence.at(i);
            if (next != null && next.as(Cue.Finding.class) != null && i > last.last() + 1) {
                last = next;
                i = next.last() + 1;
            } else if (sentence.isJoint(i) || next != null && next.as(Cue.Quality.class) != null) {
                i++;
            } else {
                break;
            }
        }
        return last;
    }

    /** Whether a phrase itself names a place, which tells less than what the phrase stands for: "drop arm", "heel walk". */
    boolean isInside(Mark mark, Site site) {
        return inside(mark).stream().anyMatch(own -> own.region() == site.region());
    }

    private List<Site> inside(Mark mark) {
        List<Site> found = new ArrayList<>(1);
        for (SiteWords.Named site : sentence.sites()) {
            if (site.last() >= mark.first() && site.last() <= mark.last()) {
                found.add(site.site());
            }
        }
        return found;
    }

    /** Places right before a token, over "and" and commas between places; the first must touch it but for fillers. */
    private List<Site> left(int from, boolean comma) {
        List<Site> found = new ArrayList<>(2);
        int plain = 0;
        int i = from;
        while (i >= 0) {
            SiteWords.Named site = endingAt(i);
            if (site != null) {
                if (!found.isEmpty() && isOfPrevious(site.first())) {
                    break;
                }
                addAll(found, 0, i);
                i = site.first() - 1;
                plain = 0;
                continue;
            }
            boolean joint = sentence.isJoint(i);
            if (sentence.word(i).equals(";")) {
                break;
            }
            if (found.isEmpty() && (joint && !comma && !isArticle(i) || !joint && !FILLERS.contains(sentence.word(i)) && ++plain > 1)) {
                return List.of();
            }
            if (!found.isEmpty() && !joint && !FILLERS.contains(sentence.word(i)) || isFinding(i)) {
                break;
            }
            i--;
        }
        return found;
    }

    /** "strain of the neck and left wrist pain": the neck is the strain's. */
    private boolean isOfPrevious(int site) {
        int i = site - 1;
        while (i >= 0 && FILLERS.contains(sentence.word(i)) && sentence.at(i) == null) {
            i--;
        }
        if (i < 1 || !PREPOSITIONS.contains(sentence.word(i))) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - 10) && !sentence.word(k).equals(","); k--) {
            Mark mark = sentence.at(k);
            if (mark != null && (mark.as(Cue.Finding.class) != null || mark.as(Cue.Care.class) != null)) {
                return true;
            }
        }
        return false;
    }

    private boolean isArticle(int i) {
        return sentence.word(i).equals("the") || sentence.word(i).equals("-") || sentence.word(i).equals(")") || sentence.word(i).equals("s") || sentence.word(i).equals("'");
    }

    /** Places after a phrase: the first within a few words, then those listed with it, but not one that belongs to a next finding. */
    private List<Site> right(Mark mark) {
        List<Site> found = new ArrayList<>(2);
        int plain = 0;
        int i = mark.last() + 1;
        while (i < sentence.size()) {
            SiteWords.Named site = startingAt(i);
            if (site != null) {
                if (!found.isEmpty() && isOfNext(site)) {
                    break;
                }
                addAll(found, found.size(), site.last());
                i = site.last() + 1;
                plain = 0;
                continue;
            }
            String word = sentence.word(i);
            boolean passable = isSaying(i) || FILLERS.contains(word) || PREPOSITIONS.contains(word) || sentence.isJoint(i) && !(found.isEmpty() && word.equals(","));
            if (isFinding(i) || sentence.isBreak(i) || found.isEmpty() && word.equals(")") || !passable && (++plain > 2 || !found.isEmpty() && plain > 1)) {
                break;
            }
            i++;
        }
        return found;
    }

    /** A verb or a quality of the finding: "were intact in". */
    private boolean isSaying(int i) {
        String word = sentence.word(i);
        Mark mark = sentence.at(i);
        return word.equals("were") || word.equals("are") || word.equals("found") || word.equals("+") || mark != null && mark.as(Cue.Quality.class) != null && mark.as(Cue.Finding.class) == null;
    }

    private boolean isFinding(int i) {
        Mark mark = sentence.at(i);
        return mark != null && (mark.as(Cue.Finding.class) != null || mark.as(Cue.Opens.class) != null && !FILLERS.contains(sentence.word(i)) || mark.as(Cue.Care.class) != null && startingAt(i) == null);
    }

    /** "pain in the neck, and left shoulder weakness": the shoulder is the next finding's. */
    private boolean isOfNext(SiteWords.Named site) {
        int next = site.last() + 1;
        Mark mark = next < sentence.size() ? sentence.at(next) : null;
        Mark own = sentence.at(site.last());
        return mark != null && mark.as(Cue.Finding.class) != null || own != null && own.as(Cue.Finding.class) != null;
    }

    /** A phrase such as "thoracolumbar" names two places at once. */
    private void addAll(List<Site> found, int index, int last) {
        int at = index;
        for (SiteWords.Named site : sentence.sites()) {
            if (site.last() == last) {
                found.add(at++, site.site());
            }
        }
    }

    private SiteWords.Named endingAt(int i) {
        return sentence.siteEndingAt(i);
    }

    private SiteWords.Named startingAt(int i) {
        return sentence.siteStartingAt(i);
    }

    /** The last places named together before a token; empty where none are. */
    List<Site> lastBefore(int token) {
        for (int i = token - 1; i >= 0; i--) {
            if (endingAt(i) != null) {
                return merged(left(i, false));
            }
        }
        return List.of();
    }

    /** The first place named after a token, before the sentence breaks, or null. */
    Site firstAfter(int token) {
        for (SiteWords.Named site : sentence.sites()) {
            if (site.first() > token) {
                return sentence.holds(token + 1, site.first(), Set.of(";", ":", "but", "however", "although")) ? null : site.site();
            }
        }
        return null;
    }

    /** A side said beside a phrase without a region, or beside the list that it opens: "right straight leg raise", "Hawkins and Neer on the right". */
    Side side(Mark mark) {
        Side own = sideBeside(mark);
        return own == Side.UNSTATED ? sideBeside(lastListed(mark)) : own;
    }

    private Side sideBeside(Mark mark) {
        for (int i = mark.first() - 1; i >= Math.max(0, mark.first() - 3) && !sentence.word(i).equals(";"); i--) {
            Side side = sentence.sideAt(i);
            if (side != Side.UNSTATED) {
                return side;
            }
        }
        for (int i = mark.last() + 1; i < Math.min(sentence.size(), mark.last() + 9) && !sentence.word(i).equals(",") && !sentence.isBreak(i) && !isOtherFinding(i, mark); i++) {
            Side side = startingAt(i) != null ? Side.UNSTATED : sentence.sideAt(i);
            if (side != Side.UNSTATED) {
                return side;
            }
        }
        return Side.UNSTATED;
    }

    /** Another finding, but not one that only says what of the same was tested: "decreased sensation to light touch". */
    private boolean isOtherFinding(int i, Mark mark) {
        Cue.Finding finding = sentence.at(i) == null ? null : sentence.at(i).as(Cue.Finding.class);
        Cue.Finding own = mark.as(Cue.Finding.class);
        return isFinding(i) && !(finding != null && own != null && finding.sign() != null && finding.sign() == own.sign());
    }

    /** One site for each region: two sides are both, and a side is more than none. */
    static List<Site> merged(List<Site> sites) {
        if (sites.size() < 2) {
            return sites;
        }
        Map<Region, Site> byRegion = new LinkedHashMap<>();
        sites.forEach(site -> byRegion.merge(site.region(), site, Places::both));
        return List.copyOf(byRegion.values());
    }

    private static Site both(Site a, Site b) {
        if (a.side() == Side.UNSTATED || a.side() == b.side()) {
            return b;
        }
        return b.side() == Side.UNSTATED ? a : new Site(a.region(), Side.BILATERAL);
    }
}
