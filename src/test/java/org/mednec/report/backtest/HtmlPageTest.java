package org.mednec.report.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mednec.determination.Assessment;
import org.mednec.report.Engine;
import org.mednec.report.Sentences;

/** The page of a backtest: complete, escaped, and in need of nothing else. */
class HtmlPageTest {

    private static final BacktestReport REPORT = SampleReport.withFlips();
    private static final String PAGE = SampleReport.page(REPORT);
    private static final String BODY = PAGE.substring(PAGE.indexOf("<body>"));

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    @Test
    void itNeedsNothingElse() {
        assertThat(all("<([^>]* (?:src|style|srcset|action|data)=[^>]*)>", BODY)).isEmpty();
        assertThat(BODY).doesNotContain("url(").doesNotContain("<link").doesNotContain("<iframe");
        assertThat(all("href=\"([^\"]*)\"", PAGE)).isNotEmpty().allMatch(href -> href.startsWith("#"));
        assertThat(PAGE).contains("default-src &#39;none&#39;").contains("Chart.js v");
    }

    @Test
    void eachLinkLeadsSomewhereAndNoIdStandsTwice() {
        List<String> ids = all("\\bid=\"([^\"]*)\"", BODY);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all("href=\"#([^\"]*)\"", BODY));
        assertThat(ids).containsAll(all("aria-labelledby=\"([^\"]*)\"", BODY));
    }

    @Test
    void noRequestLineIsTakenForAnythingButText() {
        assertThat(all("(<script)", PAGE)).hasSize(2);
        assertThat(all("(</script)", PAGE)).hasSize(2);
        assertThat(BODY).doesNotContain("<script").doesNotContain("<img").doesNotContain("<b>cited").doesNotContain("<rulebook>").doesNotContain("<limit>");
        assertThat(SampleReport.HOSTILE.subList(0, 5)).allSatisfy(text -> assertThat(BODY).contains(escaped(text)));
    }

    /** A hundred thousand traces would be a page that no browser opens. */
    @Test
    void ofTooManyItemsThoseThatAgreeAreLeftOutFirstAndNoNumberChanges() {
        List<ReportedItem> many = IntStream.range(0, Page.MOST_TRACES).mapToObj(i -> SampleReport.named("case-" + i, REPORT.items().get(i % REPORT.items().size()))).toList();
        List<ReportedItem> items = Stream.concat(many.stream(), REPORT.items().stream()).toList();
        long differing = items.stream().filter(item -> !item.scored().agrees()).count();
        Page page = new Page(new BacktestReport(REPORT.backtest(), items, REPORT.flips(), REPORT.accepted(), REPORT.coverage(), REPORT.rulebook(), 0), "");

        assertThat(page.items()).hasSize(Page.MOST_TRACES).filteredOn(trace -> !trace.agreementKind().equals("agrees")).hasSize((int) differing);
        assertThat(page.cells().stream().mapToInt(Cells.Cell::count).sum()).isEqualTo(2 * items.size());
        assertThat(page.cells().stream().mapToInt(Cells.Cell::unlisted).sum()).isEqualTo(2 * REPORT.items().size());
        assertThat(page.itemsExplained()).startsWith(Page.MOST_TRACES + " of " + items.size() + " items");
    }

    @Test
    void everyItemStandsThereWithItsCriteriaAndWhatWasDecided() {
        for (int i = 0; i < REPORT.items().size(); i++) {
            ReportedItem item = REPORT.items().get(i);
            String from = BODY.substring(BODY.indexOf("<article id=\"item-" + (i + 1) + "\""));
            String trace = from.substring(0, from.indexOf("</article>"));

            assertThat(trace).contains("left the denial " + Sentences.constant(item.scored().decision())).contains(escaped(item.citation())).contains(escaped(item.reason()));
            List<String> states = item.determination().assessment().map(Assessment::criteria).orElse(List.of()).stream().map(c -> escaped(c.criterion().states())).toList();
            assertThat(states).allSatisfy(words -> assertThat(trace).contains(words));
            assertThat(all("(class=\"state\")", trace)).hasSameSizeAs(states);
        }
    }

    @Test
    void eachNumberOfTheConfusionTablesLeadsToAsManyItems() {
        Page page = new Page(REPORT, "");

        assertThat(page.cells().stream().mapToInt(Cells.Cell::count).sum()).isEqualTo(2 * REPORT.items().size());
        assertThat(page.cells()).allSatisfy(cell -> assertThat(BODY).containsPattern("href=\"#" + cell.id() + "\"[^>]*>" + cell.count() + "</a>"));
    }

    @Test
    void flipsAreToldWithRuleAndCondition() {
        assertThat(BODY).contains("broken").contains("fixed").contains("sessions.atMost( 4 )").contains("chronic-pain-2009/massage.drl:12").contains("McNemar");
    }

    @Test
    void whatWasNotGivenIsSaid() {
        assertThat(SampleReport.page(SampleReport.plain())).contains("No earlier rulebook or ledger was given").contains("Counted over these items alone");
    }

    @Test
    void figuresOfLettersThatTheRulesKnowSaySo() {
        assertThat(BODY).contains("the figures flatter");
        assertThat(PullRequestSummary.of(REPORT)).contains("the figures flatter");
        assertThat(SampleReport.page(SampleReport.plain())).doesNotContain("the figures flatter");
    }

    @Test
    void itSaysThatItIsNoDecision() {
        assertThat(all("(" + Pattern.quote(Engine.NOTICE) + ")", BODY)).hasSize(2);
    }

    @Test
    void tablesSayWhatTheyShowAndWhatTheirHeadsAreOf() {
        assertThat(all("(<table)", BODY)).hasSameSizeAs(all("(<caption>[^<])", BODY));
        assertThat(all("<th((?![a-z]| scope=)[^>]*)>", BODY)).isEmpty();
    }

    @Test
    void theSameBacktestGivesTheSameBytes() {
        assertThat(SampleReport.page(SampleReport.withFlips())).isEqualTo(PAGE);
    }
}
