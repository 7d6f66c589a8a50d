package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.reader.NoteRequests;
import org.mednec.rulebook.Rulebook;

/**
 * Runs the rules over the cases of some paths, on several threads where there are many; what comes of them is used in the order of the cases, and no
 * more than some chunks wait at a time. Each case that cannot be read is told once on standard error, and the rest goes on.
 */
final class Determinations {

    /** Fewer cases than that are not worth a second thread. */
    private static final int CHUNK = 32;
    private static final int WAITING_PER_THREAD = 3;

    private final Rulebook rulebook;
    private final PrintWriter messages;
    private final int threads;

    private final NoteRequests said;

    Determinations(Rulebook rulebook, PrintWriter messages, int threads) {
        this(rulebook, messages, threads, NoteRequests.NONE);
    }

    /** @param said of the notes among the cases */
    Determinations(Rulebook rulebook, PrintWriter messages, int threads, NoteRequests said) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.threads = threads;
        this.said = said;
    }

    /** What came of one case: a result, or why it cannot be read. */
    private record Answer<R>(R result, CaseFileException unreadable) {
    }

    /**
     * @param work       makes a result of a case; on any thread
     * @param use        takes the results in the order of the cases
     * @param unreadable also told of what cannot be read, in its place among the results
     * @return 0, or 3 where some input could not be read
     */
    <R> int each(List<Path> paths, BiFunction<Case, List<Determination>, R> work, Consumer<R> use, Consumer<CaseFileException> unreadable) {
        Progress progress = Progress.over(paths);
        Run<R> run = new Run<>(work, use, unreadable, progress);
        CaseSource source = new CaseSource(new CaseReader(rulebook.drugs()), said, unreadable);
        try {
            paths.forEach(path -> source.find(path, run::add));
            run.end();
        } finally {
            run.stop();
            progress.end();
            messages.flush();
        }
        return run.failed == 0 ? 0 : Main.UNREADABLE;
    }

    private final class Run<R> {

        private final BiFunction<Case, List<Determination>, R> work;
        private final Consumer<R> use;
        private final Consumer<CaseFileException> unreadable;
        private final Progress progress;
        private final Deque<Future<List<Answer<R>>>> waiting = new ArrayDeque<>();
        private final Deque<Long> bytes = new ArrayDeque<>();
        private List<CaseSource.Unread> chunk = new ArrayList<>(CHUNK);
        private ExecutorService pool;
        private int failed;

        Run(BiFunction<Case, List<Determination>, R> work, Consumer<R> use, Consumer<CaseFileException> unreadable, Progress progress) {
            this.work = work;
            this.use = use;
            this.unreadable = unreadable;
            this.progress = progress;
        }

        void add(CaseSource.Unread found) {
            if (chunk.size() == CHUNK) {
                submit();
            }
            chunk.add(found);
        }

        private void submit() {
            if (threads == 1) {
                useAll(answers(chunk), size(chunk));
            } else {
                if (pool == null) {
                    pool = Executors.newFixedThreadPool(threads);
                }
                List<CaseSource.Unread> full = chunk;
                waiting.add(pool.submit(() -> answers(full)));
                bytes.add(size(full));
                while (waiting.size() > threads * WAITING_PER_THREAD) {
                    useNext();
                }
            }
            chunk = new ArrayList<>(CHUNK);
        }

        private void useNext() {
            try {
                useAll(waiting.remove().get(), bytes.remove());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }

        void end() {
            while (!waiting.isEmpty()) {
                useNext();
            }
            useAll(answers(chunk), size(chunk));
        }

        void stop() {
            if (pool != null) {
                pool.shutdownNow();
            }
        }

        private long size(List<CaseSource.Unread> cases) {
            return cases.stream().mapToLong(CaseSource.Unread::bytes).sum();
        }

        private List<Answer<R>> answers(List<CaseSource.Unread> cases) {
            List<Answer<R>> answers = new ArrayList<>(cases.size());
            for (CaseSource.Unread found : cases) {
                try {
                    Case theCase = found.read().get();
                    answers.add(new Answer<>(work.apply(theCase, rulebook.determine(theCase)), null));
                } catch (CaseFileException e) {
                    answers.add(new Answer<>(null, e));
                }
            }
            return answers;
        }

        private void useAll(List<Answer<R>> answers, long size) {
            for (Answer<R> answer : answers) {
                if (answer.unreadable() == null) {
                    use.accept(answer.result());
                } else {
                    failed++;
                    messages.println("mednec: " + answer.unreadable().getMessage());
                    unreadable.accept(answer.unreadable());
                }
            }
            progress.add(answers.size(), size);
        }
    }
}
