package org.mednec.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "SHOULDER, LEFT SHOULDER, true", "LEFT SHOULDER, RIGHT SHOULDER, false", "BILATERAL KNEE, LEFT KNEE, true", "UPPER_LIMB, ELBOW, true", "ELBOW, SHOULDER, false",
        "BODY, LOW_BACK, true", "NECK, LOW_BACK, false", "NECK, UPPER_LIMB, false", "LEFT UPPER_LIMB, RIGHT WRIST_HAND, false"})
    void meetsWhereOneHoldsTheOther(String one, String other, boolean expected) {
        assertThat(Site.parse(one).meets(Site.parse(other))).isEqualTo(expected);
        assertThat(Site.parse(other).meets(Site.parse(one))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NECK, LEFT WRIST_HAND, true", "LEFT NECK, RIGHT WRIST_HAND, false", "LOW_BACK, KNEE, true", "LOW_BACK, SHOULDER, false", "THORACIC, SHOULDER, false"})
    void aNerveLeadsFromTheSpineToTheLimb(String one, String other, boolean expected) {
        assertThat(Site.parse(one).meetsByNerve(Site.parse(other))).isEqualTo(expected);
        assertThat(Site.parse(other).meetsByNerve(Site.parse(one))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RIGHT ELBOW, BILATERAL WRIST_HAND, true", "LEFT ELBOW, RIGHT WRIST_HAND, false", "KNEE, ANKLE_FOOT, true", "ELBOW, KNEE, false", "NECK, WRIST_HAND, true", "NECK, THORACIC, false"})
    void aNerveRunsThroughTheWholeLimb(String one, String other, boolean expected) {
        assertThat(Site.parse(one).meetsAlongNerve(Site.parse(other))).isEqualTo(expected);
        assertThat(Site.parse(other).meetsAlongNerve(Site.parse(one))).isEqualTo(expected);
    }

    @Test
    void aMisspeltRegionIsAnsweredWithAllRegions() {
        assertThatThrownBy(() -> Site.parse("LEFT SHOLDER")).isInstanceOf(FactException.class).hasMessageContaining("SHOULDER").hasMessageContaining("BILATERAL");
    }
}
