package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three progress notes as an office would paste them, each with two treatment lines: what has to be read in them, and what has to be answered. */
class WrittenNotesTest {

    private static final Path NOTES = Path.of("test-cases/written/notes");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A note with what the program says of it.
     *
     * @param text    as written
     * @param facts   that were read
     * @param answers to its treatment lines
     */
    private record Note(String text, List<JsonNode> facts, List<JsonNode> answers) {

        static Note of(String name, String... lines) throws IOException {
            Path file = NOTES.resolve(name + ".txt");
            List<JsonNode> facts = new ArrayList<>();
            JSON.readTree(run("read", file, lines)).get("facts").forEach(facts::add);
            return new Note(Files.readString(file), facts, run("predict", file, lines).lines().map(JSON::readTree).toList());
        }

        private static String run(String command, Path file, String... lines) {
            Stream<String> requests = Arrays.stream(lines).flatMap(line -> Stream.of("--request", line));
            Command run = Command.run(Stream.concat(Stream.of(command, "--json", file.toString()), requests).toArray(String[]::new));
            assertThat(run.code()).as(run.messages()).isZero();
            return run.out();
        }

        /** Facts such as {@code "Symptom complaint=PAIN site=LOW_BACK"}: of that type, with at least these values. */
        List<JsonNode> find(String described) {
            String[] words = described.split(" (?=\\w+=)");
            return facts.stream().filter(fact -> fact.get("fact").asString().equals(words[0]))
                .filter(fact -> Arrays.stream(words).skip(1).map(word -> word.split("=")).allMatch(w -> w[1].equals(fact.path(w[0]).asString("ASSERTED")))).toList();
        }

        void tells(String... described) {
            assertThat(described).allSatisfy(one -> assertThat(find(one)).as(one).isNotEmpty());
        }

        void tellsNot(String... described) {
            assertThat(described).allSatisfy(one -> assertThat(find(one)).as(one).isEmpty());
        }

        String status(int item) {
            return answers.get(item - 1).get("criteriaStatus").asString();
        }

        String status(int item, String criterion) {
            return criterion(item, criterion).get("status").asString();
        }

        private JsonNode criterion(int item, String id) {
            for (JsonNode criterion : answers.get(item - 1).get("criteria")) {
                if (criterion.get("id").asString().endsWith("." + id)) {
                    return criterion;
                }
            }
            throw new AssertionError("item " + item + " has no criterion " + id);
        }

        /** Ids of what is still to document, each set in one line. */
        List<String> gaps(int item) {
            List<String> sets = new ArrayList<>();
            for (JsonNode set : answers.get(item - 1).get("gaps")) {
                List<String> ids = new ArrayList<>();
                set.forEach(id -> ids.add(id.asString().replaceFirst(".*\\.", "")));
                sets.add(String.join(" ", ids));
            }
            return sets;
        }
    }

    @Test
    void aCompleteNoteMeetsWhatTheGuidelineAsks() throws IOException {
        Note note = Note.of("complete", "Right L4-5 transforaminal epidural steroid injection under fluoroscopy", "Gabapentin 300mg #90");

        note.tells("Worker age=42", "Symptom complaint=PAIN severity=7 site=LOW_BACK date=2016-10-06", "Symptom complaint=RADIATING_PAIN site=RIGHT LOW_BACK",
            "Symptom complaint=BOWEL_OR_BLADDER_CHANGE stance=NEGATED", "Trial treatment=PHYSICAL_THERAPY outcome=FAILED sessions=12", "Trial treatment=NAPROXEN outcome=FAILED",
            "Trial treatment=EPIDURAL_STEROID_INJECTION stance=NEGATED", "Medication treatment=GABAPENTIN", "AdverseEffect of=GABAPENTIN effect=ANY stance=NEGATED",
            "ExamFinding sign=WEAKNESS grade=4", "ExamFinding sign=DERMATOMAL_LOSS level=L5 site=RIGHT LOWER_LIMB", "ExamFinding sign=REFLEX_CHANGE stance=NEGATED",
            "ImagingResult modality=MRI finding=DISC_HERNIATION level=L4-5 date=2016-06-20", "Diagnosis condition=RADICULOPATHY level=L5", "WorkStatus status=MODIFIED_DUTY");
        assertThat(note.status(1)).isEqualTo("MET");
        assertThat(note.gaps(1)).isEmpty();
        assertThat(note.answers().get(0).get("route").asString()).isEqualTo("APPROVABLE_ON_CRITERIA");
        assertThat(note.status(2, "neuropathic-pain")).isEqualTo("MET");
    }

