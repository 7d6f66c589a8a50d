package org.mednec.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mednec.report.backtest.SampleReport;

/**
 * The page of a backtest in a real browser. With {@code -Dmednec.shots=DIR} pictures of it are written there, and with {@code -Dmednec.page=FILE} they are of
 * that page.
 */
class BacktestPageTest {

    private static final int HEIGHT = 900;

    @TempDir
    private static Path folder;
    private static Chromium chromium;
    private static String address;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void write() throws IOException {
        chromium = Chromium.start();
        Path page = folder.resolve("index.html");
        Files.writeString(page, SampleReport.page(SampleReport.withFlips()));
        address = page.toUri().toString();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void end() {
        if (context != null) {
            context.close();
        }
    }

    private Page open(int width, ColorScheme scheme, boolean scripts, String url) {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme).setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add(dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(url);
        return page;
    }

    private Page open(int width, ColorScheme scheme) {
        return open(width, scheme, true, address);
    }

    /** Opens so many of each kind of what is folded. */
    private static void unfold(Page page, int most) {
        for (String kind : List.of("details.cell", "figure details", "#figures ~ details", "#coverage ~ details", "details.item:has(.criteria)", "details.item:not(:has(.criteria))")) {
            page.locator(kind).evaluateAll("(all, most) => all.slice(0, most).forEach(details => details.open = true)", most);
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "900, LIGHT", "900, DARK", "1440, LIGHT", "1440, DARK"})
    void nothingBarsAReaderAndNothingHangsOver(int width, ColorScheme scheme) {
        Page page = open(width, scheme);
        unfold(page, 3);

        assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml()).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(complaints).isEmpty();
    }

    @Test
    void fromANumberToATraceAndBack() {
        Page page = open(1440, ColorScheme.LIGHT);
        page.locator("table.confusion a").last().click();
        Locator list = page.locator("details.cell[open]");
        assertThat(list.count()).isEqualTo(1);
        String name = list.locator("li a").first().textContent();
        list.locator("li a").first().click();

        Locator trace = page.locator("details.item[open] article");
        assertThat(trace.count()).isEqualTo(1);
        assertThat(trace.isVisible()).isTrue();
        assertThat(trace.getAttribute("aria-label")).isEqualTo(name);
        assertThat(trace.locator(".decided").textContent()).contains("left the denial");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(trace.getAttribute("id"));

        String id = list.locator("[role=group]").getAttribute("id");
        trace.locator(".back a[href='#" + id + "']").click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
        list.getByText("Back to the tables").click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("agreement");
        page.goBack();
        assertThat(page.url()).endsWith("#" + id);
    }

    @Test
    void withoutScriptsEveryTableAndTraceCanBeReached() {
        Page page = open(900, ColorScheme.LIGHT, false, address);

        page.locator("table.confusion a").first().click();
        Locator item = page.locator("details.cell li a").first();
        item.waitFor();
        String trace = item.getAttribute("href");
        item.click();
        page.locator(trace + " .decided").waitFor();
        page.getByText("The numbers of this chart").first().click();
        page.locator("figure table").first().waitFor();
    }

    @Test
    void noRequestLineRunsAndNothingIsFetched() {
        Page page = open(900, ColorScheme.DARK);
        unfold(page, Integer.MAX_VALUE);
        page.mouse().move(200, 200);
        page.waitForTimeout(200);

        assertThat(page.evaluate("window.ran")).isNull();
        assertThat(page.locator("img").count()).isZero();
        assertThat(asked).containsExactly(address);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theChartsAreDrawnInBothSchemes() {
        Page page = open(1440, ColorScheme.LIGHT);
        String inked = "canvas => { const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data; let n = 0; for (let i = 3; i < data.length; i += 4) { n += data[i] > 0; } return n; }";
        assertThat(page.locator("canvas").count()).isEqualTo(3);
        String light = (String) page.locator("canvas").first().evaluate("canvas => canvas.toDataURL()");
        for (Locator canvas : page.locator("canvas").all()) {
            assertThat((int) canvas.evaluate(inked)).isGreaterThan(3000);
        }

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForTimeout(200);
        assertThat(page.locator("canvas").first().evaluate("canvas => canvas.toDataURL()")).isNotEqualTo(light);
    }

    @Test
    void theFirstStopOfTheKeyboardSkipsToTheResults() {
        Page page = open(900, ColorScheme.LIGHT);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("agreement");
    }

    @Test
    void onPaperItIsDarkOnLight() {
        Page page = open(900, ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
        assertThat(page.locator("nav").isVisible()).isFalse();
        assertThat(page.pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void picturesAreTakenWhereTheyAreAskedFor() {
        String shots = System.getProperty("mednec.shots");
        assumeTrue(shots != null, "No folder for pictures was named.");
        String url = System.getProperty("mednec.page") == null ? address : Path.of(System.getProperty("mednec.page")).toUri().toString();
        for (int width : new int[] {360, 900, 1440}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = open(width, scheme, true, url);
                String name = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(shots, name + ".png")).setFullPage(true));
                unfold(page, 4);
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(shots, name + "-open.png")).setFullPage(true));
                if (width == 900) {
                    page.pdf(new Page.PdfOptions().setPath(Path.of(shots, name + ".pdf")).setFormat("Letter"));
                }
                context.close();
            }
        }
    }
}
