package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mednec.determination.Citation;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;
import org.mednec.history.Backtest;
import org.mednec.history.Figure;
import org.mednec.history.LearnedRate;
import org.mednec.history.Measure;

/**
 * The source attributes of a decision support intervention (45 CFR 170.315(b)(11)(iv)): 13 of the rules, which rest on published guidelines, and 31 of
 * the predicted outcome, which rests on past cases. Each is answered; what is not at hand says so.
 *
 * @param rulebook    hash of the rules that were run
 * @param engine      version of the program
 * @param rules       (A)(1) to (13)
 * @param predictions (B)(1)(i) to (9)(ii)
 */
public record ModelCard(String rulebook, String engine, List<Attribute> rules, List<Attribute> predictions) {

    /** What is said where there is nothing at hand. */
    public static final String NOT_AVAILABLE = "Not available.";
    private static final String NOT_USED = "Not used.";
    private static final List<Measure> VALIDITY = List.of(Measure.AREA, Measure.BALANCED_ACCURACY, Measure.RECALL, Measure.PRECISION, Measure.SPECIFICITY, Measure.BRIER, Measure.BRIER_SKILL,
        Measure.COVERAGE);
    private static final List<Backtest.Dimension> FAIRNESS = List.of(Backtest.Dimension.CATEGORY, Backtest.Dimension.AUTHORITY, Backtest.Dimension.YEAR);

    public ModelCard {
        rules = List.copyOf(rules);
        predictions = List.copyOf(predictions);
    }

    /**
     * One attribute.
     *
     * @param place paragraph below (b)(11)(iv), such as {@code (B)(1)(i)}
     * @param name  what it asks for, in the words of the regulation
     * @param value the answer
     */
    public record Attribute(String place, String name, String value) {
    }

    /**
     * @param rate     the predicted outcome
     * @param backtest of past items, none scored by what its own letter taught
     * @param look     the newest look at the check third
     */
    public static ModelCard of(List<Topic> topics, String rulebook, LearnedRate rate, Backtest backtest, Optional<String> look) {
        return new ModelCard(rulebook, Engine.VERSION, rules(topics, rulebook), predictions(rate, backtest, look));
    }

    private static List<Attribute> rules(List<Topic> topics, String rulebook) {
        List<Guideline> editions = topics.stream().map(Topic::guideline).distinct().toList();
        List<Attribute> all = new ArrayList<>();
        add(all, "(A)(1)", "Bibliographic citation of the intervention (clinical research or guideline)",
            editions.stream().map(g -> g.title() + ", edition " + g.edition() + " (" + g.authority() + ")").collect(Collectors.joining("; ")) + ". Each criterion cites its section, and its page where the "
                + "edition is cited by page; 'mednec rules show' prints them. Of " + citations(topics).size() + " criteria, " + seen(topics, Citation.Seen.LETTER)
                + " cite a place that a determination letter cites, " + seen(topics, Citation.Seen.SOURCE) + " one that another public source does, and " + seen(topics, Citation.Seen.RECOLLECTION)
                + " rest on nobody's paper at hand.");
        add(all, "(A)(2)", "Developer of the intervention (translation from clinical research or guideline)", "The mednec project, open source under the Apache License 2.0.");
        add(all, "(A)(3)", "Funding source of the technical implementation for the intervention(s) development", NOT_AVAILABLE);
        add(all, "(A)(4)", "Release and, if applicable, revision dates of the intervention or reference source", "Program " + Engine.VERSION + ", rulebook " + rulebook + ". In force from: "
            + editions.stream().map(g -> g.id() + " " + g.from()).collect(Collectors.joining(", ")) + ". Release date of the program: not available.");
        add(all, "(A)(5)", "Use of race", NOT_USED);
        add(all, "(A)(6)", "Use of ethnicity", NOT_USED);
        add(all, "(A)(7)", "Use of language", NOT_USED);
        add(all, "(A)(8)", "Use of sexual orientation", NOT_USED);
        add(all, "(A)(9)", "Use of gender identity", NOT_USED);
        add(all, "(A)(10)", "Use of sex", NOT_USED + " A pregnancy that the record documents sends a request whose criteria are met to a physician.");
        add(all, "(A)(11)", "Use of date of birth", NOT_USED + " The worker's age in years is used where a criterion of the guideline names an age.");
        add(all, "(A)(12)", "Use of social determinants of health data", NOT_USED + " Work status and limitations at work are used where a criterion asks about function.");
        add(all, "(A)(13)", "Use of health status assessments data", "Used: symptoms, pain scores, examination, tests and function, as the record documents them; each finding names its facts.");
        return all;
    }

