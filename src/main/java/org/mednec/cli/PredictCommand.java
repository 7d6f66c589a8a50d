package org.mednec.cli;

import java.util.concurrent.Callable;
import org.mednec.history.LearnedRate;
import org.mednec.report.Rationale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mednec predict}. */
@Command(name = "predict", mixinStandardHelpOptions = true, description = "Determine each request of some cases: criteria status, route, rationale and gaps.")
final class PredictCommand implements Callable<Integer> {

    @Mixin
    private DeterminedCases cases;

    @Override
    public Integer call() {
        return cases.print((theCase, d) -> Rationale.of(theCase, d, LearnedRate.stored().of(d)));
    }
}
