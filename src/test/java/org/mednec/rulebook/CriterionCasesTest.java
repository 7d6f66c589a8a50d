package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mednec.determination.Determination;
import org.mednec.reader.CaseReader;

/** Every constructed case: its topic, its status, and exactly the criteria that decide. */
class CriterionCasesTest {

    private final Rulebook rulebook = Rulebook.precompiled();
    private final CaseReader reader = new CaseReader(rulebook.drugs());

    @TestFactory
    Stream<DynamicTest> everyCaseIsAnsweredAsExpected() {
        return CriterionCase.all().stream().map(c -> dynamicTest(c.topic() + "/" + c.name(), c.path().toUri(), () -> {
            List<Determination> answers = rulebook.determine(c.read(reader));
            Determination last = answers.get(answers.size() - 1);

            assertThat(last.topic().map(t -> t.key())).as("topic").contains(c.topic());
            assertThat(CriterionCase.states(last)).as("criteria").isEqualTo(c.criteria());
            assertThat(last.status()).as("status").hasToString(c.status());
            if (!c.gaps().isEmpty()) {
                assertThat(CriterionCase.gaps(last)).as("gaps").isEqualTo(c.gaps());
            }
        }));
    }
}
