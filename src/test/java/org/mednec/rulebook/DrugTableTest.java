package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mednec.facts.Drug;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Route;
import org.mednec.facts.Treatment;

/** The drug dictionary, every row. */
class DrugTableTest {

    private static final String HEADER = "name,ingredients,route,release,mme2009,mmeUnit,seen\n";

    private static List<Problem> problems(String rows) {
        List<Problem> problems = new ArrayList<>();
        DrugTable.read(HEADER + rows, problems::add);
        return problems;
    }

    @Test
    void everyRowIsADrugOfTheVocabulary() throws IOException {
        List<Problem> problems = new ArrayList<>();
        String csv = Files.readString(Path.of("rules/drugs.csv"));
        DrugDictionary drugs = DrugTable.read(csv, problems::add);

        assertThat(problems).isEmpty();
        assertThat(drugs.drugs()).hasSize((int) csv.lines().count() - 1).hasSizeGreaterThan(1000);
        assertThat(drugs.drugs()).allMatch(drug -> drug.lead() != Treatment.MEDICATION && drug.ingredients().stream().allMatch(i -> i.within(Treatment.ANY_TREATMENT)));
        assertThat(csv.lines().skip(1)).allMatch(row -> row.matches(".*,[^,]*(shared-list|letter|recollection|label)[^,]*"), "says where it was seen");
    }

    @Test
    void everyOpioidHasAFactorOrIsSaidNotToBeCounted() throws IOException {
        DrugDictionary drugs = DrugTable.read(Files.readString(Path.of("rules/drugs.csv")), problem -> { });

        assertThat(drugs.drugs()).filteredOn(d -> d.lead().within(Treatment.OPIOID) && d.route() == Route.ORAL && d.factor().isCounted()).hasSizeGreaterThan(50);
        assertThat(drugs.factor(Treatment.FENTANYL, Route.TRANSDERMAL)).hasValueSatisfying(f -> assertThat(f.bands().get(0).factor()).isEqualTo(2.4));
        assertThat(drugs.factor(Treatment.METHADONE, Route.ORAL)).hasValueSatisfying(f -> assertThat(f.bands()).hasSize(4));
    }

    @Test
    void aBrandNameLeadsToItsIngredientsWithoutRegardToCase() throws IOException {
        DrugDictionary drugs = DrugTable.read(Files.readString(Path.of("rules/drugs.csv")), problem -> { });

        assertThat(drugs.find("NORCO").map(Drug::ingredients)).contains(List.of(Treatment.HYDROCODONE, Treatment.ACETAMINOPHEN));
        assertThat(drugs.find("duragesic")).hasValueSatisfying(d -> assertThat(d.lead() == Treatment.FENTANYL && d.route() == Route.TRANSDERMAL && d.longActing()).isTrue());
        assertThat(drugs.find("no such drug")).isEmpty();
    }

    @Test
    void aBadRowIsToldWithItsLineAndRemedy() {
        assertThat(problems("Norco,HYDROCODNE,ORAL,,1,mg/day,letter\n")).singleElement().satisfies(p -> assertThat(p.toString()).contains("2").contains("HYDROCODNE"));
        assertThat(problems("Norco,HYDROCODONE,ORAL,,,,letter\n")).singleElement().satisfies(p -> assertThat(p.toString()).contains("mme2009").contains("none"));
        assertThat(problems("Norco,HYDROCODONE,ORAL,,1,grains,letter\n")).singleElement().satisfies(p -> assertThat(p.toString()).contains("mg/day"));
        assertThat(problems("Norco,HYDROCODONE,ORAL,,1,mg/day,letter\nNORCO,HYDROCODONE,ORAL,,1,mg/day,letter\n")).singleElement().satisfies(p -> assertThat(p.toString()).contains("once"));
    }
}
