package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mednec.facts.Amount;
import org.mednec.facts.Effect;
import org.mednec.facts.Fact;
import org.mednec.facts.Response;
import org.mednec.facts.Source;
import org.mednec.facts.Treatment;

/** What the check finds: a bad rulebook for each finding, and nothing in the committed one. */
class RulebookCheckTest {

    private static final Rulebook PROGRAM = Rulebook.precompiled();
    private static Rulebook small;

    @TempDir
    private Path folder;
    private Path rules;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        small = Rulebook.compile(SmallRulebook.copy(folder), PROGRAM);
    }

    @BeforeEach
    void copy() throws IOException {
        rules = SmallRulebook.copy(folder.resolve("rules"));
    }

    private List<Problem> problems(Problem.Kind kind) {
        return RulebookCheck.of(rules, small).problems().stream().filter(problem -> problem.kind() == kind).toList();
    }

    private void seed(String file, String from, String to) throws IOException {
        SmallRulebook.replace(rules.resolve(file), from, to);
    }

    @Test
    void theCommittedRulebookIsClean() {
        assertThat(RulebookCheck.of(Path.of("rules"), PROGRAM).problems()).filteredOn(problem -> problem.kind().level() != Problem.Level.NOTE).isEmpty();
    }

    @Test
    void theSmallRulebookIsClean() {
        assertThat(RulebookCheck.of(rules, small)).satisfies(check -> {
            assertThat(check.rulebook()).isPresent();
            assertThat(check.problems()).filteredOn(problem -> problem.kind().level() != Problem.Level.NOTE).isEmpty();
        });
    }

    /** Errors keep the rulebook from loading, or may not stand in it; each is told with its file, its line and what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "CITATION | massage.drl  | @section( \"Massage therapy\" ) | | @section",
        "CITATION | massage.drl  | @page( \"60\" ) | | never invent one",
        "CITATION | massage.drl  | @seen( \"letter\" ) | | where its citation was seen",
        "BECAUSE  | massage.drl  | @because( \"At most six visits are asked for.\" ) | | has no @because",
        "PAGE     | massage.drl  | @page( \"60\" ) | @page( \"160\" ) | which has 127",
        "PAGE     | massage.drl  | @page( \"60\" ) | @page( \"61-60\" ) | no page of the guideline",
        "PAGE     | massage.drl  | @page( \"60\" ) | @page( \"p. 60\" ) | no page of the guideline",
        "PAGE     | ../neck-2004/cervical-mri.drl | @seen | @page( \"60\" ) @seen | cited by section",
        "WORDING  | massage.drl  | At most six visits are asked for. | You should approve this. | says 'You should'",
        "WORDING  | massage.drl  | visits: at most six | more must be denied | says 'must be denied'",
        "WORDING  | applies.drl  | @title( \"Massage | @title( \"Denied massage | @title says 'Denied'",
        "MONOTONE | massage.drl  | WithinSixVisits( met ) | WithinSixVisits( !met ) | tests WithinSixVisits( !met )",
        "MONOTONE | massage.drl  | WithinSixVisits( met ) | Request( treatment == Treatment.MASSAGE ) | A conclusion looks at criteria only",
        "CRITERION_UNUSED | muscle-relaxants.drl | NotCarisoprodol( contradicted ) | ShortCourse( contradicted ) | no conclusion looks at criterion 'NotCarisoprodol'",
        "LANGUAGE | massage.drl  | when | when\\n    exists Change() | uses 'exists'",
        "LANGUAGE | massage.drl  | when | when\\n    not Change() | no rule is written for that",
        "LANGUAGE | massage.drl  | when | when\\n    eval( true ) | uses 'eval'",
        "LANGUAGE | massage.drl  | when | salience 10\\nwhen | attributes [salience]",
        "LANGUAGE | massage.drl  | when | date-effective \"01-Jan-2016\"\\nwhen | attributes [date-effective]",
        "LANGUAGE | massage.drl  | when | when\\n    Request( asOf.isBefore( java.time.LocalDate.now() ) ) | uses 'now'",
        "LANGUAGE | massage.drl  | import org.mednec.facts.* | import org.mednec.facts.*\\nimport java.util.Date | imports java.util.Date",
        "LANGUAGE | massage.drl  | import org.mednec.facts.* | import org.mednec.facts.*\\nfunction int two() { return 2; } | defines function",
        "TWO_TOPICS | applies.drl | treatment == Treatment.MASSAGE | treatment.within( Treatment.OPIOID ) | both apply to"})
    void anErrorIsFound(Problem.Kind kind, String file, String from, String to, String told) throws IOException {
        seed("chronic-pain-2009/" + file, from, to == null ? "" : to.replace("\\n", "\n"));

        assertThat(kind.level()).isEqualTo(Problem.Level.ERROR);
        assertThat(problems(kind)).isNotEmpty().anySatisfy(problem -> {
            assertThat(problem.text()).contains(told);
            assertThat(problem.path()).endsWith(file.substring(file.lastIndexOf('/') + 1));
            assertThat(problem.line()).isGreaterThanOrEqualTo(kind == Problem.Kind.TWO_TOPICS || kind == Problem.Kind.CRITERION_UNUSED ? 0 : 1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "four-as.drl | relief.below( 30 )                  | !relief.atLeast( 30 )",
        "four-as.drl | relief.below( 30 )                  | !( relief.atLeast( 30 ) )",
        "four-as.drl | relief.below( 30 )                  | relief != 30",
        "four-as.drl | relief.below( 30 )                  | relief.atLeast( 30 ) == false",
        "four-as.drl | result == CheckResult.INCONSISTENT  | result != CheckResult.CONSISTENT",
        "muscle-relaxants.drl | dose.days.above( 21 )      | !dose.days.atMost( 21 )",
        "muscle-relaxants.drl | outcome == Outcome.FAILED  | outcome != Outcome.HELPED"})
    void aTestThatIsPassedByWhatIsNotStatedIsFound(String file, String from, String to) throws IOException {
        seed("chronic-pain-2009/" + file, from, to);

        assertThat(problems(Problem.Kind.NEGATED_TEST)).isNotEmpty().allSatisfy(problem -> assertThat(problem.text()).contains(to));
    }

    @Test
    void aTestOfWhetherItIsStatedIsNone() throws IOException {
        seed("chronic-pain-2009/four-as.drl", "relief.unstated", "!relief.stated");

        assertThat(problems(Problem.Kind.NEGATED_TEST)).isEmpty();
    }

    @Test
    void aFlagThatMayHaveBeenLeftOutIsNoted() {
        assertThat(problems(Problem.Kind.NEGATED_FLAG)).isNotEmpty().allSatisfy(problem -> assertThat(problem.text()).contains("'!tolerable'"));
    }

    private static final String CONCLUSION = """

        rule "seeded"
            @%s @section( "Massage therapy" ) @page( "60" ) @seen( "letter" )
        when
            %s
        then
            findings.add( kcontext );
        end
        """;

    private void seedConclusion(String kind, String condition) throws IOException {
        Path file = rules.resolve("chronic-pain-2009/massage.drl");
        Files.writeString(file, Files.readString(file) + CONCLUSION.formatted(kind, condition));
    }

    @Test
    void aConclusionThatHoldsOnlyWhereAnotherDoesIsSubsumed() throws IOException {
        seedConclusion("recommended", "Adjunct( met )\n    WithinSixVisits( met )\n    NoFullCourseYet( !contradicted )\n    ReasonForMore( met )\n    NotRemainder( !contradicted )");

        assertThat(problems(Problem.Kind.SUBSUMED)).singleElement().satisfies(problem -> assertThat(problem.text()).contains("rule 'seeded': wherever it holds, so does '"));
    }

    @Test
    void aConclusionThatNoRecordCanReachIsFound() throws IOException {
        // Nobody shows that there was no full course yet: there is only a rule against it.
        seedConclusion("recommended", "NoFullCourseYet( met )");

        assertThat(problems(Problem.Kind.UNREACHABLE)).singleElement().satisfies(problem -> assertThat(problem.text()).contains("rule 'seeded': can never hold"));
    }

    @Test
    void aConclusionThatAnotherAlwaysTrumpsIsFound() throws IOException {
        seedConclusion("advisedAgainst", "NoFullCourseYet( !met )");

        assertThat(problems(Problem.Kind.UNREACHABLE)).isNotEmpty().allSatisfy(problem -> assertThat(problem.text()).contains("never leads to anything"));
    }

    @Test
    void aConclusionThatIsOnlyToldIsNoted() throws IOException {
        seedConclusion("advisedAgainst", "Adjunct( contradicted )");

        assertThat(problems(Problem.Kind.NO_EFFECT)).filteredOn(problem -> problem.text().contains("'seeded'")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"massage\"           | \"massages\" | Name another edition",
        "\"chronic-pain-2009\" | \"chronic-pain-2008\" | Name another edition",
        "\"chronic-pain-2009\" | \"chronic-pain-2016\" | Name another edition",
        "\"massage\"           | \"massage\", \"massage\" | Remove one of the two"})
    void aTopicThatCannotBeBorrowedIsTold(String from, String to, String told) throws IOException {
        seed("chronic-pain-2016/guideline.json", from, to);

        assertThat(problems(Problem.Kind.RULE_FORM)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("chronic-pain-2016/guideline.json");
            assertThat(problem.text()).contains("'borrows' names topic").contains(told);
        });
    }

    /** What is wrong with a borrowed topic is told once, in the file that it stands in. */
    @Test
    void aProblemOfABorrowedTopicIsToldOnceInTheLendersFile() throws IOException {
        seed("chronic-pain-2009/massage.drl", "sessions.atMost( 6 )", "sesions.atMost( 6 )");

        assertThat(problems(Problem.Kind.COMPILER)).extracting(Problem::path).containsExactly("chronic-pain-2009/massage.drl");
    }

    @Test
    void aCriterionThatEveryWayNeedsIsAskedFor() throws IOException {
        Path file = rules.resolve("chronic-pain-2009/massage.drl");
        String text = Files.readString(file).replace("Adjunct( !contradicted )", "Adjunct( met )");
        String without = text.replaceFirst("(declare Adjunct extends Criterion\\n(?:.*\\n)*?)    @ask\\(.*\\)\\n", "$1");
        assertThat(without).isNotEqualTo(text);
        Files.writeString(file, without);

        assertThat(problems(Problem.Kind.ASK)).singleElement().satisfies(problem -> assertThat(problem.text()).contains("criterion 'adjunct'").contains("Write what to document"));
    }

    @Test
    void citationsOfRecollectionAreCounted() {
        assertThat(problems(Problem.Kind.RECOLLECTION)).isNotEmpty().allSatisfy(problem -> assertThat(problem.text()).matches("\\d+ of \\d+ citations are of recollection\\..*"));
    }

    @Test
    void aComponentThatTheSweepDoesNotVaryIsTold() throws IOException {
        seed("chronic-pain-2009/applies.drl", "treatment == Treatment.MASSAGE", "treatment == Treatment.MASSAGE, sessions.atMost( 99 )");

        assertThat(problems(Problem.Kind.TWO_TOPICS)).singleElement().satisfies(problem -> assertThat(problem.text()).contains("sessions"));
    }

    private static List<Fact> relief(String amount) {
        return List.of(new Response(Treatment.HYDROCODONE, Effect.LESS_PAIN, Amount.parse(amount), null, null, null, null, null, null, new Source.Attestation("test", LocalDate.EPOCH)));
    }

    @Test
    void aThresholdNeedsACaseAtItAndOneBesideIt() {
        List<RuleText> rule = PROGRAM.texts("chronic-pain-2009/opioids-ongoing").stream().filter(r -> r.name().equals("analgesia: relief of 30 percent or more")).toList();

        assertThat(rule).hasSize(1);
        assertThat(RulebookCheck.thresholds(rule, List.of(relief("30"), relief("29")))).isEmpty();
        assertThat(RulebookCheck.thresholds(rule, List.of(relief("30"), relief("28")))).singleElement().satisfies(p -> assertThat(p.text()).contains("no case lies beside it"));
        assertThat(RulebookCheck.thresholds(rule, List.of(relief("25-30"), relief("29.5")))).singleElement().satisfies(p -> assertThat(p.text()).contains("no case lies at it"));
        assertThat(RulebookCheck.thresholds(rule, List.of())).singleElement().satisfies(p -> assertThat(p.text()).contains("at it and beside it").contains("Response( relief.atLeast( 30 ) )"));
    }
}
