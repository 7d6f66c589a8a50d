package org.mednec.reader.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mednec.facts.Drug;
import org.mednec.facts.DrugDictionary;

/**
 * Names of drugs with one letter wrong, left out, or too many. Two words differ by one letter at most where leaving out one letter of each can
 * make them equal, so all names are kept with each letter left out, and a word is looked up likewise: in time linear in its length.
 */
final class DrugSpelling {

    /** Shorter names are too close to other words. */
    private static final int SHORTEST = 8;
    private static final int LONGEST = 24;

    private final Map<String, Drug> names = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    DrugSpelling(DrugDictionary drugs) {
        for (Drug drug : drugs.drugs()) {
            String name = drug.name().toLowerCase(Locale.ROOT);
            if (name.length() >= SHORTEST && name.chars().allMatch(Character::isLetter)) {
                add(name, drug);
                for (int i = 0; i < name.length(); i++) {
                    add(without(name, i), drug);
                }
            }
        }
    }

    private void add(String key, Drug drug) {
        Drug other = names.putIfAbsent(key, drug);
        if (other != null && other.lead() != drug.lead()) {
            ambiguous.add(key);
        }
    }

    private static String without(String word, int letter) {
        return word.substring(0, letter) + word.substring(letter + 1);
    }

    /** The drug that a word, in lower case, is a misspelt name of; null where there is none, or more than one. */
    Drug find(String word) {
        if (word.length() < SHORTEST - 1 || word.length() > LONGEST || !Character.isLetter(word.charAt(0))) {
            return null;
        }
        Drug whole = named(word);
        for (int i = 0; whole == null && i < word.length(); i++) {
            whole = named(without(word, i));
        }
        return whole;
    }

    private Drug named(String key) {
        return ambiguous.contains(key) ? null : names.get(key);
    }
}
