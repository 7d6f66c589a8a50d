package org.mednec.reader;

import java.time.LocalDate;
import java.util.List;
import org.mednec.facts.Amount;
import org.mednec.facts.Case;
import org.mednec.facts.Dose;
import org.mednec.facts.Fact;
import org.mednec.facts.FactException;
import org.mednec.facts.Ingredient;
import org.mednec.facts.Request;
import org.mednec.facts.RequestCourse;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Stage;
import org.mednec.facts.Tenure;
import org.mednec.facts.Treatment;
import org.mednec.facts.When;

/**
 * A case as it is written: one file, one HTTP body, one line of a batch.
 *
 * @param name     names the case where no file does; written {@code case}
 * @param asOf     the day of the request (else of the utilization-review decision): selects the edition
 * @param injury   date of injury
 * @param note     for people: where the record is ambiguous, how a date was found
 * @param requests the treatment lines
 * @param facts    what the record documents
 */
record CaseForm(String name, LocalDate asOf, When injury, String note, List<RequestForm> requests, List<Fact> facts) {

    /** A request as it is written; the components are those of {@link Request}. {@code asOf} is needed only where it differs from the case's. */
    record RequestForm(Integer item, String text, Treatment treatment, List<Ingredient> ingredients, Dose dose, Amount sessions, Amount authorized, Amount weeks,
                       Amount levels, Tenure tenure, RequestCourse course, Stage stage, List<Integer> dependsOn, boolean expedited, boolean retrospective,
                       LocalDate asOf, Site site, When date, Source source) {

        Request request(LocalDate caseAsOf) {
            if (item == null) {
                throw new FactException("item", "is required in each request: 1, 2, 3 ...");
            }
            return new Request(item, text, treatment, ingredients, dose, sessions, authorized, weeks, levels, tenure, course, stage, dependsOn, expedited, retrospective,
                asOf == null ? caseAsOf : asOf, site, null, date, source);
        }
    }

    Case toCase(String file) {
        if (asOf == null) {
            throw new FactException("asOf", "is required: the day of the request, such as 2015-02-10; it selects the edition of the guideline");
        }
        if (requests == null) {
            throw new FactException("requests", "is required: a list of treatment lines");
        }
        return new Case(name == null ? file : name, injury, requests.stream().map(r -> r.request(asOf)).toList(), facts);
    }
}
