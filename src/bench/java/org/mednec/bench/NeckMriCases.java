package org.mednec.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Generated requests for an MRI of the neck with thirty facts each, as a clinic's record would have them: most say nothing to the criteria, some
 * speak for them, some against. The same for every peer.
 */
final class NeckMriCases {

    static final int FACTS = 30;
    private static final int CASES = 256;
    private static final String SOURCE = ",\"source\":{\"document\":\"note\",\"section\":\"SUMMARY\",\"start\":%d,\"end\":%d}}";

    private static final List<String> TELLING = List.of(
        "{\"fact\":\"ExamFinding\",\"sign\":\"SENSORY_LOSS\",\"level\":\"C6\",\"site\":\"LEFT UPPER_LIMB\"",
        "{\"fact\":\"ExamFinding\",\"sign\":\"WEAKNESS\",\"grade\":4,\"site\":\"LEFT UPPER_LIMB\"",
        "{\"fact\":\"ExamFinding\",\"sign\":\"WEAKNESS\",\"stance\":\"NEGATED\",\"site\":\"RIGHT UPPER_LIMB\"",
        "{\"fact\":\"ExamFinding\",\"sign\":\"SENSORY_LOSS\",\"stance\":\"NEGATED\",\"site\":\"RIGHT UPPER_LIMB\"",
        "{\"fact\":\"Electrodiagnosis\",\"finding\":\"RADICULOPATHY\",\"site\":\"UPPER_LIMB\"",
        "{\"fact\":\"Trial\",\"treatment\":\"PHYSICAL_THERAPY\",\"outcome\":\"FAILED\",\"sessions\":12,\"site\":\"NECK\"",
        "{\"fact\":\"Trial\",\"treatment\":\"CHIROPRACTIC\",\"site\":\"NECK\"",
        "{\"fact\":\"ImagingResult\",\"modality\":\"MRI\",\"finding\":\"DISC_BULGE\",\"level\":\"C5-6\",\"site\":\"NECK\",\"date\":\"2014-05\"",
        "{\"fact\":\"Change\",\"course\":\"NEW_DEFICIT\",\"site\":\"NECK\"",
        "{\"fact\":\"Surgery\",\"procedure\":\"CERVICAL_FUSION\",\"state\":\"PLANNED\",\"site\":\"NECK\"",
        "{\"fact\":\"RedFlag\",\"danger\":\"ANY\",\"stance\":\"NEGATED\"");

    private static final List<String> SILENT = List.of(
        "{\"fact\":\"Symptom\",\"complaint\":\"PAIN\",\"severity\":7,\"site\":\"NECK\"",
        "{\"fact\":\"Symptom\",\"complaint\":\"RADIATING_PAIN\",\"site\":\"LEFT NECK\"",
        "{\"fact\":\"Symptom\",\"complaint\":\"HEADACHE\"",
        "{\"fact\":\"Symptom\",\"complaint\":\"PAIN\",\"severity\":5,\"site\":\"LOW_BACK\"",
        "{\"fact\":\"ExamFinding\",\"sign\":\"TENDERNESS\",\"site\":\"NECK\"",
        "{\"fact\":\"ExamFinding\",\"sign\":\"SPASM\",\"site\":\"NECK\"",
        "{\"fact\":\"ExamFinding\",\"sign\":\"REDUCED_MOTION\",\"degrees\":30,\"site\":\"NECK\"",
        "{\"fact\":\"Diagnosis\",\"condition\":\"STRAIN\",\"icd\":\"S16.1XXA\",\"site\":\"NECK\"",
        "{\"fact\":\"Diagnosis\",\"condition\":\"RADICULITIS\",\"site\":\"NECK\"",
        "{\"fact\":\"Medication\",\"treatment\":\"NAPROXEN\",\"dose\":{\"strength\":\"550 mg\",\"route\":\"ORAL\",\"perDay\":2}",
        "{\"fact\":\"Medication\",\"treatment\":\"CYCLOBENZAPRINE\",\"dose\":{\"strength\":\"7.5 mg\",\"route\":\"ORAL\"}",
        "{\"fact\":\"Response\",\"to\":\"NAPROXEN\",\"effect\":\"LESS_PAIN\",\"painBefore\":8,\"painAfter\":5",
        "{\"fact\":\"ImagingResult\",\"modality\":\"XRAY\",\"finding\":\"LOSS_OF_LORDOSIS\",\"site\":\"NECK\"",
        "{\"fact\":\"WorkStatus\",\"status\":\"MODIFIED_DUTY\"");

    private NeckMriCases() {
    }

    /**
     * Writes a folder of past cases: one file of a case a line, and what was decided of each, about one in ten overturned.
     *
     * @param count how many; names differ, contents repeat
     */
    static void writeHistory(Path folder, int count) throws IOException {
        List<String> cases = json().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
        Random random = new Random(20161111);
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("cases.ndjson")); BufferedWriter outcomes = Files.newBufferedWriter(folder.resolve("outcomes.csv"))) {
            outcomes.write("case,item,decision,authority,guideline\n");
            for (int i = 0; i < count; i++) {
                lines.write(cases.get(i % CASES).replace("\"generated-" + i % CASES + "\"", "\"past-" + i + "\""));
                lines.write('\n');
                outcomes.write("past-" + i + ",1," + (random.nextInt(10) == 0 ? "OVERTURNED" : "UPHELD") + ",MTUS,generated\n");
            }
        }
    }

    /** One case file each, in UTF-8. */
    static List<byte[]> json() {
        Random random = new Random(20161110);
        List<byte[]> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<String> telling = new ArrayList<>(TELLING);
            Collections.shuffle(telling, random);
            List<String> facts = new ArrayList<>(telling.subList(0, 2 + random.nextInt(5)));
            while (facts.size() < FACTS) {
                facts.add(SILENT.get(random.nextInt(SILENT.size())));
            }
            Collections.shuffle(facts, random);
            StringBuilder json = new StringBuilder("{\"case\":\"generated-").append(i).append("\",\"asOf\":\"2016-11-10\",\"requests\":[{\"item\":1,\"text\":\"MRI of the cervical spine\","
                + "\"treatment\":\"MRI\",\"site\":\"NECK\",\"source\":{\"document\":\"note\",\"section\":\"REQUEST\",\"start\":4000,\"end\":4025}}],\"facts\":[");
            for (int f = 0; f < FACTS; f++) {
                json.append(f == 0 ? "" : ",").append(facts.get(f)).append(SOURCE.formatted(100 * f, 100 * f + 40));
            }
            cases.add(json.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        }
        return cases;
    }
}
