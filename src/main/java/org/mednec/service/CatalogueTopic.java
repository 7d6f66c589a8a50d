package org.mednec.service;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mednec.determination.Citation;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Criterion;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;

/** A topic as the catalogue shows it. */
@Schema(name = "Topic")
record CatalogueTopic(
    @Schema(description = "The edition's name in addresses, such as chronic-pain-2009.") String edition,
    @Schema(description = "Unique within its edition, such as opioids-ongoing.") String topic,
    String title,
    @Schema(description = "Title of the guideline.") String guideline,
    @Schema(description = "Whose guideline it is.") String authority,
    @Schema(description = "First day in force.") LocalDate from,
    @Schema(description = "Last day in force; absent where it is still in force.") Optional<LocalDate> to,
    List<CatalogueCriterion> criteria,
    List<CatalogueConclusion> conclusions) {

    /** One thing that the guideline asks for. */
    @Schema(name = "Criterion")
    record CatalogueCriterion(String id, @Schema(description = "What is so when it is met.") String states,
                              @Schema(description = "What to document, if it is true; absent where it is never asked for.") Optional<String> ask,
                              CatalogueCitation citation) {

        static CatalogueCriterion of(Criterion criterion) {
            return new CatalogueCriterion(criterion.id(), criterion.states(), Optional.of(criterion.ask()).filter(ask -> !ask.isEmpty()),
                CatalogueCitation.of(criterion.citation()));
        }
    }

    /** What follows from criteria. */
    @Schema(name = "Conclusion")
    record CatalogueConclusion(String rule, Conclusion.Effect effect, CatalogueCitation citation) {

        static CatalogueConclusion of(Conclusion conclusion) {
            return new CatalogueConclusion(conclusion.rule(), conclusion.effect(), CatalogueCitation.of(conclusion.citation()));
        }
    }

    /** A place in the guideline. */
    @Schema(name = "Citation")
    record CatalogueCitation(String section, @Schema(description = "Absent where the edition is cited by section.") Optional<String> page,
                             @Schema(description = "Where the citation was seen: letter, source or recollection.") String seen) {

        static CatalogueCitation of(Citation citation) {
            return new CatalogueCitation(citation.section(), Optional.of(citation.page()).filter(page -> !page.isEmpty()),
                citation.seen().name().toLowerCase(Locale.ROOT));
        }
    }

    static CatalogueTopic of(Topic topic) {
        Guideline guideline = topic.guideline();
        return new CatalogueTopic(guideline.id(), topic.id(), topic.title(), guideline.title(), guideline.authority().name(), guideline.from(),
            Optional.of(guideline.to()).filter(to -> !to.equals(LocalDate.MAX)), topic.criteria().stream().map(CatalogueCriterion::of).toList(),
            topic.conclusions().stream().map(CatalogueConclusion::of).toList());
    }
}
