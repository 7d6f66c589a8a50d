package org.mednec.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Fact;
import org.mednec.facts.FactException;
import org.mednec.facts.Request;
import org.mednec.facts.Section;
import org.mednec.facts.Source;
import org.mednec.facts.Voice;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseReader;
import org.mednec.reader.DocumentCaseReader;
import org.mednec.reader.NoteRequests;
import org.mednec.reader.ReadDocument;
import org.mednec.reader.document.Document;
import org.mednec.reader.document.DocumentException;
import org.mednec.reader.document.DocumentPassage;
import org.mednec.reader.document.DocumentReader;
import org.mednec.reader.document.MendedText;
import org.mednec.reader.letter.Part;
import org.mednec.reader.request.RequestReader;
import org.mednec.reader.text.Token;
import org.mednec.rulebook.Rulebook;

/**
 * Gives mutated letters, notes, request lines, PDFs and case files to the reader. Each is read, or refused with one of the project's own exceptions,
 * within a bound of time; and each span reproduces its words. {@code mvn -B -Pfuzz verify -DskipTests} runs it; CONTRIBUTING.md tells more.
 */
public final class ReaderFuzz {

    /** Of the processor, for a few thousand characters in code that is being watched. */
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final String NAME = "fuzzed";
    private static final LocalDate AS_OF = LocalDate.of(2015, 2, 10);
    private static final DrugDictionary DRUGS = Rulebook.precompiled().drugs();
    private static final CaseReader CASES = new CaseReader(DRUGS);
    private static final RequestReader REQUESTS = new RequestReader(DRUGS);
    private static final DocumentCaseReader DATED = new DocumentCaseReader(DRUGS, new NoteRequests(Seeds.LINES, Optional.of(AS_OF)));
    private static final DocumentCaseReader UNDATED = new DocumentCaseReader(DRUGS, new NoteRequests(Seeds.LINES.subList(0, 2), Optional.empty()));
    private static final Path FILE = Path.of("target", "fuzz", "input.pdf");

    private ReaderFuzz() {
    }

    /** Called by the fuzzer once: to load the reader's classes, each watched from then on, takes seconds that are no input's. */
    public static void fuzzerInitialize() {
        Seeds.texts().forEach(text -> DATED.read(new Document(NAME, text), NAME));
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        Entry entry = Entry.of(input[0]);
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            read(entry, rest);
        } catch (CaseFileException | DocumentException e) {
            // The reader says why it does not read this; that is an answer.
            require(!e.getMessage().isBlank(), "a refusal says why");
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        // A PDF has a bound of its own.
        require(entry == Entry.PDF || nanos < MOST_NANOS, entry + " took " + nanos / 1_000_000 + " ms");
    }

    private static void read(Entry entry, byte[] bytes) throws IOException, DocumentException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (entry) {
            case LETTER -> requireExact(DATED.read(new Document(NAME, text), NAME));
            case NOTE -> requireExact((text.length() % 2 == 0 ? DATED : UNDATED).read(new Document(NAME, text), NAME));
            case REQUEST -> request(text);
            case PDF -> {
                Path file = Files.write(FILE, bytes);
                requireExact(DATED.read(DocumentReader.read(file, NAME), NAME));
            }
            case JSON -> CASES.read(bytes, NAME);
        }
    }

    private static void request(String line) {
        MendedText mended = MendedText.of(line);
        requireWordsExact(line, mended);
        DocumentPassage passage = mended.passage(NAME, Section.REQUEST, 0, mended.text().length());
        try {
            REQUESTS.read(List.of(RequestReader.Line.of(passage)), AS_OF, false).forEach(request -> words(line, request.source()));
        } catch (FactException e) {
            // The one that asks for the line tells which it is.
            require(!e.getMessage().isBlank(), "a refusal says why");
        }
    }

    private static void requireExact(ReadDocument read) {
        String original = read.document().text();
        MendedText mended = MendedText.of(original);
        requireWordsExact(original, mended);
        String all = bare(mended.text());
        for (Fact fact : read.theCase().facts()) {
            String words = words(original, fact.source());
            require(words.codePoints().anyMatch(Character::isLetterOrDigit), "a fact has words");
            // A page's header or footer may stand between the lines of longer ones.
            require(words.indexOf('\n') >= 0 || words.indexOf('\f') >= 0 || all.contains(bare(words)), "a fact's words are those of the text");
        }
        read.notUnderstood().forEach(source -> words(original, source));
        for (Request request : read.theCase().requests()) {
            if (request.source() instanceof Source.Passage source && source.document().equals(NAME)) {
                words(original, source);
            }
        }
        for (Part part : read.letter().map(letter -> letter.parts()).orElse(List.of())) {
            require(0 <= part.start() && part.start() <= part.end() && part.end() <= original.length(), "a part lies in its letter");
        }
    }

    private static String words(String original, Source source) {
        Source.Passage passage = (Source.Passage) source;
        require(passage.end() <= original.length(), "a span lies in its text");
        return original.substring(passage.start(), passage.end());
    }

    /** Each word of the mended text, looked up in the original and mended by itself, is that word. */
    private static void requireWordsExact(String original, MendedText mended) {
        DocumentPassage passage = mended.passage(NAME, Section.NOTE, 0, mended.text().length());
        int before = 0;
        for (Token token : Token.of(mended.text())) {
            Source.Passage source = (Source.Passage) passage.source(token.start(), token.end(), Voice.RECORD);
            require(source.start() >= before, "spans stand in the order of the text");
            String words = words(original, source);
            // A word torn by the end of a page has that page's footer in it.
            require(words.equalsIgnoreCase(token.text()) || words.chars().anyMatch(c -> c == '\n' || c == '\f' || c == '\r') || bare(words).equals(bare(token.text())), "a word's span is that word");
            before = source.start();
        }
    }

    /** Without blanks and hyphens, which a line end may have put into a word. */
    private static String bare(String words) {
        return MendedText.of(words).text().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
