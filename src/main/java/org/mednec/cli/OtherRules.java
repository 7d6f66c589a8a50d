package org.mednec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Rules of another folder, or of a revision in git, compiled; what is the same in a rulebook at hand is taken over from it. */
final class OtherRules {

    private static final String FOLDER = "rules";

    private OtherRules() {
    }

    /** @param which a folder of rules, or else a revision whose {@code rules/} is used */
    static Rulebook compile(String which, Rulebook like, CommandSpec spec) {
        if (Files.isDirectory(Path.of(which))) {
            return Rulebook.compile(Path.of(which), like);
        }
        try {
            Path folder = Files.createTempDirectory("mednec-rules");
            try {
                checkOut(which, Path.of(""), folder, spec);
                return Rulebook.compile(folder.resolve(FOLDER), like);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the rules of a revision of a repository into a folder. */
    static void checkOut(String revision, Path repository, Path folder, CommandSpec spec) throws IOException {
        if (revision.startsWith("-")) {
            throw refused(revision, spec);
        }
        Process git;
        try {
            git = new ProcessBuilder("git", "archive", "--format=zip", revision, FOLDER).directory(repository.toAbsolutePath().toFile()).start();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "'" + revision + "' is no folder, and there is no git to look for such a revision.");
        }
        git.getOutputStream().close();
        int files = unpack(git.getInputStream(), folder);
        git.getErrorStream().readAllBytes();
        try {
            if (git.waitFor() != 0 || files == 0) {
                throw refused(revision, spec);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(revision, spec);
        }
    }

    private static ParameterException refused(String revision, CommandSpec spec) {
        return new ParameterException(spec.commandLine(), "'" + revision + "' is neither a folder of rules nor a revision here that has a folder '" + FOLDER + "'.");
    }

    private static int unpack(InputStream zip, Path folder) throws IOException {
        int files = 0;
        try (ZipInputStream entries = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry of the archive lies outside of it");
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                    files++;
                }
            }
            // The archive's own directory follows the entries: closed before it is read, the pipe would break under git.
            zip.transferTo(OutputStream.nullOutputStream());
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