    private static List<Citation> citations(List<Topic> topics) {
        return topics.stream().flatMap(topic -> topic.criteria().stream()).map(c -> c.citation()).toList();
    }

    private static long seen(List<Topic> topics, Citation.Seen seen) {
        return citations(topics).stream().filter(c -> c.seen() == seen).count();
    }

    private static List<Attribute> predictions(LearnedRate rate, Backtest backtest, Optional<String> look) {
        List<Attribute> all = new ArrayList<>();
        add(all, "(B)(1)(i)", "Name and contact information for the intervention developer", "The mednec project, open source under the Apache License 2.0. Contact information: not available.");
        add(all, "(B)(1)(ii)", "Funding source of the technical implementation for the intervention(s) development", NOT_AVAILABLE);
        add(all, "(B)(1)(iii)", "Description of value that the intervention produces as an output", "The probability that Independent Medical Review (IMR) would overturn a denial of the request, and a call, UPHELD or "
            + "OVERTURNED, at the threshold " + number(rate.threshold()) + ", beside the base rate and the count of past items that it rests on. NONE where no guideline topic applies.");
        add(all, "(B)(1)(iv)", "Whether the intervention output is a prediction, classification, recommendation, evaluation, analysis, or other type of output", "A prediction.");
        add(all, "(B)(2)(i)", "Intended use of the intervention", "To tell people who prepare, review or study treatment requests how denials of requests like this one fared. It is shown after the criteria and never "
            + "moves them: criteria status and route come from this record's facts and the rules alone.");
        add(all, "(B)(2)(ii)", "Intended patient population(s) for the intervention's use", "Workers with a claim in California workers' compensation.");
        add(all, "(B)(2)(iii)", "Intended user(s)", "Licensed professionals, utilization review staff, and those who maintain the rules. Not patients.");
        add(all, "(B)(2)(iv)", "Intended decision-making role for which the intervention was designed to be used/for (e.g., informs, augments, replaces clinical management)",
            "Informs. Only a physician decides (Labor Code 4610).");
        add(all, "(B)(3)(i)", "Description of tasks, situations, or populations where a user is cautioned against applying the intervention", "Emergencies; health plans, whose independent review overturns several times as "
            + "often; other states; requests of days that no edition at hand governed; and any use of the probability as a reason to grant or refuse.");
        add(all, "(B)(3)(ii)", "Known risks, inappropriate settings, inappropriate uses, or known limitations", "Learned from " + rate.precedents().size() + " items only, so that every figure has a wide interval. Only "
            + "disputed denials are seen by IMR: the probability is not that of a request being granted. UPHELD means that the rest stood where utilization review had granted a part. The records are a "
            + "reviewer's summary of the chart, not the chart. The rules were written with sight of these letters, the check third excepted, which flatters the cross-validated figures.");
        add(all, "(B)(4)(i)", "Exclusion and inclusion criteria that influenced the training data set", "All disputed items of the public letters at hand, requests of " + rate.period() + ", except the check third: letters "
            + "whose case number has a SHA-256 that is a multiple of three.");
        add(all, "(B)(4)(ii)", "Use of variables in paragraph (b)(11)(iv)(A)(5)-(13) as input features", "None is an input. The inputs are the topic, the kind of treatment, and the states of the topic's criteria; health "
            + "status, and age where a criterion names it, reach the prediction through the criteria alone.");
        add(all, "(B)(4)(iii)", "Description of demographic representativeness according to variables in paragraph (b)(11)(iv)(A)(5)-(13) including, at a minimum, those used as input features in the intervention",
            NOT_AVAILABLE + " The letters are stripped of identity.");
        add(all, "(B)(4)(iv)", "Description of relevance of training data to intended deployed setting", "Decisions of IMR under the guidelines whose rules are run. Most are of late 2016 and early 2017; later years were decided "
            + "under later editions.");
        add(all, "(B)(5)(i)", "Description of the approach the intervention developer has taken to ensure that the intervention's output is fair", "The same topic and criteria states give the same probability, "
            + "whoever asks, writes, reviews or pays: there is no place for anything else among the inputs. More that is met never lowers it; a test holds this over all topics.");
        add(all, "(B)(5)(ii)", "Description of approaches to manage, reduce, or eliminate bias", "House style, letter length, number of items, reviewer, age and sex are no inputs, although some correlate with the outcome. "
            + "Topics with few past items are drawn toward their kind of treatment and toward all. Each item is scored by what other letters taught.");
        add(all, "(B)(6)(i)", "Description of the data source, clinical setting, or environment where an intervention's validity and fairness has been assessed, other than the source of training and testing data", NOT_AVAILABLE);
        add(all, "(B)(6)(ii)", "Party that conducted the external testing", NOT_AVAILABLE);
        add(all, "(B)(6)(iii)", "Description of demographic representativeness of external data according to variables in paragraph (b)(11)(iv)(A)(5)-(13) including, at a minimum, those used as input features in the intervention",
            NOT_AVAILABLE);
        add(all, "(B)(6)(iv)", "Description of external validation process", NOT_AVAILABLE);
        add(all, "(B)(7)(i)", "Validity of intervention in test data derived from the same source as the initial training data", validity(backtest)
            + look.map(l -> " Check third, whose outcomes were closed to rules and prediction (notes on how reviewers read each topic were written over all letters, which "
                + "contaminates it slightly), newest look: " + l + ".").orElse(" Check third: not scored yet."));
        add(all, "(B)(7)(ii)", "Fairness of intervention in test data derived from the same source as the initial training data", fairness(backtest) + " By the variables of (A)(5)-(13): not available.");
        add(all, "(B)(7)(iii)", "Validity of intervention in data external to or from a different source than the initial training data", NOT_AVAILABLE);
        add(all, "(B)(7)(iv)", "Fairness of intervention in data external to or from a different source than the initial training data", NOT_AVAILABLE);
        add(all, "(B)(7)(v)", "References to evaluation of use of the intervention on outcomes, including, bibliographic citations or hyperlinks to evaluations of how well the intervention reduced morbidity, mortality, "
            + "length of stay, or other outcomes", NOT_AVAILABLE);
        add(all, "(B)(8)(i)", "Description of process and frequency by which the intervention's validity is monitored over time", "At every change: the build fails when an answer on a past item changes unseen, or when "
            + "this card does not match the evaluation.");
        add(all, "(B)(8)(ii)", "Validity of intervention in local data", NOT_AVAILABLE + " 'mednec backtest FOLDER' measures it on cases with outcomes.");
        add(all, "(B)(8)(iii)", "Description of the process and frequency by which the intervention's fairness is monitored over time", "At every change, by kind of treatment, authority and year, with the figures above.");
        add(all, "(B)(8)(iv)", "Fairness of intervention in local data", NOT_AVAILABLE + " 'mednec backtest FOLDER' tells the figures apart by kind of treatment, authority and year.");
        add(all, "(B)(9)(i)", "Description of process and frequency by which the intervention is updated", "Whenever rules or past cases change: 'mednec backtest --learn' learns anew, and a test holds what is stored to what "
            + "the command gives.");
        add(all, "(B)(9)(ii)", "Description of frequency by which the intervention's performance is corrected when risks related to validity and fairness are identified", "With the next change to rules or past cases; no fixed "
            + "schedule.");
        return all;
    }

