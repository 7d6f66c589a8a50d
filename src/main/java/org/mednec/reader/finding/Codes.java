package org.mednec.reader.finding;

import java.util.Locale;

/** Diagnosis codes in a sentence: "(M54.16)", "ICD-10 S83.241A", "722.10". */
final class Codes {

    private final Sentence sentence;

    Codes(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The code right after a diagnosis, in brackets or not; empty where none is. */
    String after(Mark diagnosis) {
        for (int i = diagnosis.last() + 1; i < Math.min(sentence.size(), diagnosis.last() + 10); i++) {
            if (sentence.word(i).equals(",") || sentence.word(i).equals(";") || sentence.at(i) != null && sentence.at(i) != diagnosis && sentence.at(i).as(Cue.Finding.class) != null) {
                return "";
            }
            String code = at(i);
            if (!code.isEmpty()) {
                return code;
            }
        }
        return "";
    }

    private String at(int i) {
        String word = sentence.word(i);
        String next = sentence.word(i + 1);
        boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0)) && next.length() >= 2 && Character.isDigit(next.charAt(0)) && sentence.start(i + 1) == sentence.end(i);
        if (letter && (next.indexOf('.') > 0 || sentence.word(i - 1).equals("(") || isCoding(i - 1))) {
            String suffix = sentence.word(i + 2);
            boolean glued = i + 2 < sentence.size() && sentence.start(i + 2) == sentence.end(i + 1) && suffix.length() == 1 && Character.isLetter(suffix.charAt(0));
            return (word + next + (glued ? suffix : "")).toUpperCase(Locale.ROOT);
        }
        boolean old = word.length() >= 5 && word.indexOf('.') == 3 && Character.isDigit(word.charAt(0)) && (sentence.word(i - 1).equals("(") || isCoding(i - 1));
        return old ? word : "";
    }

    private boolean isCoding(int i) {
        return sentence.word(i).equals("icd") || sentence.word(i).equals("10") || sentence.word(i).equals("9") || sentence.word(i).equals("code") || sentence.word(i).equals(":");
    }
}
