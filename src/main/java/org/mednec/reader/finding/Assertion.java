package org.mednec.reader.finding;

import java.util.Arrays;
import java.util.Set;

/**
 * Whether each word of a sentence is said to be so, in the manner of ConText: a trigger holds over the words after it, or before it, until the
 * clause ends, another frame opens, or a word such as "but" ends its reach.
 */
final class Assertion {

    /** What is said of a word. */
    enum Status {
        ASSERTED, NEGATED,
        /** Possible, planned against, conditional: no fact. */
        UNCERTAIN,
        /** The record says nothing of it: no fact. */
        SILENT
    }

    private static final Set<String> ALTERNATIVES = Set.of("or", "nor");
    private static final Set<String> LISTING = Set.of("denies", "denied", "denying", "negative", "declines", "declined", "denies any");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> EXTENTS = Set.of("mild", "moderate", "minimal", "slight", "small", "severe", "early", "some", "advanced", "mildly", "moderately", "diffuse");
    private static final Set<String> COMPARING = Set.of("versus", "vs", "compared");
    private static final Set<String> VERBS = Set.of("is", "was", "are", "were", "has", "had", "have", "revealed", "reveals", "showed", "shows", "noted", "continues", "remains", "did", "does");

    private static final Set<String> BEING = Set.of("is", "was", "are", "were", "been");
    private static final Set<String> RECORDED = Set.of("submitted", "provided", "included", "available", "documented", "attached", "enclosed", "furnished", "mentioned", "recorded", "described");

    private final Status[] status;

    Assertion(Sentence sentence) {
        Qualities qualities = new Qualities(sentence);
        status = new Status[sentence.size()];
        Arrays.fill(status, Status.ASSERTED);
        for (Mark mark : sentence.marks()) {
            boolean covered = mark.last() + 1 < status.length && status[mark.last() + 1] != Status.ASSERTED;
            if (mark.is(Cue.Trigger.NEGATES_AFTER) && !covered) {
                fill(mark.last() + 1, negationEnd(sentence, mark), Status.NEGATED);
            }
            if (!covered && isNoneOfList(sentence, mark)) {
                fill(mark.last() + 1, negationEnd(sentence, mark), Status.NEGATED);
            }
            if (mark.is(Cue.Trigger.NEGATES_BEFORE) && !(mark.as(Cue.Quality.class) == Cue.Quality.NEGATIVE && qualities.isOfNext(mark))) {
                fill(clauseStart(sentence, mark.first(), true), mark.first(), Status.NEGATED);
            }
            if (mark.is(Cue.Trigger.HYPOTHETICAL) && !covered) {
                fill(mark.last() + 1, possibilityEnd(sentence, mark), Status.UNCERTAIN);
            }
        }
        for (Mark mark : sentence.marks()) {
            if (mark.is(Cue.Trigger.NEGATES_AFTER) && sentence.word(mark.first()).equals("no")) {
                fill(mark.last() + 1, unrecordedEnd(sentence, mark.last() + 1), Status.SILENT);
            }
            if (mark.is(Cue.Trigger.SILENCE)) {
                int bracket = openBracket(sentence, mark.first());
                int from = bracket >= 0 ? bracket : clauseStart(sentence, mark.first(), sentence.word(mark.first() - 1).equals("are") || sentence.word(mark.first()).equals("are") || sentence.word(mark.first()).equals("is"));
                fill(from, bracket >= 0 ? closeBracket(sentence, mark.last()) : sentenceEnd(sentence, mark.last() + 1), Status.SILENT);
            }
        }
    }

    /** "no deficit, atrophy or spasm": words of a good result that also open a list of what there is none of. */
    private static boolean isNoneOfList(Sentence sentence, Mark mark) {
        boolean none = mark.as(Cue.Quality.class) == Cue.Quality.NORMAL && (sentence.word(mark.first()).equals("no") || sentence.word(mark.first()).equals("without"));
        return none && (sentence.word(mark.last() + 1).equals(",") || sentence.word(mark.last() + 1).equals("or"));
    }

    /** "no therapy notes were submitted": the end of what the record is silent of, or where it started. */
    private static int unrecordedEnd(Sentence sentence, int from) {
        for (int i = from + 1; i < sentence.size() && !sentence.isBreak(i) && !sentence.word(i).equals(","); i++) {
            if (RECORDED.contains(sentence.word(i)) && BEING.contains(sentence.word(i - 1))) {
                return i;
            }
        }
        return from;
    }

    private void fill(int from, int to, Status value) {
        for (int i = Math.max(from, 0); i < Math.min(to, status.length); i++) {
            if (status[i] == Status.ASSERTED || value == Status.SILENT) {
                status[i] = value;
            }
        }
    }

    /** What is said of a phrase: as of its first word. */
    Status of(Mark mark) {
        return status[mark.first()];
    }