    @Test
    void aNoteWithGapsIsToldWhatToDocument() throws IOException {
        Note note = Note.of("gaps", "MRI right shoulder", "Norco 5/325mg #60");

        note.tells("Symptom complaint=PAIN severity=5 site=RIGHT SHOULDER date=2016-08-22", "Medication treatment=HYDROCODONE", "Response to=HYDROCODONE effect=HELPED",
            "Plan treatment=HYDROCODONE intent=REFILL", "WorkStatus status=FULL_DUTY");
        note.tellsNot("Diagnosis condition=ROTATOR_CUFF_TEAR", "Response to=HYDROCODONE effect=LESS_PAIN", "AdverseEffect");
        assertThat(note.status(1)).isEqualTo("UNDETERMINED");
        assertThat(note.gaps(1)).anySatisfy(set -> assertThat(set).contains("conservative-care"));
        assertThat(note.status(2)).isEqualTo("UNDETERMINED");
        assertThat(note.gaps(2)).allSatisfy(set -> assertThat(set).contains("aberrant-behavior", "analgesia"));
        assertThat(note.answers()).allSatisfy(answer -> assertThat(answer.get("route").asString()).isEqualTo("REQUEST_DOCUMENTATION"));
    }

    @Test
    void aLineThatIsNotUnderstoodIsCalledThat() {
        String note = NOTES.resolve("gaps.txt").toString();

        assertThat(words(Command.run("gaps", note, "--request", "something odd 5 x").out())).contains("The line names no treatment that is known here");
        assertThat(words(Command.run("predict", note, "--request", "something odd 5 x").out())).contains("what IMR would do is not predicted");
        assertThat(Command.run("gaps", note, "--request", " ").messages()).contains("--request is blank");
    }

    @Test
    void anAnswerTellsWhatTheRecordSaysAndNotOnlyWhere() {
        String answer = words(Command.run("predict", NOTES.resolve("contradictory.txt").toString(), "--request", "OxyContin 30mg #60").out());

        assertThat(answer).contains("record: Response: oxycodone, less pain, relief 50 (contradictory, note, characters", "record: Response, not: medication, less pain",
            "clarify whether this is so: Pain is meaningfully less with this opioid.", "a denial is predicted to be UPHELD by IMR");
    }

    private static String words(String lines) {
        return lines.replaceAll("\\s+", " ");
    }

    @Test
    void aNoteThatContradictsItselfIsAskedAboutIt() throws IOException {
        Note note = Note.of("contradictory", "OxyContin 30mg #60", "EMG/NCV bilateral lower extremities");

        note.tells("Response to=OXYCODONE effect=LESS_PAIN relief=50", "Response to=MEDICATION effect=LESS_PAIN stance=NEGATED", "Limitation activity=HOUSEHOLD_CHORES",
            "Limitation activity=HOUSEHOLD_CHORES stance=NEGATED", "RiskFactor risk=SMOKING", "RiskFactor risk=SMOKING stance=NEGATED", "WorkStatus status=FULL_DUTY",
            "WorkStatus status=OFF_WORK", "ExamFinding sign=REDUCED_MOTION site=LOW_BACK stance=NEGATED", "ExamFinding sign=REDUCED_MOTION degrees=30",
            "Diagnosis condition=RADICULOPATHY", "Diagnosis condition=RADICULOPATHY stance=NEGATED");
        assertThat(note.status(1, "analgesia")).isEqualTo("CONFLICTING");
        assertThat(note.gaps(1)).allSatisfy(set -> assertThat(set).contains("analgesia"));
        assertThat(note.status(2, "nerve-complaint")).isEqualTo("CONFLICTING");
        assertThat(note.answers()).allSatisfy(answer -> assertThat(answer.get("route").asString()).isEqualTo("PHYSICIAN_REVIEW"));
    }
}
