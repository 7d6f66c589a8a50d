package org.mednec.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.mednec.reader.letter.Letters;
import org.mednec.reader.lexicon.LexiconFile;

/** What the fuzzing starts from: letters, notes, lines and cases of our own, and the phrases of the lexicon. */
final class Seeds {

    /** Request lines. */
    static final List<String> LINES = List.of("Norco 10/325mg #60", "Physical therapy 2 x 6 weeks for the lumbar spine", "MRI of the left shoulder without contrast",
        "Retrospective urine drug screen (DOS: 6/23/15)", "L4-5 and L5-S1 transforaminal epidural steroid injection under fluoroscopy", "Fentanyl patch 25 mcg/hr, qty: 10, refills 2",
        "Flurbiprofen 10% / Cyclobenzaprine 3% cream 120 gm", "Home health aide, four hours a day, 5 days a week for 6 weeks", "Associated surgical service: cold therapy unit, 7 day rental",
        "Twelve (12) sessions of acupuncture, three times a week", "Right knee arthroscopy with partial medial meniscectomy", "EMG/NCS of bilateral upper extremities");

    private static final List<String> NOTES = List.of("""
        Date of visit: 03/12/2015   DOI: 10/25/2014
        SUBJECTIVE: The 44-year-old worker has low back pain of 7-8/10 that radiates to the left leg. Pain is 8/10 without and 5/10 with Norco. He denies constipation.
        He completed 12 sessions of physical therapy without relief; an epidural injection at L4-5 on 1/5/2015 gave 60% relief for six weeks.
        MEDICATIONS:
        - Norco 10/325 mg every 6 hours #120
        - Cyclobenzaprine 7.5 mg at bedtime
        OBJECTIVE: Straight leg raise was positive on the left at 40 degrees. Sensation was decreased in the L5 dermatome. Strength 4/5. Reflexes 2+ and equal.
        MRI of December 2014 showed a 4 mm protrusion at L4-5, no stenosis at L5-S1. EMG was negative.
        ASSESSMENT: 1) Lumbar radiculopathy (M54.16) 2) Depression
        PLAN: Continue Norco. MRI of the right shoulder to rule out a rotator cuff tear. Modified duty, no lifting over 20 pounds.
        Utilization review denied the request on 02/20/2015. There is no documentation of a home exercise program.
        """, """
        She rates her neck pain at 6 out of 10, worse with driving (she is not able to sit for more than 30 minutes). Left and right wrists: Tinel's positive, Phalen's
        negative. CURES was consistent; the urine drug screen was inconsistent. Naproxen caused nausea and was stopped. No red flags. Surgery is not wanted. Flexeril, Mo-
        trin and topical Lidoderm patches help. C5-C6 disc bulge per MRI 2013. Trial of TENS was beneficial, with 30-40% less pain and better sleep.
        """);

    private static final List<String> LETTERS = List.of(Letters.MODERN, Letters.OLDER, Letters.FIRST);

    private Seeds() {
    }

    /** The letters and notes. */
    static Stream<String> texts() {
        return Stream.concat(LETTERS.stream(), NOTES.stream());
    }

    /** Writes one file for each seed. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String letter : LETTERS) {
            write(folder, Entry.LETTER, letter.getBytes(StandardCharsets.UTF_8));
            write(folder, Entry.LETTER, letter.substring(letter.indexOf("CLINICAL CASE SUMMARY")).getBytes(StandardCharsets.UTF_8));
        }
        for (String note : NOTES) {
            write(folder, Entry.NOTE, note.getBytes(StandardCharsets.UTF_8));
            write(folder, Entry.PDF, pdf(note));
        }
        for (String line : LINES) {
            write(folder, Entry.REQUEST, line.getBytes(StandardCharsets.UTF_8));
        }
        for (String file : List.of("neck-2004/bone-scan", "chronic-pain-2009", "postsurgical-2009")) {
            try (Stream<Path> cases = Files.walk(Path.of("test-cases/criteria").resolve(file))) {
                for (Path json : cases.filter(path -> path.toString().endsWith(".json")).sorted().limit(8).toList()) {
                    write(folder, Entry.JSON, Files.readAllBytes(json));
                }
            }
        }
    }

    private static void write(Path folder, Entry entry, byte[] bytes) throws IOException {
        byte[] seed = new byte[bytes.length + 1];
        seed[0] = (byte) entry.ordinal();
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        Files.write(folder.resolve(entry.name().toLowerCase(Locale.ROOT) + "-" + Integer.toHexString(Arrays.hashCode(bytes))), seed);
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.newLineAtOffset(40, 740);
                for (String line : text.lines().toList()) {
                    content.showText(line);
                    content.newLineAtOffset(0, -12);
                }
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Writes the phrases of the lexicon as words for mutations. */
    static void writeDictionary(Path file) throws IOException {
        Set<String> words = new TreeSet<>(LINES);
        for (String name : List.of("findings", "treatments", "frames", "context", "qualities", "effects", "outcomes", "states", "checks", "intents", "harms", "sites")) {
            LexiconFile.lines(name + ".csv").forEach(line -> line.phrases().stream().limit(3).forEach(words::add));
        }
        words.addAll(List.of("CLINICAL CASE SUMMARY\n", "IMR ISSUES, DECISIONS AND RATIONALES\n", "Claims Administrator guideline:", " was the original request. ", "Page 2 of 9\n", "\u00c2\u00ae", "7/10",
            "11/30/2016", "L4-5", "4/5", "50%", "-\n", "\f", "\n\n", "(", ")", ". "));
        StringBuilder lines = new StringBuilder();
        for (String word : words) {
            lines.append('"');
            for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
                lines.append("\\x%02x".formatted(b));
            }
            lines.append("\"\n");
        }
        Files.writeString(file, lines);
    }
}
