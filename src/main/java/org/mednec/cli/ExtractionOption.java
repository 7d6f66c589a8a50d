package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mednec.facts.Case;
import org.mednec.history.Extraction;
import org.mednec.history.ReadingAgreement;
import org.mednec.report.ExtractionText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Holds what the reader finds in letters against the cases that were coded from them by hand. */
final class ExtractionOption {

    @Option(names = "--extraction", paramLabel = "LETTERS",
        description = "Read these letters, and tell how far the reader finds what the case files of the same names have: facts by type, and what the rules make of them.")
    private Path letters;

    boolean isWanted() {
        return letters != null;
    }

    /**
     * @param wanted names of the cases to measure: the check third is measured apart
     * @return 0, or 3 where some input could not be read
     */
    int run(Path folder, Predicate<String> wanted, Rulebook rulebook, boolean json, CommandSpec spec) {
        ReadCases cases = new ReadCases(rulebook, spec.commandLine().getErr());
        Map<String, Case> coded = new TreeMap<>();
        cases.below(folder, theCase -> {
            if (wanted.test(theCase.name())) {
                coded.put(theCase.name(), theCase);
            }
        });
        Extraction extraction = new Extraction();
        ReadingAgreement agreement = new ReadingAgreement();
        int[] read = {0};
        cases.below(letters, letter -> {
            Case byHand = coded.get(letter.name());
            if (byHand != null) {
                read[0]++;
                extraction.add(byHand.facts(), letter.facts());
                agreement.add(rulebook.determine(byHand), rulebook.determine(letter));
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? ExtractionText.json(extraction, agreement, read[0]) : ExtractionText.of(extraction, agreement, read[0]));
        out.flush();
        return cases.code();
    }
}
