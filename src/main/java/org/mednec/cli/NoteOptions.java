package org.mednec.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mednec.reader.NoteRequests;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked for, where the document is a note. */
final class NoteOptions {

    @Option(names = "--request", paramLabel = "LINE", description = "A treatment line as written, such as \"Norco 10/325mg #60\", for the notes among the documents; once for each line.")
    private List<String> requests = List.of();

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day of that request, such as 2015-02-10. Default: the note's own day.")
    private LocalDate asOf;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    NoteRequests said() {
        if (requests.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(spec.commandLine(), "--request is blank. Write the treatment line, such as \"Norco 10/325mg #60\".");
        }
        return new NoteRequests(requests, Optional.ofNullable(asOf));
    }
}
