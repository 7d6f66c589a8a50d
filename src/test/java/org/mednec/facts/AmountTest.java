package org.mednec.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({"6, 6, 6, 6", "4-6, 4, 6, 4-6", "6+, 6, Infinity, 6+", "<=6, 0, 6, <=6", "0.5, 0.5, 0.5, 0.5", "' 2 - 3 ', 2, 3, 2-3", "0, 0, 0, 0"})
    void readsBoundsAndWritesThemBack(String text, double min, double max, String written) {
        assertThat(Amount.parse(text)).isEqualTo(new Amount(min, max)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "six", "-6", "6-4", "1e999", "NaN", "<6", "6 mg"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Amount.parse(text)).isInstanceOf(FactException.class).hasMessageContaining("amount");
    }

    @ParameterizedTest
    @CsvSource({"6, true, false, true, false", "5, false, false, true, true", "7, true, true, false, false", "5-7, false, false, false, false", "6+, true, false, false, false", "<=6, false, false, true, false"})
    void aTestHoldsOnlyWhereEveryNumberWithinTheBoundsPasses(String text, boolean atLeast, boolean above, boolean atMost, boolean below) {
        Amount amount = Amount.parse(text);

        assertThat(new boolean[] {amount.atLeast(6), amount.above(6), amount.atMost(6), amount.below(6)}).containsExactly(atLeast, above, atMost, below);
    }

    @Test
    void unknownPassesNoTest() {
        Amount unstated = Amount.UNSTATED;

        assertThat(unstated.atLeast(0) || unstated.above(0) || unstated.atMost(1e9) || unstated.below(1e9) || unstated.isStated()).isFalse();
        assertThat(unstated.isUnstated()).isTrue();
        assertThat(unstated.plus(Amount.of(3)).isStated()).isFalse();
    }
}
