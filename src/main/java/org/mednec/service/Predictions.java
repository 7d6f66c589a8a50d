package org.mednec.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.LearnedRate;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseReader;
import org.mednec.report.DeterminationLines;
import org.mednec.rulebook.Rulebook;

/** Cases to the lines of {@code predict --json}, in UTF-8. */
final class Predictions {

    private final Rulebook rulebook;
    private final CaseReader reader;
    private final Turns turns;

    Predictions(Rulebook rulebook, CaseReader reader, Turns turns) {
        this.rulebook = rulebook;
        this.reader = reader;
        this.turns = turns;
    }

    /**
     * The lines of one case.
     *
     * @throws CaseFileException where it cannot be read
     */
    byte[] ofCase(byte[] json, String name) throws BusyException {
        Case theCase = reader.read(json, name, "request body");
        List<Determination> all = turns.take(() -> rulebook.determine(theCase));
        StringWriter lines = new StringWriter();
        write(theCase, all, new DeterminationLines(lines, rulebook.hash()));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The lines of each case of a batch, written as they come. The body is read before the first line is written: a client that sends all before
     * it reads would else wait for us as we for it.
     */
    void ofBatch(byte[] batch, String name, OutputStream out) throws IOException, BusyException {
        turns.take(() -> null);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        DeterminationLines lines = new DeterminationLines(writer, rulebook.hash());
        for (BatchLine line : BatchLine.of(batch)) {
            String place = name + " line " + line.number();
            try {
                Case theCase = read(line, place);
                write(theCase, turns.await(() -> determine(theCase, place)), lines);
            } catch (CaseFileException e) {
                lines.write(e);
            }
        }
        writer.flush();
    }

    private Case read(BatchLine line, String place) {
        if (line.json().length > Body.CASE_LIMIT) {
            throw new CaseFileException(place, "", "is longer than " + Body.CASE_LIMIT / Body.MEBIBYTE
                + " MiB. Leave out facts that do not bear on the requests.");
        }
        return reader.read(line.json(), place);
    }

    /** An answer that has begun cannot become an error any more: the case is told as one that failed. */
    private List<Determination> determine(Case theCase, String place) {
        try {
            return rulebook.determine(theCase);
        } catch (RuntimeException e) {
            Problems.log(e);
            throw new CaseFileException(place, "", "internal error. Please report it.");
        }
    }

    private static void write(Case theCase, List<Determination> all, DeterminationLines lines) {
        all.forEach(d -> lines.write(theCase, d, LearnedRate.stored().of(d)));
    }
}
