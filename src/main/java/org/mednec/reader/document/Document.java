package org.mednec.reader.document;

/**
 * A document as the user gave it.
 *
 * @param name its id within the case
 * @param text the original: of plain text what stands in the file, of a PDF what its pages say. All spans count in its UTF-16 code units.
 */
public record Document(String name, String text) {
}
