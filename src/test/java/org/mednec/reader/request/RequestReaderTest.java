package org.mednec.reader.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mednec.facts.Request;
import org.mednec.facts.Section;
import org.mednec.facts.Source;
import org.mednec.facts.Treatment;
import org.mednec.facts.When;
import org.mednec.reader.CaseWriter;
import org.mednec.reader.document.MendedText;
import org.mednec.reader.text.Passage;
import org.mednec.rulebook.Rulebook;

/** Treatment lines as people write them. */
class RequestReaderTest {

    private static final RequestReader READER = new RequestReader(Rulebook.precompiled().drugs());
    private static final LocalDate DAY = LocalDate.of(2016, 5, 4);

    private static Passage passage(String line) {
        MendedText words = MendedText.of(line);
        return words.passage("letter", Section.REQUEST, 0, words.text().length());
    }

    private static List<Request> read(String... lines) {
        return READER.read(Stream.of(lines).map(RequestReaderTest::passage).map(RequestReader.Line::of).toList(), DAY, false);
    }

    private static String told(Request request) {
        return CaseWriter.words(request).replace("treatment ", "").replaceAll(",? ?asOf 2016-05-04", "").replaceAll("substance |, retrospective true", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Physical therapy 2x6 for the lumbar spine | PHYSICAL_THERAPY, sessions 12, weeks 6, site LOW_BACK",
        "PT 3x/wk x 4 wks, right shoulder | PHYSICAL_THERAPY, sessions 12, weeks 4, site RIGHT SHOULDER",
        "12 visits of physical therapy, cervical spine | PHYSICAL_THERAPY, sessions 12, site NECK",
        "Physical Therapy (12-sessions, 2 times a week for 6 weeks for the left knee) | PHYSICAL_THERAPY, sessions 12, weeks 6, site LEFT KNEE",
        "Post-operative physical therapy two to three times a week for six weeks | PHYSICAL_THERAPY, sessions 12-18, weeks 6, stage POSTSURGICAL",
        "Acupuncture twice a week for 3 weeks to the neck and low back | ACUPUNCTURE, sessions 6, weeks 3, site NECK",
        "Additional chiropractic care, 2 x 4 | CHIROPRACTIC, sessions 8, weeks 4, course CONTINUED",
        "Individual psychotherapy 1 x week x 12 weeks | PSYCHOTHERAPY, sessions 12, weeks 12",
        "Referral to acupuncturist, 8 sessions | ACUPUNCTURE, sessions 8",
        "Consultation with a chiropractor | CONSULTATION",
        "Six (6) sessions of biofeedback | BIOFEEDBACK, sessions 6",
        "Twenty-four sessions of massage | MASSAGE, sessions 24",
        "Therapeutic exercise two times a week times two weeks, four sessions | EXERCISE, sessions 4, weeks 2",
        "Home health care 4 hours per day 3 days a week for 6 weeks | HOME_HEALTH, sessions 12, weeks 6",
        "Functional restoration program, 20 days | FUNCTIONAL_RESTORATION_PROGRAM, sessions 20",
        "Norco 10/325 mg #120 with 2 refills | HYDROCODONE, ingredients [(HYDROCODONE, strength 10 mg), (ACETAMINOPHEN, strength 325 mg)], dose (strength 10 mg, route ORAL, quantity 120, refills 2)",
        "Percocet 10/325mg one tab every 4-6 hours #180 | OXYCODONE, ingredients [(OXYCODONE, strength 10 mg), (ACETAMINOPHEN, strength 325 mg)], dose (strength 10 mg, form TABLET, route ORAL, perDay 4-6, quantity 180)",
        "MS Contin 30mg, 1 tablet twice a day, #60 | MORPHINE, dose (strength 30 mg, form TABLET, route ORAL, perDay 2, quantity 60)",
        "Tramadol ER 150mg #30 (1 month supply) | TRAMADOL, dose (strength 150 mg, route ORAL, quantity 30, daysSupply 30)",
        "Zanaflex 4mg, 60 tablets with 2 refills | TIZANIDINE, dose (strength 4 mg, form TABLET, route ORAL, quantity 60, refills 2)",
        "Ambien 10mg 1 qhs #30 refills 2 | ZOLPIDEM, dose (strength 10 mg, route ORAL, perDay 1, quantity 30, refills 2)",
        "Trezix capsule 320.5/30/16mg | DIHYDROCODEINE, ingredients [(DIHYDROCODEINE, strength 16 mg), (ACETAMINOPHEN, strength 320.5 mg), (CAFFEINE, strength 30 mg)], dose (strength 16 mg, form CAPSULE, route ORAL)",
        "Tylenol with codeine #3, #60 | CODEINE, ingredients [(CODEINE), (ACETAMINOPHEN)], dose (route ORAL, quantity 60)",
        "Tylenol #4 | CODEINE, ingredients [(CODEINE), (ACETAMINOPHEN)], dose (route ORAL)",
        "Suboxone film 8-2 mg #60 | BUPRENORPHINE, ingredients [(BUPRENORPHINE, strength 8 mg), (NALOXONE, strength 2 mg)], dose (strength 8 mg, form FILM, route SUBLINGUAL, quantity 60)",
        "Cortisone injection of the left knee | JOINT_INJECTION, site LEFT KNEE",
        "Kenalog injection, right shoulder | JOINT_INJECTION, dose (form INJECTION, route INJECTION), site RIGHT SHOULDER",
        "Ultrasound guided steroid injection, right hip | JOINT_INJECTION, site RIGHT HIP",
        "Steroid injection of the low back | INJECTION, site LOW_BACK",
        "Extension of physical therapy, 6 visits | PHYSICAL_THERAPY, sessions 6, course CONTINUED",
        "X-rays of the neck in flexion and extension | XRAY, site NECK",
        "Fentanyl patch 25mcg/hr #15 | FENTANYL, dose (strength 25 mcg/h, form PATCH, route TRANSDERMAL, quantity 15)",
        "Duragesic patches 50MCG changed every 72 hours | FENTANYL, dose (strength 50 mcg/h, form PATCH, route TRANSDERMAL)",
        "Lidoderm 5% patches, #60 | LIDOCAINE, dose (strength 5 %, form PATCH, route TOPICAL, quantity 60)",
        "Voltaren gel apply 4 times a day, #60 grams | DICLOFENAC, dose (form GEL, route TOPICAL, perDay 4, quantity 60)",
        "Flurbiprofen 20%/Lidocaine 5% cream 180 gm | TOPICAL_COMPOUND, ingredients [(FLURBIPROFEN, strength 20 %), (LIDOCAINE, strength 5 %)], dose (form CREAM, route TOPICAL, quantity 180)",
        "Cyclobenzaprine 5% in cream base 240g | TOPICAL_COMPOUND, ingredients [(CYCLOBENZAPRINE, strength 5 %)], dose (strength 5 %, form CREAM, route TOPICAL, quantity 240)",
        "Gabapentin/Cyclobenzaprine/Ketoprofen cream 6%/2%/10% | TOPICAL_COMPOUND, ingredients [(GABAPENTIN, strength 6 %), (CYCLOBENZAPRINE, strength 2 %), (KETOPROFEN, strength 10 %)], dose (form CREAM, route TOPICAL)",
        "Diclofenac/misoprostol 75-0.2mg #60 | DICLOFENAC, ingredients [(DICLOFENAC, strength 75 mg), (MISOPROSTOL, strength 0.2 mg)], dose (strength 75 mg, route ORAL, quantity 60)",
        "Norco and Soma | HYDROCODONE, ingredients [(HYDROCODONE), (ACETAMINOPHEN)], dose (route ORAL)",
        "Toradol 60 mg IM injection | KETOROLAC, dose (strength 60 mg, form INJECTION, route INTRAMUSCULAR)",
        "Bilateral L4-5 and L5-S1 transforaminal epidural steroid injection under fluoroscopic guidance | TRANSFORAMINAL_EPIDURAL, levels 2, site BILATERAL LOW_BACK",
        "Cervical epidural steroid injection C7-T1 | EPIDURAL_STEROID_INJECTION, levels 1, site NECK",
        "Medial branch blocks bilateral L3, L4, L5 | MEDIAL_BRANCH_BLOCK, levels 2, site BILATERAL LOW_BACK",
        "Synvisc-One injection to the left knee | VISCOSUPPLEMENT, site LEFT KNEE",
        "Right shoulder arthroscopy with rotator cuff repair | ROTATOR_CUFF_REPAIR, site RIGHT SHOULDER",
        "Left carpal tunnel release | CARPAL_TUNNEL_RELEASE, site LEFT WRIST_HAND",
        "Anterior cervical discectomy and fusion C5-C6 and C6-C7 | CERVICAL_FUSION, levels 2, site NECK",
        "TENS unit 60 day rental | TENS, weeks 8.571428571428571, tenure RENTAL",
        "H-wave unit purchase | H_WAVE, tenure PURCHASE",
        "Hinged knee brace, right | KNEE_BRACE, site RIGHT KNEE",
        "MRI of the fingers of the right hand | MRI, site RIGHT WRIST_HAND",
        "MR arthrogram left hip | MR_ARTHROGRAM, site LEFT HIP",
        "EMG (electromyography)/NCV (nerve conduction velocity) of the bilateral upper extremities | ELECTRODIAGNOSIS, site BILATERAL UPPER_LIMB",
        "EMG of the right upper extremity | EMG, site RIGHT UPPER_LIMB",
        "Urine Test | URINE_DRUG_TEST",
        "Pain management consultation | PAIN_CONSULTATION",
        "Consult with a spine surgeon | SURGICAL_CONSULTATION",
        "Spine surgery evaluation for the lumbar | SURGICAL_CONSULTATION, site LOW_BACK",
        "Psychological evaluation | PSYCHOLOGICAL_EVALUATION",
        "Medication management consultation | MEDICATION_MANAGEMENT",
        "Follow-up visit in 4 weeks | OFFICE_VISIT",
        "Gym membership for 1 year | GYM, weeks 52",
        "Something nobody has heard of | ANY_TREATMENT"})
    void linesAsPeopleWriteThem(String line, String expected) {
        assertThat(told(read(line).get(0))).isEqualTo(expected);
    }

