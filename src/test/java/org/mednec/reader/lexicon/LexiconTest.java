package org.mednec.reader.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mednec.facts.Treatment;
import org.mednec.reader.text.Token;

class LexiconTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "She had PT and chiro | PHYSICAL_THERAPY CHIROPRACTIC",
        "The pt had physiotherapy | PHYSICAL_THERAPY",
        "L4-5 TFESI, then MBB and RFA | TRANSFORAMINAL_EPIDURAL MEDIAL_BRANCH_BLOCK RADIOFREQUENCY_ABLATION",
        "a lumbar epidural steroid injection | EPIDURAL_STEROID_INJECTION",
        "NCV/EMG and UDS | ELECTRODIAGNOSIS URINE_DRUG_TEST",
        "an X-ray and an FCE | XRAY FUNCTIONAL_CAPACITY_EVALUATION",
        "NSAIDs, a home exercise program and a TENS unit | NSAID HOME_EXERCISE TENS"})
    void treatmentsAreFoundByTheirLongestName(String text, String treatments) {
        assertThat(Lexicon.treatments().in(text, Token.of(text)).stream().flatMap(m -> m.values().stream()).map(Treatment::name).collect(Collectors.joining(" "))).isEqualTo(treatments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the left shoulder and arm | LEFT SHOULDER; LEFT UPPER_LIMB",
        "both wrists | BILATERAL WRIST_HAND",
        "left and right knee | BILATERAL KNEE",
        "wrists bilaterally | BILATERAL WRIST_HAND",
        "R knee and L4-5 of the lumbar spine | RIGHT KNEE; LOW_BACK",
        "cervical spine, right ankle | NECK; RIGHT ANKLE_FOOT",
        "the right mid anterior thigh | RIGHT THIGH"})
    void sitesHaveTheirSides(String text, String sites) {
        assertThat(SiteWords.in(text, Token.of(text)).stream().map(named -> named.site().toString()).collect(Collectors.joining("; "))).isEqualTo(sites);
    }

    @Test
    void everyTreatmentThatIsNoDrugProductHasAPhrase() {
        List<Treatment> named = LexiconFile.lines("treatments.csv").stream().map(line -> line.constant(Treatment.class, "treatment")).toList();
        List<Treatment> unnamed = List.of(Treatment.values()).stream().filter(t -> !t.within(Treatment.MEDICATION) && !named.contains(t)).toList();
        assertThat(unnamed).isEmpty();
    }
}