    private static String validity(Backtest backtest) {
        Map<Measure, Figure> figures = backtest.figures();
        String beside = backtest.rivals().stream().map(rival -> rival.name() + " " + BacktestText.interval(rival.figures().get(Measure.BALANCED_ACCURACY))).collect(Collectors.joining(", "));
        return "Cross-validated by letter over " + backtest.items().size() + " items in " + backtest.letters() + " letters, " + backtest.overturned() + " overturned, with 95 % intervals that resample letters: "
            + VALIDITY.stream().map(m -> m.words() + " " + BacktestText.interval(figures.get(m))).collect(Collectors.joining("; ")) + ". Balanced accuracy beside it: " + beside + ".";
    }

    private static String fairness(Backtest backtest) {
        return FAIRNESS.stream().map(d -> "Specificity and recall by " + d.name().toLowerCase(Locale.ROOT) + ": " + backtest.by(d).stream().map(g -> (g.value().isEmpty() ? "none" : g.value()) + " (" + g.items()
            + ") " + BacktestText.interval(g.figures().get(Measure.SPECIFICITY)) + " and " + BacktestText.interval(g.figures().get(Measure.RECALL))).collect(Collectors.joining("; ")))
            .collect(Collectors.joining(". ")) + ".";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static void add(List<Attribute> all, String place, String name, String value) {
        all.add(new Attribute(place, name, value));
    }
}
