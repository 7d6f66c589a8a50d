package org.mednec.service;

import java.util.Map;
import org.mednec.reader.CaseReader;
import org.mednec.rulebook.Rulebook;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The parts of the service, each named: nothing is found by scanning the class path, so it starts fast and serves nothing unasked. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
    EndpointAutoConfiguration.class, WebEndpointAutoConfiguration.class, JacksonEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class, HealthContributorAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class, WebMvcHealthEndpointExtensionAutoConfiguration.class,
    SpringDocConfiguration.class, SpringDocConfigProperties.class, SpringDocWebMvcConfiguration.class})
@Import({DeterminationEndpoint.class, TopicEndpoint.class, SchemaEndpoint.class, Problems.class, LocalHosts.class, SecurityHeaders.class,
    ApiDescription.class})
class ServiceConfiguration {

    static final String ADDRESS = "127.0.0.1";

    private static final int TURNS_PER_CORE = 2;

    /** @param port on the loopback address */
    static Map<String, Object> properties(int port) {
        return Map.ofEntries(
            Map.entry("server.address", ADDRESS),
            Map.entry("server.port", port),
            Map.entry("server.tomcat.connection-timeout", "10s"),
            Map.entry("server.tomcat.keep-alive-timeout", "15s"),
            Map.entry("server.tomcat.max-connections", 256),
            Map.entry("server.tomcat.threads.max", 16),
            // What is left of a body that is too large is read and dropped, so that the client reads the answer and not a broken connection.
            Map.entry("server.tomcat.max-swallow-size", "64MB"),
            Map.entry("spring.jackson.default-property-inclusion", "non_absent"),
            Map.entry("spring.web.resources.add-mappings", false),
            Map.entry("spring.mvc.formcontent.filter.enabled", false),
            Map.entry("management.endpoints.access.default", "none"),
            Map.entry("management.endpoint.health.access", "read-only"),
            Map.entry("management.endpoint.health.show-details", "always"),
            Map.entry("management.endpoint.health.probes.enabled", false),
            Map.entry("management.endpoints.web.exposure.include", "health"),
            Map.entry("management.endpoints.web.discovery.enabled", false),
            Map.entry("management.health.defaults.enabled", false),
            Map.entry("springdoc.override-with-generic-response", false));
    }

    @Bean
    CaseReader caseReader(Rulebook rulebook) {
        return new CaseReader(rulebook.drugs());
    }

    @Bean
    Turns turns() {
        return new Turns(TURNS_PER_CORE * Runtime.getRuntime().availableProcessors());
    }

    @Bean
    Predictions predictions(Rulebook rulebook, CaseReader reader, Turns turns) {
        return new Predictions(rulebook, reader, turns);
    }

    /** Not lazy: it keeps the first answer of the rules, and warms them up. */
    @Bean
    @Lazy(false)
    RulebookHealth rulebookHealthIndicator(Rulebook rulebook, CaseReader reader) {
        return new RulebookHealth(rulebook, reader);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> problemValve() {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }
}
