package org.mednec.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentTest {

    @ParameterizedTest
    @CsvSource({
        "MEDICATION, HYDROCODONE, true", "OPIOID, HYDROCODONE, true", "HYDROCODONE, OPIOID, false", "NSAID, HYDROCODONE, false", "CONSERVATIVE_CARE, PHYSICAL_THERAPY, true",
        "SURGERY, LUMBAR_FUSION, true", "SPINE_SURGERY, LUMBAR_FUSION, true", "INJECTION, EPIDURAL_STEROID_INJECTION, true", "MRI, MRI, true", "MRI, XRAY, false",
        "ANTIDEPRESSANT, DULOXETINE, true", "MUSCLE_RELAXANT, CARISOPRODOL, true", "DRUG_PUMP, PUMP_REFILL, true"})
    void aGroupCoversItsMembers(Treatment group, Treatment member, boolean expected) {
        assertThat(group.covers(member)).isEqualTo(expected);
        assertThat(member.within(group)).isEqualTo(expected);
    }

    @Test
    void coveringIsAnOrder() {
        for (Treatment a : Treatment.values()) {
            assertThat(a.covers(a)).as("%s", a).isTrue();
            for (Treatment b : Treatment.values()) {
                assertThat(a != b && a.covers(b) && b.covers(a)).as("%s and %s", a, b).isFalse();
                assertThat(a.overlaps(b)).as("%s and %s", a, b).isEqualTo(a.covers(b) || b.covers(a));
            }
        }
    }

    @Test
    void everyTreatmentHasWords() {
        assertThat(Arrays.stream(Treatment.values()).map(Treatment::words)).allMatch(words -> words.matches("[\\p{L}0-9].*[\\p{L}0-9)]")).doesNotHaveDuplicates();
    }
}
