package org.mednec.reader.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mednec.facts.Section;
import org.mednec.facts.When;
import org.mednec.reader.document.Document;
import org.mednec.reader.document.DocumentException;
import org.mednec.reader.document.DocumentReader;
import org.mednec.reader.document.MendedText;
import org.mednec.reader.text.Passage;

/** Letters of all forms, taken apart: header, sections, items, decisions and citations. */
class LetterReaderTest {

    private static Letter read(String text) {
        return LetterReader.read(new Document("letter", text), MendedText.of(text)).orElseThrow();
    }

    private static List<String> lines(Letter letter) {
        return letter.items().stream().map(item -> item.line().text().replace('\n', ' ')).toList();
    }

    private static String text(Optional<? extends Passage> passage) {
        return passage.orElseThrow().text();
    }

    @Test
    void theHeaderTellsTheDays() {
        Letter letter = read(Letters.MODERN);
        assertThat(letter.header()).isEqualTo(new LetterHeader("CM16-0000001", When.parse("2016-12-08"), When.parse("2014-10-25"), When.parse("2016-11-29"), When.parse("2017-01-12"), false));
        assertThat(letter.specialty()).isEqualTo("Physical Medicine & Rehabilitation, Pain Management");
        assertThat(read(Letters.MODERN.replace("Standard ", "Expedited")).header().expedited()).isTrue();
    }

    @Test
    void theDayIsThatOfTheRequestElseOfTheReviewElseOfTheLatestNote() {
        assertThat(read(Letters.MODERN).day()).isEqualTo(new RequestDay(LocalDate.of(2016, 11, 14), RequestDay.Found.REQUEST));
        assertThat(read(Letters.MODERN.replace("A request for authorization was signed on\n11/14/2016.", "")).day()).isEqualTo(new RequestDay(LocalDate.of(2016, 11, 29), RequestDay.Found.REVIEW));
        assertThat(read(Letters.OLDER).day()).isEqualTo(new RequestDay(LocalDate.of(2014, 6, 17), RequestDay.Found.LATEST_NOTE));
        assertThat(read(Letters.OLDER.replace("06/17/2014", "recent days")).day().found()).isEqualTo(RequestDay.Found.ASSUMED);
    }

    @Test
    void theSummaryIsWhatStandsBetweenItsHeadingAndTheIssues() {
        assertThat(read(Letters.MODERN).summary().text()).startsWith("A 44 year old carpenter").endsWith("was not shown.").contains("signed on 11/14/2016");
        assertThat(read(Letters.OLDER).summary().text()).startsWith("The patient is a 51-year-old").contains("radiculopathy of the right arm, under long-term care").endsWith("is old.");
        assertThat(read(Letters.FIRST).summary().text()).isEqualTo("The claimant has knee pain since 2/3/2011. A note of 9/5/2013 asks for more therapy.");
    }

    @Test
    void itemsAreTheLinesAsWritten() {
        assertThat(lines(read(Letters.MODERN))).containsExactly("Norco 10/325mg #90", "Physical therapy for the low back, twelve sessions", "MRI of the left shoulder");
        assertThat(lines(read(Letters.OLDER))).containsExactly("DURAGESIC\u00ae PATCHES 50MCG #10", "retrospective urine drug screen (DOS 6/17/14)");
        assertThat(lines(read(Letters.FIRST))).containsExactly("physical therapy 2 times a week for 4 weeks for the right knee", "Celebrex 200mg #30");
    }

    @Test
    void aSplitRequestTellsWhatWasGrantedAndWhatIsLeft() {
        DisputedItem split = read(Letters.MODERN).items().get(1);
        assertThat(text(split.authorized())).isEqualTo("Physical therapy for the low back, six sessions");
        assertThat(text(split.remaining())).isEqualTo("Physical therapy for the low back, six sessions");
        DisputedItem other = read(Letters.MODERN.replace("Norco 10/325mg #90: Upheld", """
            Purchase of a TENS unit was the original request. The Claims Administrator authorized a
            TENS unit rental for 1 month, leaving the original request IMR eligible. The original
            request, purchase of a TENS unit is: Upheld""")).items().get(0);
        assertThat(other.line().text()).isEqualTo("Purchase of a TENS unit");
        assertThat(text(other.authorized())).isEqualTo("a TENS unit rental for 1 month");
        assertThat(text(other.remaining())).isEqualTo("purchase of a TENS unit");
    }

