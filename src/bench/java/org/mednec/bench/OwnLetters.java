package org.mednec.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Generated blind letters of the length and form of real ones, in sentences of our own: one to four items, about twenty sentences of summary. */
final class OwnLetters {

    private static final int LETTERS = 128;

    private static final String HEADER = """
        Case Number:          CM16-%07d
        Date Assigned:        12/08/2016                      Date of Injury:      10/25/2014
        Decision Date:        01/12/2017                      UR Denial Date:      11/29/2016
        Priority:             Standard                        Application          12/02/2016
                                                              Received:

                         HOW THE IMR FINAL DETERMINATION WAS MADE
        MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
        affiliation with the employer, employee, providers or the claims administrator. The expert
        reviewer has been in active practice for more than five years.

        The Expert Reviewer has the following credentials:
        State(s) of Licensure: Texas, Ohio
        Certification(s)/Specialty: Physical Medicine & Rehabilitation, Pain Management

                                        CLINICAL CASE SUMMARY
        The expert reviewer developed the following clinical case summary based on a review of the
        case file, including all medical records:

        """;

    private static final String ISSUES = """


                               IMR ISSUES, DECISIONS AND RATIONALES
        The Final Determination was based on decisions for the disputed items/services set forth below:

        """;

    private static final List<String> HISTORY = List.of("The worker is a 44-year-old carpenter who fell from a ladder on 10/25/2014.", "She is a 51 year old clerk whose hands went numb over months of typing.",
        "This 38-year-old driver was struck from behind and has had a stiff neck since.");

    private static final List<String> SENTENCES = List.of("Treatment to date has included physical therapy, chiropractic care and Naproxen.", "Twelve sessions of physical therapy gave only brief relief.",
        "An epidural steroid injection at L4-5 on 03/02/2016 gave 60% relief for eight weeks.", "On 11/11/2016 the worker complained of low back pain of 7/10 that radiates to the left leg.",
        "There was numbness and tingling of the left foot.", "Pain is 8/10 without and 4/10 with medication.", "He denies constipation, nausea and sedation.", "The pain is worse with sitting and better with rest.",
        "Current medications are Norco 10/325 mg every six hours, cyclobenzaprine 7.5 mg at bedtime and omeprazole 20 mg daily.", "Gait was antalgic.",
        "Examination of the lumbar spine showed tenderness of the paraspinal muscles with spasm.", "Lumbar flexion was 40 degrees and extension 10 degrees, limited by pain.", "Straight leg raise was positive on the left.",
        "Sensation was decreased in the left L5 dermatome.", "Strength was 4/5 in the left extensor hallucis longus; reflexes were 2+ and equal.", "There was no atrophy, and no red flags were noted.",
        "Right shoulder: positive Hawkins and Neer, negative drop arm test.", "Cervical motion was full, and Spurling's test was negative.", "Tinel's and Phalen's tests were positive at both wrists.",
        "MRI of the lumbar spine dated 12/01/2015 showed a 4 mm disc protrusion at L4-5 with contact of the left L5 nerve root and no stenosis at L5-S1.", "X-rays of the right knee were unremarkable.",
        "Electrodiagnostic studies of 02/02/2016 revealed left L5 radiculopathy.", "The diagnoses were lumbar radiculopathy, lumbar disc displacement and right shoulder impingement syndrome.", "The worker is on modified duty with no lifting over 20 pounds.",
        "Urine drug screening was consistent, and CURES was reviewed.", "A pain agreement is on file.", "There is no documentation of a home exercise program.", "The plan was to continue Norco and to wean it over the next visits.",
        "Surgery was discussed; the worker does not want it.", "MRI of the right shoulder was asked for to rule out a rotator cuff tear.", "Depression is treated with duloxetine, which helps.", "Ibuprofen was stopped because of stomach upset.",
        "Utilization review denied the requests on 11/29/2016, as functional gain was not shown.", "A request for authorization was signed on 11/14/2016.", "Activities of daily living are easier with the medication.",
        "She is able to walk for 30 minutes.", "A trial of TENS in therapy was beneficial.", "Acupuncture was tried without benefit.");

    private static final List<String> ITEMS = List.of("Norco 10/325mg #120", "Physical therapy 2 x 6 weeks for the lumbar spine", "MRI of the right shoulder without contrast", "Urine drug screen", "Cyclobenzaprine 7.5mg #60",
        "Left L4-5 transforaminal epidural steroid injection under fluoroscopy", "EMG/NCS of the bilateral lower extremities", "Omeprazole 20mg #30 with 2 refills", "Acupuncture twelve (12) sessions", "Lumbar brace, purchase",
        "Right shoulder arthroscopy with subacromial decompression", "Chiropractic treatment, 8 visits", "TENS unit, 30 day rental", "Lidoderm 5% patches #30");

    private OwnLetters() {
    }

    static List<String> all() {
        Random random = new Random(20161111);
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            List<String> told = new ArrayList<>(SENTENCES);
            Collections.shuffle(told, random);
            StringBuilder letter = new StringBuilder(HEADER.formatted(i)).append(wrapped(HISTORY.get(random.nextInt(HISTORY.size())) + " " + String.join(" ", told.subList(0, 14 + random.nextInt(12))))).append(ISSUES);
            List<String> items = new ArrayList<>(ITEMS);
            Collections.shuffle(items, random);
            items.subList(0, 1 + random.nextInt(4)).forEach(item -> letter.append(item).append(":\n\nClaims Administrator guideline: The Claims Administrator did not cite any medical\nevidence for its decision.\n\n"));
            letters.add(letter.toString());
        }
        return letters;
    }

    /** At about a hundred characters a line, as a margin wraps. */
    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int start = 0;
        while (text.length() - start > 100) {
            int end = text.lastIndexOf(' ', start + 100);
            lines.append(text, start, end).append('\n');
            start = end + 1;
        }
        return lines.append(text.substring(start)).toString();
    }
}