    @Test
    void aServiceGivenAlreadyIsJudgedOnItsDay() {
        Request request = read("Retrospective Fentanyl 12 mcg qty: 10 (DOS 6/23/15)").get(0);
        assertThat(request.retrospective()).isTrue();
        assertThat(request.date()).isEqualTo(When.parse("2015-06-23"));
        assertThat(request.asOf()).isEqualTo(LocalDate.of(2015, 6, 23));
        assertThat(request.dose().quantity().min()).isEqualTo(10);
    }

    @Test
    void whatGoesWithAnOperationDependsOnIt() {
        List<Request> requests = read("Left shoulder arthroscopy with Bankart repair", "Associated surgical service: Cold therapy for one week", "Associated surgical service: Assistant surgeon",
            "Post-op Percocet 5/325mg", "MRI of the neck");
        assertThat(requests).extracting(Request::dependsOn).containsExactly(List.of(), List.of(1), List.of(1), List.of(1), List.of());
        assertThat(told(requests.get(1))).isEqualTo("COLD_UNIT, weeks 1, stage POSTSURGICAL, dependsOn [1], site LEFT SHOULDER");
        assertThat(requests.get(1).text()).isEqualTo("Cold therapy for one week");
        Source.Passage source = (Source.Passage) requests.get(1).source();
        assertThat("Associated surgical service: Cold therapy for one week".substring(source.start(), source.end())).isEqualTo("Cold therapy for one week");
    }

    @Test
    void aSplitRequestTellsWhatWasGranted() {
        assertThat(split("Physical therapy 2 x 6", "Physical therapy 1 x 6", "Physical therapy 1 x 6").authorized().min()).isEqualTo(6);
        assertThat(split("Cyclobenzaprine 7.5mg #60", "Cyclobenzaprine 7.5mg #42", "Cyclobenzaprine 7.5mg #18").authorized().min()).isEqualTo(42);
        assertThat(split("Acute inpatient rehabilitation for 10 days", "Skilled nursing facility for 7 days", "Acute inpatient rehabilitation for 10 days").authorized().isStated()).isFalse();
        assertThat(split("Open reduction internal fixation of the left wrist with carpal tunnel release", "Open reduction internal fixation of the left wrist", "with carpal tunnel release").treatment())
            .isEqualTo(Treatment.CARPAL_TUNNEL_RELEASE);
    }

    private static Request split(String asked, String granted, String left) {
        return READER.read(List.of(new RequestReader.Line(passage(asked), Optional.of(passage(granted)), Optional.of(passage(left)))), DAY, false).get(0);
    }
}
