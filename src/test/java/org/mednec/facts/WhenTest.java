package org.mednec.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    @ParameterizedTest
    @CsvSource({"2015-02-10, 2015-02-10, 2015-02-10", "2016-02, 2016-02-01, 2016-02-29", "2015, 2015-01-01, 2015-12-31"})
    void isAsExactAsTheRecord(String text, LocalDate first, LocalDate last) {
        assertThat(When.parse(text)).isEqualTo(new When(first, last)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10/02/2015", "2015-13", "2015-02-30", "15"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> When.parse(text)).isInstanceOf(FactException.class).hasMessageContaining("2015-02-10");
    }

    @Test
    void aTestHoldsOnlyWhereItIsCertain() {
        When february = When.parse("2015-02");

        assertThat(february.since(LocalDate.of(2015, 2, 1))).isTrue();
        assertThat(february.since(LocalDate.of(2015, 2, 2))).isFalse();
        assertThat(february.before(LocalDate.of(2015, 3, 1))).isTrue();
        assertThat(february.before(LocalDate.of(2015, 2, 28))).isFalse();
        assertThat(When.parse("2015-03-01").after(february)).isTrue();
        assertThat(When.parse("2015").after(february)).isFalse();
    }

    @Test
    void unknownPassesNoTest() {
        assertThat(When.UNSTATED.since(LocalDate.MIN) || When.UNSTATED.before(LocalDate.MAX) || When.UNSTATED.after(When.parse("2015"))
            || When.parse("2015").after(When.UNSTATED)).isFalse();
    }
}
