package org.mednec.reader.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF, page by page, within bounds of time and memory. */
final class Pdf {

    private static final int MOST_PAGES = 1_000;
    private static final long MOST_NANOS = 30_000_000_000L;
    private static final long MOST_MEMORY = 64_000_000;
    /** Where the mark of the end stands, from the end (ISO 32000-1, implementation note 18). */
    private static final int TAIL = 1024;

    private Pdf() {
    }

    static String text(Path file) throws DocumentException, IOException {
        requireEnd(file);
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
             PDDocument document = Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMixed(MOST_MEMORY).streamCache)) {
            AccessPermission may = document.getCurrentAccessPermission();
            if (!may.canExtractContent() && !may.canExtractForAccessibility()) {
                throw new DocumentException("forbids taking its text out. Ask its author for one that allows it, or give the text.");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new DocumentException("has " + document.getNumberOfPages() + " pages; at most " + MOST_PAGES + " are read. Give the letter or note alone.");
            }
            String text = words(document);
            if (text.isBlank()) {
                throw new DocumentException("holds no text, only images. Run it through text recognition (OCR) and give what comes out.");
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new DocumentException("needs a password. Save it without one.");
        } catch (IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException | IndexOutOfBoundsException | StackOverflowError e) {
            // A malformed file makes the library fail in many ways.
            throw malformed();
        } catch (UncheckedIOException e) {
            throw e.getCause().getCause() instanceof DocumentException bound ? bound : malformed();
        } catch (IOException e) {
            throw malformed();
        }
    }

    private static DocumentException malformed() {
        return new DocumentException("is not a well-formed PDF. Save it anew, or give its text.");
    }

    /** The library mends a file that was cut off, and what is missing would be missed by nobody. */
    private static void requireEnd(Path file) throws DocumentException, IOException {
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file)) {
            byte[] head = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.readFully(head);
            if (!new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
                throw new DocumentException("is no PDF.");
            }
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new DocumentException("was cut off: its end is missing. Copy it anew.");
            }
        }
    }

    private static String words(PDDocument document) throws IOException {
        StringWriter out = new StringWriter();
        BoundedStripper stripper = new BoundedStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\f");
        stripper.writeText(document, out);
        return out.toString();
    }

    /** Stops where a page takes too long or says too much. */
    private static final class BoundedStripper extends PDFTextStripper {

        private final long start = System.nanoTime();
        private int characters;

        @Override
        public void processPage(PDPage page) throws IOException {
            requireTime();
            super.processPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters > DocumentReader.MOST_CHARACTERS) {
                throw bound("holds more than " + DocumentReader.MOST_CHARACTERS / 1_000_000 + " million characters. Give the letter or note alone.");
            }
            if (characters % 1000 == 0) {
                requireTime();
            }
            super.processTextPosition(text);
        }

        private void requireTime() {
            if (System.nanoTime() - start > MOST_NANOS) {
                throw bound("takes longer than " + MOST_NANOS / 1_000_000_000L + " seconds to read. Give its text.");
            }
        }

        private static UncheckedIOException bound(String remedy) {
            return new UncheckedIOException(new IOException(new DocumentException(remedy)));
        }
    }
}
