package org.mednec.reader.finding;

import java.util.Set;

/** What is said of something that was looked at or tested: "decreased motion", "strength was 5/5", "positive Hawkins and Neer", "Tinel's: negative". */
final class Qualities {

    /** How far a quality may stand after what it is said of. */
    private static final int AFTER = 24;
    private static final Set<String> STOPS = Set.of(";", ".", "but", "however", "although");

    /** How verbs begin that stand between a test and the pain that it gives. */
    private static final Set<String> PROVOKING = Set.of("caus", "reproduc", "elicit", "produc", "provok", "recreat");

    private final Sentence sentence;

    Qualities(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Of a gauge such as strength or motion; null where nothing is said. That it was "noted" says nothing yet. */
    Cue.Quality ofGauge(Mark gauge) {
        Cue.Quality before = before(gauge, false);
        if (before != null && before != Cue.Quality.POSITIVE && before != Cue.Quality.NEGATIVE) {
            return before;
        }
        Cue.Quality after = after(gauge, true);
        return after != null ? after : before(gauge, true);
    }

    /** A measure right after a motion tells more than a quality that only follows it, unless that is "limited". */
    boolean isTellingAfter(Mark motion, Cue.Quality quality) {
        return quality != Cue.Quality.ABNORMAL && before(motion, false) == null;
    }

    /** Of a test; null where no result is told. */
    Cue.Quality ofTest(Mark test) {
        Cue.Quality before = before(test, true);
        if (before == Cue.Quality.POSITIVE || before == Cue.Quality.NEGATIVE || before == Cue.Quality.UNCLEAR) {
            return before;
        }
        Cue.Quality after = after(test, false);
        if (after == Cue.Quality.NORMAL && isGraded(test)) {
            return Cue.Quality.POSITIVE;
        }
        Cue.Quality words = after == null || after == Cue.Quality.UNCLEAR ? ofWords(test) : null;
        if (words != null) {
            return words;
        }
        return after == Cue.Quality.PAINFUL ? Cue.Quality.POSITIVE : after;
    }

    /** "Lachman 2+": a reflex of this grade is normal, a test positive. */
    private boolean isGraded(Mark test) {
        String grade = sentence.word(test.last() + 1);
        return grade.length() == 1 && grade.charAt(0) >= '1' && grade.charAt(0) <= '4' && sentence.word(test.last() + 2).equals("+");
    }

    /** "pain with facet loading", "stable to varus stress": what the words right before a test say of it, where no result follows. */
    private Cue.Quality ofWords(Mark test) {
        Mark able = test.first() == 0 ? null : sentence.at(test.first() - 1);
        if (able != null && (able.is(Cue.Trigger.LIMITS) || able.is(Cue.Trigger.ENABLES))) {
            return able.is(Cue.Trigger.LIMITS) ? Cue.Quality.POSITIVE : Cue.Quality.NEGATIVE;
        }
        Cue.Quality beside = before(test, false);
        if (beside == Cue.Quality.NORMAL) {
            return Cue.Quality.NEGATIVE;
        }
        return beside == Cue.Quality.PAINFUL ? Cue.Quality.POSITIVE : null;
    }

    /** Going left over list words, sides and regions, and over other findings where the quality may be said of a list. */
    private Cue.Quality before(Mark mark, boolean overList) {
        int plain = 0;
        for (int i = mark.first() - 1; i >= 0; i--) {
            Mark other = sentence.at(i);
            Cue.Quality quality = other == null ? null : other.as(Cue.Quality.class);
            if (quality != null) {
                boolean apart = quality == Cue.Quality.PAINFUL && sentence.holds(other.last() + 1, mark.first(), Set.of("and", ","));
                return apart || isOfOther(other, mark, overList) ? null : quality;
            }
            if (other != null && other.as(Cue.Finding.class) != null) {
                if (!overList) {
                    return null;
                }
                i = other.first();
                continue;
            }
            boolean listed = sentence.isJoint(i) && (overList || !sentence.word(i).equals(","));
            if (!listed && !isSite(i) && ++plain > 2 || sentence.isBreak(i)) {
                return null;
            }
        }
        return null;
    }

    /** In "Tinel's negative, Phalen's" the quality is the result of the one before it. */
    private boolean isOfOther(Mark quality, Mark mark, boolean overList) {
        if (!overList) {
            return false;
        }
        int before = quality.first() - 1;
        while (before >= 0 && (sentence.word(before).equals("was") || sentence.word(before).equals("is") || sentence.word(before).equals(":") || sentence.word(before).equals("were"))) {
            before--;
        }
        Mark other = before < 0 ? null : sentence.at(before);
        return other != null && other.as(Cue.Finding.class) != null && other != mark && hasComma(quality.last(), mark.first());
    }

    private boolean hasComma(int from, int to) {
        return sentence.holds(from, to, Set.of(","));
    }

    /** Going right: the first quality before the clause ends, over other findings only while they are listed with it. */
    private Cue.Quality after(Mark mark, boolean ofGauge) {
        boolean listed = true;
        for (int i = mark.last() + 1; i < sentence.size() && i <= mark.last() + AFTER; i++) {
            Mark other = sentence.at(i);
            Cue.Quality quality = other == null ? null : other.as(Cue.Quality.class);
            boolean only = ofGauge && (quality == Cue.Quality.POSITIVE || quality == Cue.Quality.NEGATIVE) && !isOfNext(other);
            if (quality != null && !only) {
                return isOfNext(other) ? null : quality;
            }
            if (STOPS.contains(sentence.word(i))) {
                return null;
            }
            if (other != null && other.as(Cue.Finding.class) != null) {
                if (!listed) {
                    return null;
                }
                i = other.last();
                continue;
            }
            listed &= sentence.isJoint(i) || isSite(i) || other != null;
        }
        return null;
    }

    /** In "motion of the neck with positive Spurling" the quality is said of what follows it. */
    boolean isOfNext(Mark quality) {
        for (int i = quality.first(); i <= quality.last(); i++) {
            String word = sentence.word(i);
            if (PROVOKING.stream().anyMatch(word::startsWith)) {
                return false;
            }
        }
        int next = quality.last() + 1;
        while (next < sentence.size() && (isSite(next) || sentence.word(next).equals("'"))) {
            next++;
        }
        Mark other = next < sentence.size() ? sentence.at(next) : null;
        return other != null && other.as(Cue.Finding.class) != null && !sentence.word(quality.first() - 1).equals("is") && !sentence.word(quality.first() - 1).equals("was")
            && !sentence.word(quality.first() - 1).equals("were");
    }

    private boolean isSite(int token) {
        return sentence.sites().stream().anyMatch(site -> site.first() <= token && token <= site.last());
    }
}
