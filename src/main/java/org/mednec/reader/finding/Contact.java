package org.mednec.reader.finding;

import java.util.Set;
import org.mednec.facts.ImagingFinding;

/** What presses on what, in the words of radiologists: "abutting the left S1 root", "no contact with the exiting root", "effaces the thecal sac". */
final class Contact {

    /** How verbs and nouns of contact begin. */
    private static final Set<String> STEMS = Set.of("abut", "contact", "displac", "compress", "imping", "encroach", "touch", "effac", "deflect", "deform", "indent", "flatten", "crowd", "compromis");
    private static final Set<String> ROOTS = Set.of("root", "roots");
    private static final Set<String> SACS = Set.of("sac");
    private static final Set<String> CORDS = Set.of("cord");

    /** How many words may stand between the verb and what it is done to: "displacing the traversing right S1 nerve root". */
    private static final int REACH = 9;

    private Contact() {
    }

    /** What a verb of contact at a token says, or null where none stands there or it touches nothing of that kind. */
    static ImagingFinding at(Sentence sentence, int token) {
        int object = object(sentence, token);
        if (object < 0) {
            return null;
        }
        String word = sentence.word(object);
        return ROOTS.contains(word) ? ImagingFinding.NERVE_ROOT_COMPRESSION : SACS.contains(word) ? ImagingFinding.CENTRAL_STENOSIS : ImagingFinding.CORD_COMPRESSION;
    }

    /** The root, sac or cord that a verb of contact is said of, or -1. */
    static int object(Sentence sentence, int token) {
        String verb = sentence.word(token);
        if (verb.length() < 4 || STEMS.stream().noneMatch(verb::startsWith)) {
            return -1;
        }
        for (int i = token + 1; i < Math.min(sentence.size(), token + REACH) && !sentence.isBreak(i) && !sentence.word(i).equals(","); i++) {
            String word = sentence.word(i);
            if (ROOTS.contains(word) || SACS.contains(word) || CORDS.contains(word)) {
                return i;
            }
        }
        return -1;
    }
}
