package org.mednec.reader.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.reader.letter.Letter;
import org.mednec.reader.letter.LetterReader;
import org.mednec.reader.letter.Letters;

/** Text in several encodings, and PDFs whole, protected, broken and far too long. */
class DocumentReaderTest {

    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String read(Path file) throws DocumentException {
        return DocumentReader.read(file, "doc").text();
    }

    private void assertRefused(Path file, String... words) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(DocumentException.class).hasMessageContainingAll(words).hasMessageNotContaining("lumbar");
    }

    @Test
    void textIsReadInItsEncoding() throws Exception {
        String words = "40\u00b0 of flexion, \u201cbetter\u201d";
        assertThat(read(write("a.txt", words.getBytes(StandardCharsets.UTF_8)))).isEqualTo(words);
        assertThat(read(write("b.txt", words.getBytes(StandardCharsets.UTF_16)))).isEqualTo(words);
        assertThat(read(write("c.TXT", words.getBytes(Charset.forName("windows-1252"))))).isEqualTo(words);
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        assertRefused(write("a.txt", new byte[] {'l', 'u', 'm', 'b', 'a', 'r', 0, 1}), "is not text");
        assertRefused(write("b.txt", "  \n".getBytes(StandardCharsets.UTF_8)), "is empty");
        assertRefused(folder.resolve("missing.txt"), "cannot be read (NoSuchFileException)");
        byte[] endless = new byte[6_000_000];
        Arrays.fill(endless, (byte) 'a');
        assertRefused(write("c.txt", endless), "more than 5 million characters");
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** Each line of the text at its place on a page; a form feed begins a new one. */
    private Path pdf(String name, String text, Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String pageText : text.split("\f")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 8);
                    float y = 770;
                    for (String line : pageText.lines().toList()) {
                        stream.beginText();
                        stream.newLineAtOffset(50, y);
                        stream.showText(line);
                        stream.endText();
                        y -= 10;
                    }
                }
            }
            change.on(document);
            document.save(folder.resolve(name).toFile());
        }
        return folder.resolve(name);
    }

    @Test
    void aLetterInPdfReadsAsTheTextDoes() throws Exception {
        Path file = pdf("letter.pdf", Letters.MODERN, document -> { });
        Document document = DocumentReader.read(file, "letter");
        Letter fromPdf = LetterReader.read(document, MendedText.of(document.text())).orElseThrow();
        Letter fromText = LetterReader.read(new Document("letter", Letters.MODERN), MendedText.of(Letters.MODERN)).orElseThrow();
        assertThat(fromPdf.header()).isEqualTo(fromText.header());
        assertThat(fromPdf.day()).isEqualTo(fromText.day());
        assertThat(fromPdf.decided()).isEqualTo(fromText.decided());
        assertThat(fromPdf.summary().text()).isEqualTo(fromText.summary().text());
        assertThat(fromPdf.items().stream().map(item -> item.line().text())).isEqualTo(fromText.items().stream().map(item -> item.line().text()).toList());
    }

    private static void protect(PDDocument document, String user, boolean extract, boolean accessible) throws IOException {
        AccessPermission may = new AccessPermission();
        may.setCanExtractContent(extract);
        may.setCanExtractForAccessibility(accessible);
        document.protect(new StandardProtectionPolicy("owner", user, may));
    }

    @Test
    void aProtectedPdfIsReadWhereItAllowsIt() throws Exception {
        assertThat(read(pdf("open.pdf", "lumbar pain", document -> protect(document, "", false, true)))).contains("lumbar pain");
        assertRefused(pdf("shut.pdf", "lumbar pain", document -> protect(document, "", false, false)), "forbids taking its text out");
        assertRefused(pdf("locked.pdf", "lumbar pain", document -> protect(document, "secret", true, true)), "needs a password");
    }

    @Test
    void aPdfWithoutWordsIsRefused() throws Exception {
        assertRefused(pdf("image.pdf", " ", document -> {
            try (PDPageContentStream stream = new PDPageContentStream(document, document.getPage(0))) {
                stream.drawImage(LosslessFactory.createFromImage(document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)), 50, 50);
            }
        }), "only images", "OCR");
    }

    @Test
    void aBrokenPdfIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(pdf("whole.pdf", "lumbar pain", document -> { }));
        assertRefused(write("half.pdf", Arrays.copyOf(whole, whole.length / 2)), "cut off");
        assertRefused(write("text.pdf", "lumbar pain".getBytes(StandardCharsets.UTF_8)), "is no PDF");
        assertRefused(write("hollow.pdf", "%PDF-1.7\nlumbar\n%%EOF".getBytes(StandardCharsets.UTF_8)), "well-formed");
    }

    @Test
    @Timeout(20)
    void aPdfOfTenThousandPagesIsRefusedAtOnce() throws Exception {
        Path file = pdf("long.pdf", "lumbar pain", document -> {
            for (int i = 1; i < 10_000; i++) {
                document.addPage(new PDPage());
            }
        });
        long start = System.nanoTime();
        assertRefused(file, "10000 pages", "at most 1000");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
