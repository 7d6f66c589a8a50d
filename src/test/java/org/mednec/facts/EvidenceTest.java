package org.mednec.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mednec.reader.CaseReader;
import org.mednec.rulebook.Rulebook;

/** Which facts count for a request, and what is worked out from them. */
class EvidenceTest {

    private static final DrugDictionary DRUGS = Rulebook.precompiled().drugs();
    private static final String SAID = "\"source\":{\"attestedBy\":\"office\",\"attestedOn\":\"2015-02-10\"}";

    private static Evidence evidence(String request, String... facts) {
        String json = "{\"asOf\":\"2015-02-10\",\"injury\":\"2010-07-02\",\"requests\":[{\"item\":1,\"text\":\"x\"," + request + "," + SAID + "}],\"facts\":[" + String.join(",", facts) + "]}";
        Case theCase = new CaseReader(DRUGS).read(json.getBytes(StandardCharsets.UTF_8), "case");
        return Evidence.of(theCase, theCase.requests().get(0), List.of(), DRUGS);
    }

    private static String fact(String type, String rest) {
        return "{\"fact\":\"" + type + "\"," + rest + (rest.contains("source") ? "" : "," + SAID) + "}";
    }

    private static OpioidDose dose(Evidence evidence) {
        return evidence.counted().stream().filter(OpioidDose.class::isInstance).map(OpioidDose.class::cast).findFirst().orElse(null);
    }

    /** The factors of the 2009 guideline's table; methadone rises in bands; a patch counts by the hour it is labelled with. */
    @ParameterizedTest
    @CsvSource({
        "HYDROCODONE, 10 mg, ORAL, 4, 40", "OXYCODONE, 20 mg, ORAL, 4, 120", "OXYCODONE, 20.1 mg, ORAL, 4, 120.6", "MORPHINE, 30 mg, ORAL, 2, 60", "HYDROMORPHONE, 4 mg, ORAL, 3, 48",
        "OXYMORPHONE, 10 mg, ORAL, 2, 60", "CODEINE, 30 mg, ORAL, 4, 18", "TRAMADOL, 50 mg, ORAL, 4, 20", "METHADONE, 10 mg, ORAL, 2, 80", "METHADONE, 10 mg, ORAL, 3, 240",
        "METHADONE, 10 mg, ORAL, 5, 500", "METHADONE, 10 mg, ORAL, 7, 840"})
    void aDailyDoseBecomesOralMorphine(Treatment drug, String strength, Route route, int perDay, double milligrams) {
        Evidence evidence = evidence("\"treatment\":\"" + drug + "\",\"dose\":{\"strength\":\"" + strength + "\",\"route\":\"" + route + "\",\"perDay\":" + perDay + "}");

        assertThat(dose(evidence).milligrams().min()).isEqualTo(milligrams, within(1e-9));
        assertThat(((Source.Derived) dose(evidence).source()).working()).contains(strength).contains("a day");
    }

    @Test
    void aMedicineThatWasStoppedIsBegunAgain() {
        String stopped = fact("Medication", "\"treatment\":\"GABAPENTIN\",\"stance\":\"NEGATED\"");
        String tried = fact("Trial", "\"treatment\":\"GABAPENTIN\",\"outcome\":\"NOT_TOLERATED\"");

        assertThat(evidence("\"treatment\":\"GABAPENTIN\"", tried).request().course()).isEqualTo(RequestCourse.CONTINUED);
        assertThat(evidence("\"treatment\":\"GABAPENTIN\"", tried, stopped).request().course()).isEqualTo(RequestCourse.UNSTATED);
        assertThat(evidence("\"treatment\":\"GABAPENTIN\"", stopped, fact("Medication", "\"treatment\":\"GABAPENTIN\"")).request().course()).isEqualTo(RequestCourse.CONTINUED);
    }

    @Test
    void aPatchCountsByTheHour() {
        OpioidDose dose = dose(evidence("\"treatment\":\"FENTANYL\",\"dose\":{\"strength\":\"75 mcg/h\",\"route\":\"TRANSDERMAL\",\"quantity\":10,\"daysSupply\":30}"));

        assertThat(dose.milligrams()).isEqualTo(Amount.of(180));
        assertThat(((Source.Derived) dose.source()).working()).isEqualTo("fentanyl 75 mcg/h x 2.4 = 180 mg");
    }

    @ParameterizedTest
    @CsvSource({"MORPHINE, '\"strength\":\"10 mg\",\"route\":\"INTRATHECAL\",\"perDay\":1'", "HYDROCODONE, '\"perDay\":4'", "HYDROCODONE, '\"strength\":\"10 mg\"'"})
    void aDoseThatCannotBeConvertedIsNotGuessed(Treatment drug, String dose) {
        assertThat(dose(evidence("\"treatment\":\"" + drug + "\",\"dose\":{" + dose + "}"))).isNull();
    }