    Status at(int token) {
        return status[token];
    }

    /** A negation crosses a comma only in a list that ends with "or", or after "denies"; otherwise "no deformity, tenderness of the back" would lose the tenderness. */
    private static int negationEnd(Sentence sentence, Mark trigger) {
        int end = clauseEnd(sentence, trigger.last() + 1);
        boolean list = LISTING.contains(sentence.word(trigger.first()));
        for (int i = trigger.last() + 1; i < end; i++) {
            if (COMPARING.contains(sentence.word(i)) || sentence.isNumbered(i) || opensFinding(sentence, i) && passedFinding(sentence, trigger.last() + 1, i)) {
                return i;
            }
            if (sentence.word(i).equals(",") && !list && !sentence.holds(i, end, ALTERNATIVES)) {
                return i;
            }
            if (i > trigger.last() + 1 && VERBS.contains(sentence.word(i)) && passedFinding(sentence, trigger.last() + 1, i) && startsClause(sentence, i)) {
                return i;
            }
        }
        return end;
    }

    /** "no fracture and a small effusion", "no fracture and mild narrowing": an article, or how much of it, opens what there is. */
    private static boolean opensFinding(Sentence sentence, int and) {
        return sentence.word(and).equals("and") && (ARTICLES.contains(sentence.word(and + 1)) || EXTENTS.contains(sentence.word(and + 1)));
    }

    /** "no swelling and gait was normal": a verb after "and" opens a new clause. */
    private static boolean startsClause(Sentence sentence, int verb) {
        for (int i = verb - 1; i > Math.max(0, verb - 5); i--) {
            if (sentence.word(i).equals("and") || sentence.word(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean passedFinding(Sentence sentence, int from, int to) {
        for (Mark mark : sentence.marks()) {
            if (mark.first() >= from && mark.last() < to && mark.as(Cue.Finding.class) != null) {
                return true;
            }
        }
        return false;
    }

    /** A possibility is said of the next finding, and of those joined to it by "or". */
    private static int possibilityEnd(Sentence sentence, Mark trigger) {
        int end = clauseEnd(sentence, trigger.last() + 1);
        int reach = -1;
        for (Mark mark : sentence.marks()) {
            boolean content = mark.as(Cue.Finding.class) != null || mark.as(Cue.State.class) != null;
            if (mark.first() <= trigger.last() || mark.first() >= end || !content) {
                continue;
            }
            if (reach >= 0 && !sentence.holds(reach, mark.first(), Set.of("or", "vs", "versus", "/", "nor"))) {
                break;
            }
            reach = mark.last() + 1;
        }
        return reach < 0 ? end : reach;
    }

    /** What the record is silent of reaches over verbs: "not clearly stated whether he was working". */
    private static int sentenceEnd(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.size() && !sentence.word(i).equals(";") && !sentence.word(i).equals("but") && !sentence.word(i).equals("however")) {
            i++;
        }
        return i;
    }

    /** The bracket that is open at a token, or -1: what is said in brackets holds there alone. */
    private static int openBracket(Sentence sentence, int token) {
        for (int i = token - 1; i >= 0 && !sentence.word(i).equals(")"); i--) {
            if (sentence.word(i).equals("(")) {
                return i;
            }
        }
        return -1;
    }

    private static int closeBracket(Sentence sentence, int token) {
        int i = token;
        while (i < sentence.size() && !sentence.word(i).equals(")")) {
            i++;
        }
        return i;
    }

    static int clauseEnd(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            Mark mark = sentence.at(i);
            if (sentence.word(i).equals(";") || mark != null && mark.first() == i && (mark.is(Cue.Trigger.TERMINATES) || opensFindings(mark))) {
                return i;
            }
        }
        return sentence.size();
    }

    private static boolean opensFindings(Mark mark) {
        Cue.Opens opens = mark.as(Cue.Opens.class);
        return opens != null && opens.reach() == Cue.Opens.Reach.AFTER && opens.frame() != Frame.ADVERSE && mark.cues().size() == 1;
    }

    private static int clauseStart(Sentence sentence, int before, boolean atComma) {
        boolean list = false;
        int joint = -1;
        for (int i = before - 1; i >= 0; i--) {
            Mark mark = sentence.at(i);
            String word = sentence.word(i);
            if (word.equals(";") || mark != null && mark.last() == i && (mark.is(Cue.Trigger.TERMINATES) || opensFindings(mark))) {
                return i + 1;
            }
            if (atComma && joint >= 0 && BEING.contains(word)) {
                // "motion is full and Spurling is negative": the first has a result of its own.
                return joint + 1;
            }
            joint = word.equals("and") || word.equals(",") ? i : joint;
            list |= word.equals("and") || word.equals("or");
            if (atComma && word.equals(",") && !list) {
                return i + 1;
            }
        }
        return 0;
    }
}
