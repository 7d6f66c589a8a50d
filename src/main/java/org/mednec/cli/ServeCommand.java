package org.mednec.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.concurrent.Callable;
import org.mednec.rulebook.Rulebook;
import org.mednec.service.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mednec serve}: the one command that starts the web service, and with it Spring. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serve determinations over HTTP on this machine, until stopped.")
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", defaultValue = "8080", description = "Port on 127.0.0.1; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Mixin
    private RulebookOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter messages = spec.commandLine().getErr();
        if (port < 0 || port > LAST_PORT) {
            messages.println("mednec: there is no port " + port + ". Choose one from 1 to " + LAST_PORT + ", or 0 for any free one.");
            messages.flush();
            return Main.USAGE;
        }
        // The launcher silences the log; a service that runs for long must be able to warn.
        System.clearProperty("slf4j.provider");
        Rulebook rulebook = rules.rulebook();
        try {
            int actual = Service.start(rulebook, port);
            messages.println("mednec serves on http://127.0.0.1:" + actual + " - stop with Ctrl-C");
            messages.flush();
        } catch (BindException e) {
            messages.println("mednec: " + e.getMessage());
            messages.flush();
            return Main.USAGE;
        }
        Thread.currentThread().join();
        return 0;
    }
}
