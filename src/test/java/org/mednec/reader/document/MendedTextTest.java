package org.mednec.reader.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mednec.facts.Section;
import org.mednec.facts.Source;
import org.mednec.facts.Voice;
import org.mednec.reader.letter.Letters;
import org.mednec.reader.text.Token;

/** Mending: what is put right, and that each word still stands where it says. */
class MendedTextTest {

    private static String mended(String text) {
        return MendedText.of(text).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
        "no  pain   now|no pain now", "a\u00c2\u00ae b|a\u00ae b", "it\u00e2\u20ac\u2122s|it's", "40\u00c2\u00b0 bend|40\u00b0 bend", "na\u00efve|na\u00efve", "\u00c2 alone|\u00c2 alone",
        "the worker\u2019s \u201cpain\u201d|the worker's \"pain\"", "\ufb01nger|finger", "5 \u2013 6|5 - 6", "so\u00adre|sore", "forRetro Norco|for Retro Norco", "ofNorco|of Norco", "McMurray|McMurray",
        "pain.The knee|pain. The knee", "www.Some.Org|www.Some.Org", "http://a.org/b.The|http://a.org/b.The", "non- certified|non-certified", "pre- and post-op|pre- and post-op",
        "on 12- 31-16|on 12-31-16", "low back - left|low back - left", "\ufeffStart|Start", "2 \u00d7 6|2 x 6"})
    void brokenWordsArePutRight(String text, String expected) {
        assertThat(mended(text)).isEqualTo(expected);
    }

    private static final String WIDE = "This is a line that was wrapped at the margin since the next word did not";

    @Test
    void aLineThatTheMarginWrappedGoesOn() {
        assertThat(mended(WIDE + "\nfit into it.\nNext paragraph.")).isEqualTo(WIDE + " fit into it.\nNext paragraph.");
        assertThat(mended("PLAN\n1. Ice\n2. Rest and\n   activity\n- Norco")).isEqualTo("PLAN\n1. Ice\n2. Rest and activity\n- Norco");
        assertThat(mended("S: pain\r\nO: spasm\r\n\r\nA: strain")).isEqualTo("S: pain\nO: spasm\nA: strain");
    }

    @Test
    void aHyphenAtALineEndIsKeptUnlessTheWordStandsWholeElsewhere() {
        assertThat(mended("long-\nterm care of radicu-\nlopathy, and radiculopathy is old, too, and more words")).startsWith("long-term care of radiculopathy, and");
    }

    @Test
    void blankLinesBetweenAllLinesAreNoParagraphs() {
        String line = WIDE + " \n\n";
        assertThat(mended(line + line + line + "end. \n\n \n\nAnew.")).isEqualTo(String.join(" ", WIDE, WIDE, WIDE, "end.") + "\nAnew.");
    }

    @Test
    void whatIsPrintedOnEachPageIsLeftOut() {
        String page = (WIDE + "\n").repeat(12);
        String text = "Clinic of Nowhere\n" + page + "Page 1 of 3\n\fClinic of Nowhere\n" + page + "Page 2 of 3\n\fClinic of Nowhere\n" + page + "Page 3 of 3";
        assertThat(mended(text)).doesNotContain("Page", "Nowhere").startsWith("This").endsWith("not").doesNotContain("\n");
        String numbered = page + "1\n" + page + "2\n" + page + "3\n";
        assertThat(mended(numbered)).doesNotContain("1", "2", "3");
        assertThat(mended("Pain\n7\nof\n8\nor\n9")).contains("7", "8", "9");
    }

    /** Each word of the mended text, looked up in the original and mended by itself, is that word. */
    private static void assertSpansExact(String original) {
        MendedText mended = MendedText.of(original);
        DocumentPassage passage = mended.passage("d", Section.NOTE, 0, mended.text().length());
        int before = 0;
        for (Token token : Token.of(mended.text())) {
            Source.Passage source = (Source.Passage) passage.source(token.start(), token.end(), Voice.RECORD);
            assertThat(source.start()).isGreaterThanOrEqualTo(before);
            assertThat(source.end()).isLessThanOrEqualTo(original.length());
            String words = original.substring(source.start(), source.end());
            assertThat(bare(words)).as(words).isEqualTo(bare(token.text()));
            before = source.start();
        }
    }

    /** Without blanks and hyphens, which a line end may have put into a word. */
    private static String bare(String words) {
        return MendedText.of(words).text().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    @Test
    void everySpanReproducesItsWordsInGeneratedDocuments() {
        String[] parts = {"pain", "low back", "radicu-\nlopathy", "radiculopathy", "forRetro", "10/325mg", "#60", "\u00c2\u00ae", "don\u2019t", "\ufb01nger", "well.The", "L4-\nL5", "non- certified", "  ", "\n", "\n\n",
            "\f", "\r\n", "1. ", "\u2022 ", "Page 2 of 9\n", "3", "\u00e2\u20ac\u0153", "\u00a0", "\u00ad", "A-", "- ", ".", ":", "\u0085", "\ud83d\ude00", "\u00c3", "www.A.B"};
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            assertSpansExact(text.toString());
        }
    }

    @Test
    void everySpanReproducesItsWordsInLetters() throws IOException {
        List<String> letters = new ArrayList<>(List.of(Letters.MODERN, Letters.OLDER, Letters.FIRST));
        letters.forEach(MendedTextTest::assertSpansExact);
        assumeTrue(Letters.haveReal());
        try (Stream<Path> files = Files.list(Letters.real().resolve("full"))) {
            for (Path file : files.toList()) {
                assertSpansExact(Files.readString(file));
            }
        }
    }
}
