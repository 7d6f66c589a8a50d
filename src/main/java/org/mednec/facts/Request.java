package org.mednec.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * One treatment line of a request for authorization.
 *
 * @param item          its 1-based place among the requests of the case
 * @param text          the line as written
 * @param treatment     what is asked for; of a drug product, the lead ingredient
 * @param ingredients   all substances of a drug product
 * @param dose          of a drug
 * @param sessions      visits, sessions or hours a week asked for
 * @param authorized    of these, how many utilization review has granted, where the request was split
 * @param weeks         over how many weeks
 * @param levels        how many spinal levels
 * @param tenure        of equipment
 * @param course        whether it is the first of its kind or goes on
 * @param stage         of the condition
 * @param dependsOn     items of the same case that this one goes with, such as the operation that therapy follows
 * @param expedited     marked as urgent
 * @param retrospective given already
 * @param asOf          the day that selects the edition and that "ago" counts from
 */
public record Request(int item, String text, Treatment treatment, List<Ingredient> ingredients, Dose dose, Amount sessions, Amount authorized,
                      Amount weeks, Amount levels, Tenure tenure, RequestCourse course, Stage stage, List<Integer> dependsOn, boolean expedited,
                      boolean retrospective, LocalDate asOf, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Request {
        text = Required.of(text, "text");
        treatment = Required.of(treatment, "treatment");
        ingredients = ingredients == null ? List.of() : List.copyOf(ingredients);
        dose = dose == null ? Dose.UNSTATED : dose;
        sessions = sessions == null ? Amount.UNSTATED : sessions;
        authorized = authorized == null ? Amount.UNSTATED : authorized;
        weeks = weeks == null ? Amount.UNSTATED : weeks;
        levels = levels == null ? Amount.UNSTATED : levels;
        tenure = tenure == null ? Tenure.UNSTATED : tenure;
        course = course == null ? RequestCourse.UNSTATED : course;
        stage = stage == null ? Stage.UNSTATED : stage;
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
        asOf = Required.of(asOf, "asOf");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
        Required.that(stance == Stance.ASSERTED, "stance", "ASSERTED: a request asks for something");
    }

    @Override
    public List<Object> subject() {
        return List.of(item);
    }

    /** Whether one of the substances asked for is such a one. */
    public boolean hasIngredient(Treatment substance) {
        return ingredients.stream().anyMatch(ingredient -> ingredient.substance().within(substance));
    }

    /** Whether it was made before a day such as {@code "2016-07-29"}, from which on another guideline speaks to it. */
    public boolean madeBefore(String day) {
        return asOf.isBefore(LocalDate.parse(day));
    }
}
