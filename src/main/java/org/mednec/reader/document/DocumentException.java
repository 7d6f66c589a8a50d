package org.mednec.reader.document;

/** A document that cannot be read. The message says why and what to do, and repeats nothing of its content. */
public final class DocumentException extends Exception {

    public DocumentException(String remedy) {
        super(remedy);
    }
}