    @Test
    void allOpioidsAddUpAndAnUnknownOneLeavesNoUpperBound() {
        String oxycodone = "\"treatment\":\"OXYCODONE\",\"dose\":{\"strength\":\"30 mg\",\"route\":\"ORAL\",\"perDay\":4}";
        String norco = fact("Medication", "\"treatment\":\"HYDROCODONE\",\"dose\":{\"strength\":\"10 mg\",\"perDay\":4}");
        String someTramadol = fact("Medication", "\"treatment\":\"TRAMADOL\"");

        assertThat(dose(evidence(oxycodone, norco)).milligrams()).isEqualTo(Amount.of(220));
        assertThat(dose(evidence(oxycodone, norco, someTramadol)).milligrams()).hasToString("220+");
        assertThat(dose(evidence("\"treatment\":\"MASSAGE\"", norco)).milligrams()).isEqualTo(Amount.of(40));
    }

    @Test
    void unitsADayFollowFromQuantityAndDays() {
        assertThat(dose(evidence("\"treatment\":\"HYDROCODONE\",\"dose\":{\"strength\":\"10 mg\",\"quantity\":120,\"daysSupply\":30}")).milligrams()).isEqualTo(Amount.of(40));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"document\":\"n\",\"section\":\"RATIONALE\",\"start\":0,\"end\":3', TELLS_OUTCOME", "'\"document\":\"n\",\"section\":\"DECISION\",\"start\":0,\"end\":3', TELLS_OUTCOME",
        "'\"document\":\"n\",\"section\":\"SUMMARY\",\"start\":0,\"end\":3,\"voice\":\"UR\"', OTHER_VOICE"})
    void whatTheOutcomeOrAReviewerTellsDoesNotCount(String source, Evidence.Why why) {
        Evidence evidence = evidence("\"treatment\":\"HYDROCODONE\"", fact("Response", "\"to\":\"HYDROCODONE\",\"effect\":\"LESS_PAIN\",\"source\":{" + source + "}"));

        assertThat(evidence.unused()).containsExactly(new Evidence.Unused(0, why));
        assertThat(evidence.counted()).noneMatch(Response.class::isInstance);
    }

    @Test
    void anotherPartOfTheBodyDoesNotCount() {
        String finding = fact("ExamFinding", "\"sign\":\"WEAKNESS\",\"site\":\"LEFT KNEE\"");

        assertThat(evidence("\"treatment\":\"MRI\",\"site\":\"RIGHT SHOULDER\"", finding).unused()).containsExactly(new Evidence.Unused(0, Evidence.Why.OTHER_SITE));
        assertThat(evidence("\"treatment\":\"MRI\",\"site\":\"LOW_BACK\"", finding).unused()).isEmpty();
    }

    @Test
    void aDiseasedNerveCountsForTheWholeLimb() {
        String ulnar = fact("Diagnosis", "\"condition\":\"CUBITAL_TUNNEL_SYNDROME\",\"site\":\"RIGHT ELBOW\"");
        String sprain = fact("Diagnosis", "\"condition\":\"SPRAIN\",\"site\":\"RIGHT ELBOW\"");

        assertThat(evidence("\"treatment\":\"ELECTRODIAGNOSIS\",\"site\":\"RIGHT WRIST_HAND\"", ulnar, sprain).unused()).containsExactly(new Evidence.Unused(1, Evidence.Why.OTHER_SITE));
    }

    @Test
    void aPressedRootCountsForTheWholeLimbAndNotForAJointOfIt() {
        String root = fact("ImagingResult", "\"modality\":\"MRI\",\"finding\":\"NERVE_ROOT_COMPRESSION\",\"site\":\"NECK\"");

        assertThat(evidence("\"treatment\":\"ELECTRODIAGNOSIS\",\"site\":\"BILATERAL UPPER_LIMB\"", root).unused()).isEmpty();
        assertThat(evidence("\"treatment\":\"MRI\",\"site\":\"WRIST_HAND\"", root).unused()).extracting(Evidence.Unused::why).containsExactly(Evidence.Why.OTHER_SITE);
        assertThat(evidence("\"treatment\":\"ELECTRODIAGNOSIS\",\"site\":\"LOWER_LIMB\"", root).unused()).hasSize(1);
    }

    @Test
    void theLaterDatedOfTwoOppositesStands() {
        String yes = fact("Response", "\"to\":\"HYDROCODONE\",\"effect\":\"LESS_PAIN\",\"date\":\"2014-10-01\"");
        String no = fact("Response", "\"to\":\"HYDROCODONE\",\"effect\":\"LESS_PAIN\",\"stance\":\"NEGATED\",\"date\":\"2015-01\"");
        String undated = fact("Response", "\"to\":\"HYDROCODONE\",\"effect\":\"LESS_PAIN\",\"stance\":\"NEGATED\"");

        assertThat(evidence("\"treatment\":\"HYDROCODONE\"", yes, no).unused()).hasSize(1).allMatch(u -> u.why() == Evidence.Why.SUPERSEDED);
        assertThat(evidence("\"treatment\":\"HYDROCODONE\"", yes, undated).unused()).isEmpty();
    }

    @Test
    void whatIsDatedAfterTheRequestCountsAndIsMarked() {
        Evidence evidence = evidence("\"treatment\":\"HYDROCODONE\"", fact("WorkStatus", "\"status\":\"FULL_DUTY\",\"date\":\"2015-03\""));
        Fact work = evidence.counted().stream().filter(WorkStatus.class::isInstance).findFirst().orElseThrow();

        assertThat(evidence.isLater(work)).isTrue();
        assertThat(evidence.isLater(evidence.request())).isFalse();
    }

    @Test
    void theCourseIsWhatWasDoneSinceTheOperationAndWhatIsAskedFor() {
        Evidence evidence = evidence("\"treatment\":\"PHYSICAL_THERAPY\",\"sessions\":12", fact("Surgery", "\"procedure\":\"MENISCECTOMY\",\"state\":\"DONE\",\"date\":\"2015-02-01\""),
            fact("Trial", "\"treatment\":\"PHYSICAL_THERAPY\",\"sessions\":20,\"date\":\"2015-01-01\""), fact("Trial", "\"treatment\":\"PHYSICAL_THERAPY\",\"sessions\":6,\"date\":\"2015-03-01\""));

        assertThat(evidence.counted()).filteredOn(CourseVisits.class::isInstance).singleElement().satisfies(f -> assertThat(((CourseVisits) f).visits()).hasToString("18"));
    }

    @Test
    void visitsToldTwiceAreAtLeastTheMostThatWasToldAndAtMostTheSum() {
        Evidence evidence = evidence("\"treatment\":\"PHYSICAL_THERAPY\"", fact("Trial", "\"treatment\":\"PHYSICAL_THERAPY\",\"sessions\":8"),
            fact("Trial", "\"treatment\":\"PHYSICAL_THERAPY\",\"sessions\":6"));

        assertThat(evidence.counted()).filteredOn(PriorVisits.class::isInstance).singleElement().satisfies(f -> assertThat(((PriorVisits) f).visits()).hasToString("8-14"));
    }

    @Test
    void theOperationThatItGoesWithIsKnown() {
        String json = "{\"asOf\":\"2015-02-10\",\"requests\":[{\"item\":1,\"text\":\"x\",\"treatment\":\"LAMINECTOMY\",\"site\":\"LOW_BACK\"," + SAID + "},"
            + "{\"item\":2,\"text\":\"x\",\"treatment\":\"PHYSICAL_THERAPY\",\"dependsOn\":[1]," + SAID + "},{\"item\":3,\"text\":\"x\",\"treatment\":\"PHYSICAL_THERAPY\"," + SAID + "}],\"facts\":[]}";
        Case theCase = new CaseReader(DRUGS).read(json.getBytes(StandardCharsets.UTF_8), "case");

        assertThat(Evidence.of(theCase, theCase.requests().get(1), List.of(), DRUGS).counted()).filteredOn(Surgery.class::isInstance).singleElement()
            .satisfies(f -> assertThat(((Surgery) f).procedure()).isEqualTo(Treatment.LAMINECTOMY)).satisfies(f -> assertThat(((Surgery) f).state()).isEqualTo(SurgeryState.REQUESTED));
        assertThat(Evidence.of(theCase, theCase.requests().get(2), List.of(), DRUGS).counted()).noneMatch(Surgery.class::isInstance);
    }

    @Test
    void stageAndTimeSinceInjuryFollowFromDates() {
        assertThat(evidence("\"treatment\":\"MASSAGE\"").request().stage()).isEqualTo(Stage.CHRONIC);
        assertThat(evidence("\"treatment\":\"MASSAGE\"", fact("Surgery", "\"procedure\":\"LAMINECTOMY\",\"state\":\"DONE\",\"date\":\"2014-12-01\"")).request().stage()).isEqualTo(Stage.POSTSURGICAL);
        assertThat(evidence("\"treatment\":\"MASSAGE\"", fact("Surgery", "\"procedure\":\"LAMINECTOMY\",\"state\":\"DONE\",\"date\":\"2013-12-01\"")).request().stage()).isEqualTo(Stage.CHRONIC);
        assertThat(evidence("\"treatment\":\"MASSAGE\"").counted()).filteredOn(SinceInjury.class::isInstance).singleElement()
            .satisfies(f -> assertThat(((SinceInjury) f).weeks().min()).isBetween(240.0, 241.0));
    }

    @Test
    void aHeadInjuryIsNoRedFlagOfTheBack() {
        Evidence evidence = evidence("\"treatment\":\"MRI\",\"site\":\"LOW_BACK\"", fact("RedFlag", "\"danger\":\"HEAD_INJURY\""), fact("RedFlag", "\"danger\":\"FRACTURE\""));

        assertThat(evidence.unused()).singleElement().extracting(Evidence.Unused::why).isEqualTo(Evidence.Why.OTHER_SITE);
        assertThat(evidence.counted()).filteredOn(RedFlag.class::isInstance).singleElement().extracting(f -> ((RedFlag) f).danger()).isEqualTo(Danger.FRACTURE);
    }
}
