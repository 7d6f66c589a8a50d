package org.mednec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mednec.facts.Amount;
import org.mednec.facts.Complaint;
import org.mednec.facts.Dose;
import org.mednec.facts.Effect;
import org.mednec.facts.Form;
import org.mednec.facts.Medication;
import org.mednec.facts.Region;
import org.mednec.facts.Response;
import org.mednec.facts.Route;
import org.mednec.facts.Section;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Stance;
import org.mednec.facts.Strength;
import org.mednec.facts.Symptom;
import org.mednec.facts.Treatment;

class FactWordsTest {

    private static final Source SOURCE = new Source.Passage("letter", Section.SUMMARY, 10, 20, null);

    @Test
    void whatIsStatedIsTold() {
        Response response = new Response(Treatment.MEDICATION, Effect.LESS_PAIN, Amount.of(50), null, null, null, new Site(Region.SHOULDER, Side.LEFT), null, null, SOURCE);

        assertThat(FactWords.of(response)).isEqualTo("Response: " + Treatment.MEDICATION.words() + ", less pain, relief 50; left shoulder");
    }

    @Test
    void partsOfADoseAreToldWithTheirNames() {
        Dose dose = new Dose(Strength.parse("75 mcg/h"), Form.PATCH, Route.TRANSDERMAL, null, Amount.of(9), null, null);

        assertThat(FactWords.of(new Medication(Treatment.FENTANYL, List.of(), dose, null, null, null, null, SOURCE)))
            .isEqualTo("Medication: " + Treatment.FENTANYL.words() + ", 75 mcg/h, patch, transdermal, quantity 9");
    }

    @Test
    void aNegatedFactSaysSo() {
        assertThat(FactWords.of(new Symptom(Complaint.PAIN, null, null, Stance.NEGATED, null, SOURCE))).isEqualTo("Symptom, not: pain");
    }
}
