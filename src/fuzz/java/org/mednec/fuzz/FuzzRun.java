package org.mednec.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts the fuzzer. Apart from what is fuzzed, whose classes must not be loaded before they are watched. */
public final class FuzzRun {

    private static final Path FOLDER = Path.of("target", "fuzz");

    private FuzzRun() {
    }

    /** Runs from seeds of our own, and ends with a failure at the first input that the reader does not bear. Arguments go to the fuzzer. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path seeds = FOLDER.resolve("seeds");
        Path words = FOLDER.resolve("words.txt");
        Seeds.write(seeds);
        Seeds.writeDictionary(words);
        List<String> all = new ArrayList<>(List.of("--target_class=" + "org.mednec.fuzz.ReaderFuzz", "--instrumentation_includes=org.mednec.reader.**:org.apache.pdfbox.pdfparser.**",
            "--reproducer_path=" + FOLDER, "-artifact_prefix=" + FOLDER + "/", "-dict=" + words, "-max_len=4000", "-timeout=60", "-rss_limit_mb=4096", "-print_final_stats=1"));
        List<String> given = Arrays.stream(args).filter(arg -> !arg.isBlank()).toList();
        all.addAll(given);
        if (given.stream().allMatch(arg -> arg.startsWith("-"))) {
            Path corpus = Files.createDirectories(FOLDER.resolve("corpus"));
            all.addAll(List.of(corpus.toString(), seeds.toString()));
        }
        Jazzer.main(all.toArray(String[]::new));
    }
}
