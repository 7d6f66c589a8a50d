package org.mednec.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mednec.history.Outcome;
import org.mednec.history.Prediction;
import org.mednec.reader.CaseReader;
import org.mednec.reader.document.Document;
import org.mednec.reader.document.DocumentException;
import org.mednec.reader.document.DocumentReader;
import org.mednec.reader.document.MendedText;
import org.mednec.reader.letter.CitedGuideline;
import org.mednec.reader.letter.Decided;
import org.mednec.reader.letter.Letter;
import org.mednec.reader.letter.LetterReader;

/** What the letters of a folder say was decided. It goes to the scoring alone; the cases that are predicted are read without it. */
final class LetterOutcomes {

    private LetterOutcomes() {
    }

    static List<Outcome> below(Path folder) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : DocumentReader.below(folder)) {
            if (DocumentReader.reads(file)) {
                add(file, outcomes);
            }
        }
        return outcomes;
    }

    private static void add(Path file, List<Outcome> outcomes) {
        String name = CaseReader.stem(file);
        try {
            Document document = DocumentReader.read(file, name);
            List<Decided> decided = LetterReader.read(document, MendedText.of(document.text())).map(Letter::decided).orElse(List.of());
            decided.forEach(d -> outcomes.add(outcome(name, d)));
        } catch (DocumentException e) {
            // It is told when its case is read.
            return;
        }
    }

    private static Outcome outcome(String name, Decided decided) {
        String authority = decided.reviewer().stream().anyMatch(CitedGuideline::mtus) ? "MTUS" : decided.reviewer().isEmpty() ? "" : "OTHER";
        return new Outcome(name, decided.item(), Prediction.Outcome.valueOf(decided.decision().name()), authority,
            decided.reviewer().stream().map(CitedGuideline::toString).collect(Collectors.joining("; ")));
    }
}
