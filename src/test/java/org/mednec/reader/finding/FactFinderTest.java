package org.mednec.reader.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mednec.facts.Amount;
import org.mednec.facts.Fact;
import org.mednec.facts.Medication;
import org.mednec.facts.Outcome;
import org.mednec.facts.Response;
import org.mednec.facts.Source;
import org.mednec.facts.Symptom;
import org.mednec.facts.Trial;
import org.mednec.facts.When;

class FactFinderTest {

    private static final String NOTE = """
        SUBJECTIVE: The patient is a 52 y/o male with neck pain 6/10 radiating to both arms. He denies weakness.
        MEDICATIONS:
        1. Norco 10/325 mg one tablet every 6 hours #120
        2. Omeprazole 20 mg bid
        PHYSICAL EXAMINATION:
        Lumbar spine: Tenderness over the paraspinals. Decreased ROM.
        Left knee: positive McMurray, medial joint line tenderness. No effusion.
        ASSESSMENT:
        1. Lumbar radiculopathy (M54.16)
        2. Left knee internal derangement
        PLAN:
        1. Refill Norco 10/325 #90
        2. MRI of the left knee to rule out meniscal tear
        3. Continue home exercise program
        """;

    /** One sentence or two of our own a line, the type of fact, and what is found of it. */
    @ParameterizedTest(name = "{0} [{1}]")
    @CsvFileSource(resources = "sentences.csv", numLinesToSkip = 1, delimiter = '|', maxCharsPerColumn = 2000)
    void sentencesYieldWhatTheCodingManualSays(String sentence, String type, String facts) {
        assertThat(new Words(sentence).told(type)).isEqualTo(facts == null ? "" : facts);
    }

    @Test
    void notesAreReadByTheirHeadings() {
        Words note = new Words(NOTE);
        assertThat(note.told("Medication")).isEqualTo("HYDROCODONE; OMEPRAZOLE");
        assertThat(note.told("Symptom")).isEqualTo("PAIN NECK; RADIATING_PAIN BILATERAL NECK; not WEAKNESS");
        assertThat(note.told("ExamFinding")).isEqualTo("TENDERNESS LOW_BACK; REDUCED_MOTION LOW_BACK; MCMURRAY LEFT KNEE; JOINT_LINE_TENDERNESS LEFT KNEE; not EFFUSION LEFT KNEE");
        assertThat(note.told("Diagnosis")).isEqualTo("RADICULOPATHY LOW_BACK; INTERNAL_DERANGEMENT LEFT KNEE");
        assertThat(note.told("Plan")).isEqualTo("HYDROCODONE REFILL; MRI RULE_OUT_TEAR LEFT KNEE; HOME_EXERCISE CONTINUE");
        assertThat(note.told("ImagingResult")).isEmpty();
    }

    @Test
    void amountsAndDatesStandWithTheirFacts() {
        List<Fact> facts = new Words("On 03/04/2015 the patient complained of low back pain rated 5-7 out of 10. He completed 12 sessions of physical therapy over 6 weeks with 40% relief. "
            + "He takes Norco 10/325 mg three times a day.").facts();
        assertThat(facts).allSatisfy(fact -> assertThat(fact.date()).isEqualTo(When.parse("2015-03-04")));
        assertThat(first(facts, Symptom.class).severity()).isEqualTo(Amount.parse("5-7"));
        assertThat(first(facts, Trial.class).sessions()).isEqualTo(Amount.of(12));
        assertThat(first(facts, Trial.class).weeks()).isEqualTo(Amount.of(6));
        assertThat(first(facts, Trial.class).outcome()).isEqualTo(Outcome.HELPED);
        assertThat(first(facts, Response.class).relief()).isEqualTo(Amount.of(40));
        assertThat(first(facts, Medication.class).dose().perDay()).isEqualTo(Amount.of(3));
        assertThat(first(new Words("An epidural injection on 3/4/2015 gave 60% relief for about nine weeks.").facts(), Response.class).weeks()).isEqualTo(Amount.of(9));
    }

    private static <T extends Fact> T first(List<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    /** Each fact names words that stand in the text and hold a letter: the words it comes from. */
    @Test
    void everySpanIsOfItsText() {
        for (Fact fact : new Words(NOTE).facts()) {
            Source.Passage span = (Source.Passage) fact.source();
            assertThat(NOTE.substring(span.start(), span.end())).isEqualTo(NOTE.substring(span.start(), span.end()).strip()).containsPattern("[A-Za-z0-9]");
        }
    }

    @Test
    void sentencesWithClinicalWordsThatYieldNothingAreTold() {
        assertThat(Words.FINDER.find(new Words("The history of the knee brace is unclear. The weather was fine.")).notUnderstood()).hasSize(1);
    }

    /** Sentences are cut at a bounded length, so that no text takes more than a fixed time a word. Time of the processor: other work on the machine does not count. */
    @ParameterizedTest
    @ValueSource(strings = {"no ", "1/2/", "denies pain and ", "left (", "pain ", "MRI showed "})
    void aMegabyteOfOneWordIsReadInLinearTime(String word) {
        time(word, 250_000);
        assertThat(time(word, 1_000_000)).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration time(String word, int length) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(new Words(word.repeat(length / word.length())).facts()).hasSizeLessThan(10);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    @Test
    void capitalsDoNotMatterButForShortForms() {
        String sentence = "The patient complains of left knee pain.";
        assertThat(new Words(sentence.toUpperCase(Locale.ROOT)).told("Symptom")).isEqualTo(new Words(sentence).told("Symptom")).isEqualTo("PAIN LEFT KNEE");
    }
}
