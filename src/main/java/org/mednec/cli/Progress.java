package org.mednec.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mednec.reader.CaseSource;

/** A bar on standard error, where that is a terminal and the work takes long enough to wonder. The launcher tells whether it is one. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long FIRST_AFTER = 1_000_000_000L;
    private static final long EVERY = 200_000_000L;

    private final PrintStream screen;
    private final boolean shown;
    private final long total;
    private long cases;
    private long bytes;
    private long next = System.nanoTime() + FIRST_AFTER;
    private boolean drawn;

    Progress(PrintStream screen, boolean shown, long total) {
        this.screen = screen;
        this.shown = shown;
        this.total = total;
    }

    static Progress over(List<Path> paths) {
        boolean shown = Boolean.getBoolean("mednec.terminal");
        return new Progress(System.err, shown, shown ? paths.stream().mapToLong(CaseSource::bytes).sum() : 0);
    }

    void add(int moreCases, long moreBytes) {
        cases += moreCases;
        bytes += moreBytes;
        if (shown && System.nanoTime() >= next) {
            next = System.nanoTime() + EVERY;
            draw();
        }
    }

    private void draw() {
        double done = total == 0 ? 0 : Math.min(1, (double) bytes / total);
        int full = (int) (done * WIDTH);
        screen.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + String.format(Locale.ROOT, "%3.0f %%  %,d cases", 100 * done, cases));
        screen.flush();
        drawn = true;
    }

    /** Takes the bar away. */
    void end() {
        if (drawn) {
            screen.print("\r\u001b[K");
            screen.flush();
        }
    }
}