    @Test
    void decisionsAndCitationsStandApart() {
        assertThat(read(Letters.MODERN).decided()).containsExactly(
            new Decided(1, Decision.UPHELD, List.of(new CitedGuideline(true, "Chronic Pain Medical Treatment 2016", "NSAIDs, GI symptoms & cardiovascular risk", "")),
                List.of(new CitedGuideline(true, "Opioid Treatment 2016", "3.3.9 Opioids for Chronic Pain", ""),
                    new CitedGuideline(true, "Forearm, Wrist, and Hand Complaints 2004", "Special Studies", ""),
                    new CitedGuideline(false, "Official Disability Guidelines (ODG) Pain Chapter, Opioids", "", ""))),
            new Decided(2, Decision.OVERTURNED, List.of(), List.of(new CitedGuideline(true, "Low Back Complaints 2004", "", ""))),
            new Decided(3, Decision.UPHELD, List.of(new CitedGuideline(false, "ODG", "", "")), List.of(new CitedGuideline(false, "www.example.org/shoulder-mri", "", ""))));
        assertThat(read(Letters.OLDER).decided()).containsExactly(
            new Decided(1, Decision.UPHELD, List.of(new CitedGuideline(true, "Chronic Pain Treatment Guidelines", "", "")),
                List.of(new CitedGuideline(true, "Chronic Pain Treatment Guidelines", "DURAGESIC\u00ae (FENTANYL TRANSDERMAL SYSTEM)", "44, 78-80"))),
            new Decided(2, Decision.OVERTURNED, List.of(), List.of(new CitedGuideline(true, "ACOEM Practice Guidelines", "Chapter 8 Neck and Upper Back Complaints", "177-178"),
                new CitedGuideline(true, "Chronic Pain Treatment Guidelines", "Drug testing", "43"))));
        assertThat(read(Letters.FIRST).decided()).containsExactly(
            new Decided(1, Decision.UPHELD, List.of(new CitedGuideline(true, "Chronic Pain Medical Treatment Guidelines", "Physical Medicine", "")),
                List.of(new CitedGuideline(true, "Chronic Pain Medical Treatment Guidelines", "", "98-99"))),
            new Decided(2, Decision.OVERTURNED, List.of(new CitedGuideline(true, "Chronic Pain Medical Treatment Guidelines", "", "")),
                List.of(new CitedGuideline(true, "Chronic Pain Medical Treatment Guidelines", "", "22"))));
    }

    @Test
    void aBlindLetterHasTheSameItemsAndNoDecision() {
        String blind = Letters.MODERN.replaceAll("(?m): (Upheld|Overturned)$", ":").replace("is:\nOverturned", "is:").replaceAll("(?s)MAXIMUS guideline:.*?necessary\\.\n", "");
        assertThat(blind).doesNotContain("rationale:");
        assertThat(lines(read(blind))).isEqualTo(lines(read(Letters.MODERN)));
        assertThat(read(blind).decided()).isEmpty();
    }

    /** Without a blank line more than between the lines of a sentence, only the full stop parts a citation from the next item. */
    @Test
    void inADoubleSpacedBlindLetterACitationEndsBeforeTheNextItem() {
        String letter = """
            CLINICAL CASE SUMMARY \n
            The patient, who sews, has had pain of the right hand and wrist since the spring of that \n
            year, and was seen on 3/4/2014 for a refill and for a brace. \n
            IMR ISSUES, DECISIONS AND RATIONALES \n
            The Final Determination was based on decisions for the disputed items/services set forth below:\n
            Motrin 600mg #60:\n
            Claims Administrator guideline: Decision based on MTUS. Nothing else was named.\n
            Wrist brace, right:\n
            Claims Administrator guideline: Decision based on MTUS.
            """;

        assertThat(lines(read(letter))).containsExactly("Motrin 600mg #60", "Wrist brace, right");
    }

    @Test
    void whatTellsTheOutcomeIsWithheld() {
        List<Part> parts = read(Letters.MODERN).parts();
        assertThat(parts.stream().filter(Part::isUsed).map(Part::section)).containsExactly(Section.HEADER, Section.SUMMARY, Section.REQUEST, Section.REQUEST, Section.REQUEST);
        for (Part part : parts) {
            String words = Letters.MODERN.substring(part.start(), part.end());
            if (part.isUsed()) {
                assertThat(words).as(part.toString()).doesNotContain("Upheld", "Overturned", "rationale", "guideline:");
            }
        }
        assertThat(parts.stream().filter(part -> part.section() == Section.DECISION).map(part -> Letters.MODERN.substring(part.start(), part.end())))
            .allMatch(words -> words.contains("Upheld") || words.contains("Overturned"));
    }

    @Test
    void whatIsNoLetterIsNone() {
        String note = "PROGRESS NOTE\nThe patient has low back pain.";
        assertThat(LetterReader.read(new Document("note", note), MendedText.of(note))).isEmpty();
    }

    /** The open letters, where they lie beside the project: each item is found, with its decision, and as in the blind form. */
    @Test
    void allOpenLettersAreTakenApart() throws IOException, DocumentException {
        assumeTrue(Letters.haveReal());
        Map<String, Map<Integer, String>> outcomes = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Letters.real().resolve("outcomes.csv"))) {
            rows.forEach(row -> outcomes.computeIfAbsent(row.getField("case"), c -> new HashMap<>()).put(Integer.parseInt(row.getField("item")), row.getField("decision")));
        }
        try (Stream<Path> files = Files.list(Letters.real().resolve("full"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                Letter full = read(DocumentReader.read(file, name).text());
                Map<Integer, String> decided = new HashMap<>();
                full.decided().forEach(d -> decided.put(d.item(), d.decision().name().toLowerCase(Locale.ROOT)));
                assertThat(decided).as(name).isEqualTo(outcomes.get(name));
                Letter blind = read(DocumentReader.read(Letters.real().resolve("blind").resolve(file.getFileName()), name).text());
                assertThat(lines(blind)).as(name).isEqualTo(lines(full)).hasSize(decided.size());
                assertThat(blind.decided()).isEmpty();
                assertThat(full.header().urDenial().isStated()).as(name).isEqualTo(!name.startsWith("seed"));
            }
        }
    }
}
