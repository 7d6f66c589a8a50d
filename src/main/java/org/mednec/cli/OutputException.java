package org.mednec.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Some output could not be written: what, why, and what to do. */
final class OutputException extends RuntimeException {

    private static final String READER_GONE = "Broken pipe";

    private OutputException(String message, IOException cause) {
        super(message, cause);
    }

    static OutputException ofData(IOException cause) {
        return new OutputException("standard output cannot be written (" + why(cause) + "). What was written of it is not whole.", cause);
    }

    static OutputException of(Path target, IOException cause) {
        return new OutputException(target + ": cannot be written (" + why(cause) + "). Name a place that you may write to and that has room; what was written there is not whole.", cause);
    }

    private static String why(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e instanceof FileSystemException || e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Whether who reads our output has seen enough, as in {@code mednec predict cases | head}: nothing to complain of. */
    boolean isReaderGone() {
        return READER_GONE.equals(getCause().getMessage());
    }
}
