package org.mednec.history;

/** Past outcomes or a ledger that cannot be used; names file, place and remedy. */
public final class HistoryException extends RuntimeException {

    public HistoryException(String message) {
        super(message);
    }
}
