package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.determination.Determination;
import org.mednec.facts.Treatment;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.rulebook.Rulebook;

class LearnedRateTest {

    private static final Path HISTORICAL = Path.of("test-cases/historical");

    private static List<Precedent> corpus() {
        Rulebook rulebook = Rulebook.precompiled();
        OutcomeTable outcomes = OutcomeTable.read(HISTORICAL.resolve(OutcomeTable.FILE));
        List<Precedent> all = new ArrayList<>();
        new CaseSource(new CaseReader(rulebook.drugs()), e -> {
            throw e;
        }).read(HISTORICAL, theCase -> rulebook.determine(theCase)
            .forEach(d -> outcomes.of(theCase.name(), d.request().item()).ifPresent(outcome -> all.add(Precedent.of(theCase.name(), d, outcome.decision())))));
        return all;
    }

    @Test
    void theStoredTablesAreWhatTheCorpusTeaches() {
        LearnedRateFile.tables(LearnedRate.from(corpus())).forEach((name, text) -> assertThat(LearnedRateFile.FOLDER.resolve(name))
            .as("the rules or the corpus changed: run ./mednec backtest --learn").hasContent(text));
    }

    @Test
    void whatIsWrittenIsWhatIsRead(@TempDir Path folder) throws IOException {
        LearnedRateFile.write(LearnedRate.stored(), folder);

        for (String name : LearnedRateFile.tables(LearnedRate.stored()).keySet()) {
            assertThat(folder.resolve(name)).hasSameTextualContentAs(LearnedRateFile.FOLDER.resolve(name));
        }
        assertThat(LearnedRate.stored().weights()).isEqualTo(Fit.of(LearnedRate.stored().precedents()));
    }

    @Test
    void nothingIsLearnedFromTheCheckThird() throws IOException {
        Set<String> learned = new HashSet<>(LearnedRate.stored().precedents().stream().map(Precedent::letter).toList());

        try (var files = Files.list(HISTORICAL)) {
            assertThat(files.map(file -> CaseReader.stem(file)).filter(CheckThird::holds)).noneMatch(name -> learned.contains(Precedent.letter(name)));
        }
    }

    /** Who asks, writes or decides, how many items there are, and the worker's age and sex cannot be looked at: there is no place for them. */
    @Test
    void thePredictionLooksAtTopicTreatmentAndCriteriaAlone() {
        assertThat(Arrays.stream(Kind.class.getRecordComponents()).map(RecordComponent::getName)).containsExactly("topic", "category", "standing", "pattern");
    }

    @Test
    void countsAreThoseOfTheNarrowestGroupWithEnoughItems() {
        List<Precedent> all = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            all.add(new Precedent("letter-" + i, new Kind("opioids", Category.MEDICATION, Standing.PARTLY_MET, "M,?"), 2014 + i % 4, i < 9));
        }
        all.add(new Precedent("other", new Kind("opioids", Category.MEDICATION, Standing.PARTLY_MET, "?,M"), 2015, true));
        LearnedRate rate = LearnedRate.from(all);
        Prediction same = rate.of(new Kind("opioids", Category.MEDICATION, Standing.PARTLY_MET, "M,?"));
        Prediction rarePattern = rate.of(new Kind("opioids", Category.MEDICATION, Standing.PARTLY_MET, "?,M"));
        Prediction otherTopic = rate.of(new Kind("hypnotics", Category.MEDICATION, Standing.PARTLY_MET, "?,M"));
        Prediction otherStanding = rate.of(new Kind("hypnotics", Category.MEDICATION, Standing.MET, "M"));

        assertThat(List.of(same.overturned(), same.n(), same.group(), same.period())).isEqualTo(List.of(9, 41, "topic and pattern", "2014 to 2017"));
        assertThat(List.of(rarePattern.overturned(), rarePattern.n(), rarePattern.group())).isEqualTo(List.of(10, 42, "topic and standing (partly met)"));
        assertThat(otherTopic.group()).isEqualTo("kind of treatment and standing (partly met)");
        assertThat(otherStanding.group()).isEqualTo("kind of dispute");
        assertThat(LearnedRate.from(List.of()).of(new Kind("opioids", Category.MEDICATION, Standing.MET, "M")).n()).isZero();
    }

    @Test
    void withoutATopicThereIsNoCall() {
        assertThat(LearnedRate.from(List.of()).of(new Kind("", Category.SURGERY, Standing.NO_TOPIC, "")).outcome()).isEqualTo(Prediction.Outcome.NONE);
    }

    /** Whatever history says, the determination stands: it is finished before it is asked. */
    @Test
    void historyMovesTheProbabilityAndNothingElse() {
        Rulebook rulebook = Rulebook.precompiled();
        LearnedRate never = new LearnedRate(List.of(), Fit.of(List.of()), 0.99);
        LearnedRate always = new LearnedRate(List.of(), Fit.of(List.of()), 0.001);
        List<Determination> all = new ArrayList<>();
        new CaseSource(new CaseReader(rulebook.drugs()), e -> {
            throw e;
        }).read(HISTORICAL, theCase -> all.addAll(rulebook.determine(theCase)));

        for (Determination d : all.stream().filter(d -> d.topic().isPresent()).toList()) {
            Map<String, Object> before = Map.of("status", d.status(), "route", d.route(), "assessment", d.assessment());
            assertThat(always.of(d).outcome()).isEqualTo(Prediction.Outcome.OVERTURNED);
            assertThat(never.of(d).outcome()).isEqualTo(Prediction.Outcome.UPHELD);
            assertThat(Map.of("status", d.status(), "route", d.route(), "assessment", d.assessment())).isEqualTo(before);
        }
    }

    @Test
    void everyTreatmentHasACategory() {
        assertThat(Arrays.stream(Treatment.values()).filter(t -> Category.of(t) == Category.OTHER)).containsExactlyInAnyOrder(Treatment.ANY_TREATMENT, Treatment.CONSERVATIVE_CARE);
        assertThat(Category.of(Treatment.HYDROCODONE)).isEqualTo(Category.MEDICATION);
        assertThat(Category.of(Treatment.KNEE_BRACE)).isEqualTo(Category.DEVICE);
        assertThat(Category.of(Treatment.ASSISTANT_SURGEON)).isEqualTo(Category.SURGICAL_ASSOCIATED);
    }
}
