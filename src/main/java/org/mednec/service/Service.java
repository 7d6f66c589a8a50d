package org.mednec.service;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mednec.rulebook.Rulebook;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The web service: the answers of {@code predict --json} over HTTP, on this machine only. */
public final class Service {

    /** The server logs through java.util.logging, which forgets the level of a logger that nobody holds. */
    private static final Logger SERVER_LOG = Logger.getLogger("org.apache");

    private Service() {
    }

    /**
     * Starts it; it then runs until the program ends.
     *
     * @param port on the loopback address; 0 for any free one
     * @return the port that it listens on
     * @throws BindException where the port is taken; its message is for people
     */
    public static int start(Rulebook rulebook, int port) throws BindException {
        return port(run(rulebook, port));
    }

    static ConfigurableApplicationContext run(Rulebook rulebook, int port) throws BindException {
        probe(port);
        // Spring would set up its own log on standard output, which is data.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SERVER_LOG.setLevel(Level.WARNING);
        return new SpringApplicationBuilder(ServiceConfiguration.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .addCommandLineProperties(false)
            .lazyInitialization(true)
            .initializers(context -> {
                context.getBeanFactory().registerSingleton("rulebook", rulebook);
                // First, so that no variable of the environment and no file in the working folder opens the service to others.
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("service", ServiceConfiguration.properties(port)));
            })
            .run();
    }

    /** Tried before anything is started, which takes seconds. */
    private static void probe(int port) throws BindException {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(ServiceConfiguration.ADDRESS)).close();
        } catch (IOException e) {
            throw new BindException("port " + port + " is taken, or kept for the system. Choose another, or 0 for any free one.");
        }
    }

    static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }
}
