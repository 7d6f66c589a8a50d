package org.mednec.reader.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads plain text and PDF. */
public final class DocumentReader {

    /** A hundred times the longest letter; more is no letter or note. */
    static final int MOST_CHARACTERS = 5_000_000;
    private static final long MOST_BYTES = 100_000_000;
    private static final String PDF = "%PDF-";

    private DocumentReader() {
    }

    /** Whether a file's name says that it is a document that can be read. */
    public static boolean reads(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".pdf");
    }

    /** The documents in a folder and below, by name; a file itself. */
    public static List<Path> below(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).filter(DocumentReader::reads).sorted().toList();
        }
    }

    /**
     * Reads a file. UTF-8, UTF-16 with a byte order mark, and Windows-1252 are understood.
     *
     * @param name the document's id within the case
     */
    public static Document read(Path file, String name) throws DocumentException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DocumentException("is larger than " + MOST_BYTES / 1_000_000 + " MB. Give the letter or note alone.");
            }
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") ? document(name, Pdf.text(file)) : of(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw new DocumentException("cannot be read (" + e.getClass().getSimpleName() + "). Check that it exists and that you may read it.");
        }
    }

    /** Plain text, in the encodings that {@link #read} understands. */
    public static Document of(byte[] bytes, String name) throws DocumentException {
        if (new String(bytes, 0, Math.min(PDF.length(), bytes.length), StandardCharsets.ISO_8859_1).equals(PDF)) {
            throw new DocumentException("is a PDF. Let its name end in .pdf.");
        }
        return document(name, decode(bytes));
    }

    private static Document document(String name, String text) throws DocumentException {
        if (text.length() > MOST_CHARACTERS) {
            throw new DocumentException("holds more than " + MOST_CHARACTERS / 1_000_000 + " million characters. Give the letter or note alone.");
        }
        if (text.isBlank()) {
            throw new DocumentException("is empty.");
        }
        return new Document(name, text);
    }

    private static String decode(byte[] bytes) throws DocumentException {
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new DocumentException("is not text. Give plain text or a PDF.");
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
