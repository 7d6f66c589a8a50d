package org.mednec.service;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many determinations run at once, so that a crowd is told to come back and does not slow everyone down. */
final class Turns {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Semaphore free;

    /** @param atOnce how many may run at once */
    Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** Runs when it is its turn; waits for a short while only. */
    <T> T take(Supplier<T> work) throws BusyException {
        try {
            if (!free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        return run(work);
    }

    /** Runs when it is its turn, however long that takes: for a batch whose answer has begun. */
    <T> T await(Supplier<T> work) {
        free.acquireUninterruptibly();
        return run(work);
    }

    private <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
