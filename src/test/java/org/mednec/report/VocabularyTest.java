package org.mednec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mednec.facts.Case;
import org.mednec.facts.Treatment;
import org.mednec.determination.Determination;
import org.mednec.determination.Route;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.LearnedRate;
import org.mednec.report.backtest.SampleReport;
import org.mednec.rulebook.Rulebook;
import org.mednec.rulebook.Wording;
import tools.jackson.databind.JsonNode;

/** The software predicts. No word of it denies, delays, changes or directs treatment (Labor Code 4610). */
class VocabularyTest {

    private static final Rulebook RULEBOOK = Rulebook.precompiled();

    private record Answer(Determination determination, String text) {
    }

    private static final List<Answer> ANSWERS = answers();

    private static List<Answer> answers() {
        return Answers.committedCases().stream().flatMap(json -> {
            // The words of the request are the office's, not ours.
            json.get("requests").forEach(request -> request.asObject().put("text", "the request"));
            Case theCase = Answers.READER.read(Answers.JSON.writeValueAsBytes(json), "case");
            return RULEBOOK.determine(theCase).stream().map(d -> new Answer(d, Rationale.of(theCase, d, LearnedRate.stored().of(d))));
        }).toList();
    }

    @Test
    void noRationaleDeniesOrDirects() {
        assertThat(ANSWERS).hasSizeGreaterThan(400).extracting(Answer::text).noneMatch(text -> Wording.directive(text).isPresent());
        assertThat(List.of("The request is denied.", "You should rest.", "It must be stopped.", "Please stop taking it.", "It is not medically necessary."))
            .allMatch(text -> Wording.directive(text).isPresent());
    }

    @Test
    void noWordOfTheBacktestsPageDeniesOrDirects() {
        String page = SampleReport.page(SampleReport.withFlips());

        assertThat(page).contains("Next: ");
        assertThat(Wording.directive(page.substring(page.indexOf("<body>")))).isEmpty();
    }

    @Test
    void anUnfavorableOpioidResultSaysThatItIsNoAdviceToStopAbruptly() {
        assertThat(ANSWERS).filteredOn(a -> a.determination().request().treatment().within(Treatment.OPIOID)).isNotEmpty()
            .allSatisfy(a -> assertThat(a.text().replaceAll("\\s+", " ").contains("no advice to stop or cut an opioid abruptly")).isEqualTo(a.determination().status() != CriteriaStatus.MET));
    }

    @Test
    void everyCriterionIsToldWithItsCitationAndEveryGapWithItsAsk() {
        assertThat(ANSWERS).allSatisfy(a -> a.determination().assessment().ifPresent(assessment -> {
            String text = a.text().replaceAll("\\s+", " ");
            assessment.criteria().forEach(c -> assertThat(text).contains(c.criterion().states() + " (" + c.criterion().citation().words() + ")"));
            assessment.criteria().forEach(c -> c.findings().forEach(f -> assertThat(text).contains(f.because())));
        }));
    }

    @Test
    void noRouteAndNoStatusIsADenial() {
        assertThat(Route.values()).extracting(Route::name).containsExactly("APPROVABLE_ON_CRITERIA", "REQUEST_DOCUMENTATION", "PHYSICIAN_REVIEW");
        assertThat(CriteriaStatus.values()).extracting(CriteriaStatus::name).noneMatch(name -> Wording.directive(name.replace('_', ' ')).isPresent());
    }

    @Test
    void onlyAMetRequestWithoutHoldsIsApprovableOnCriteria() {
        assertThat(ANSWERS).extracting(Answer::determination).filteredOn(d -> d.route() == Route.APPROVABLE_ON_CRITERIA).isNotEmpty()
            .allMatch(d -> d.status() == CriteriaStatus.MET && d.holds().isEmpty());
    }

    @Test
    void whatIsNotMetGoesToAPhysician() {
        for (JsonNode theCase : Answers.committedCases()) {
            Answers.lines(RULEBOOK, theCase).lines().map(Answers.JSON::readTree).forEach(line ->
                assertThat(line.get("route").asString().equals("PHYSICIAN_REVIEW") || !line.get("criteriaStatus").asString().equals("NOT_MET")).isTrue());
        }
    }
}
