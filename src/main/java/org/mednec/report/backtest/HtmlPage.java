package org.mednec.report.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A backtest as one page that needs nothing else: its style and scripts stand in it, and its policy lets no other run. All that it shows is escaped.
 */
final class HtmlPage {

    private static final String FOLDER = "org/mednec/report/backtest/";
    private static final String CHARTS = "META-INF/maven/org.webjars.npm/chart.js/pom.properties";

    private HtmlPage() {
    }

    static void write(BacktestReport report, Writer out) throws IOException {
        String style = text(FOLDER + "report.css");
        String charts = charts();
        String script = text(FOLDER + "report.js");
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(style) + "'; script-src '" + hash(charts) + "' '" + hash(script) + "'";
        Context context = new Context(Locale.ROOT);
        context.setVariable("page", new Page(report, policy));
        String page = engine().process("report", context);
        // The places of style and scripts stand in the head, before any word of a case.
        write(out, page, "[style]", style, "[chart]", charts, "[script]", script);
    }

    private static void write(Writer out, String page, String... placesAndTexts) throws IOException {
        int from = 0;
        for (int i = 0; i < placesAndTexts.length; i += 2) {
            int place = page.indexOf(placesAndTexts[i], from);
            out.append(page, from, place).append(placesAndTexts[i + 1]);
            from = place + placesAndTexts[i].length();
        }
        out.append(page, from, page.length());
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(HtmlPage.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }

    /** The library's script, of the version that the build chose. */
    private static String charts() {
        try (InputStream in = HtmlPage.class.getClassLoader().getResourceAsStream(CHARTS)) {
            Properties library = new Properties();
            library.load(in);
            return text("META-INF/resources/webjars/chart.js/" + library.getProperty("version") + "/dist/chart.umd.min.js").replaceAll("(?m)^//# sourceMappingURL=.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = HtmlPage.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
