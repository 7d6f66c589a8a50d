package org.mednec.service;

/** A request body above its limit. */
final class TooLargeException extends Exception {

    /** @param remedy the limit, and what to do */
    TooLargeException(String remedy) {
        super(remedy);
    }
}
