package org.mednec.reader.letter;

import java.nio.file.Files;
import java.nio.file.Path;

/** Letters of our own making, in the forms of the real ones; and where the real ones lie, if they do. */
public final class Letters {

    private Letters() {
    }

    /** The header block, a split request, and citations by section. */
    public static final String MODERN = """
        Case Number:          CM16-0000001
        Date Assigned:        12/08/2016                      Date of Injury:      10/25/2014
        Decision Date:        01/12/2017                      UR Denial Date:      11/29/2016
        Priority:             Standard                        Application          12/02/2016
                                                              Received:

                         HOW THE IMR FINAL DETERMINATION WAS MADE
        MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
        affiliation with the employer, employee, providers or the claims administrator.

        The Expert Reviewer has the following credentials:
        State(s) of Licensure: Texas,Ohio
        Certification(s)/Specialty: Physical Medicine & Rehabilitation, Pain Management

                                        CLINICAL CASE SUMMARY
        The expert reviewer developed the following clinical case summary based on a review of the
        case file, including all medical records:

        A 44 year old carpenter hurt the low back and the left shoulder in a fall on 10/25/2014. On
        11/11/2016 there was low back pain of 6/10 with numbness of the left foot. Straight leg raise was
        positive on the left. Norco was being taken. A request for authorization was signed on
        11/14/2016. On 11/29/2016 utilization review denied the requests, as functional gain was not
        shown.

                               IMR ISSUES, DECISIONS AND RATIONALES
        The Final Determination was based on decisions for the disputed items/services set forth below:

        Norco 10/325mg #90: Upheld

        Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016,
        Section(s): NSAIDs, GI symptoms & cardiovascular risk.

        MAXIMUS guideline: Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.9 Opioids for
        Chronic Pain, and Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.
        Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain Chapter, Opioids.

        Decision rationale: The guideline asks for a better function. None is shown. Therefore, the
        request is not medically necessary.
        \fPhysical therapy for the low back, twelve sessions, was the original request. Physical therapy
        for the low back, six sessions, was authorized by the Claims Administrator. The remaining IMR
        eligible portion of the original request, Physical therapy for the low back, six sessions is:
        Overturned

        Claims Administrator guideline: The Claims Administrator did not cite any medical evidence
        for its decision.

        MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.

        Decision rationale: The worker is getting better with it. The request is medically necessary.

        MRI of the left
        shoulder: Upheld

        Claims Administrator guideline: The Claims Administrator based their decision on
        recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG.

        MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside
        of the MTUS Guidelines. Decision based on Non-MTUS Citation www.example.org/shoulder-mri.

        Decision rationale: No red flag is told. The request is not medically necessary.
        """;

    /** A blank line between any two, citations by page, a broken character, and no header block. */
    public static final String OLDER = spaced("""
         HOW THE IMR FINAL DETERMINATION WAS MADE
        MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
        affiliation with the employer. The expert
        reviewer is Board Certified in Internal Medicine, and is licensed to practice in California. He/she
        has been in active clinical practice for more than five years.

        CLINICAL CASE SUMMARY
        The expert reviewer developed the following clinical case summary based on a review of the
        case file, including all medical records:

        The patient is a 51-year-old who reported an injury on 03/04/2009.  The most recent note of
        06/17/2014 tells of neck pain with limited motion and of radicu-
        lopathy of the right arm, under long-
        term care with a patch. The radiculopathy is old.

        IMR ISSUES, DECISIONS AND RATIONALES
        The Final Determination was based on decisions for the disputed items/services set forth below:

        DURAGESIC\u00c2\u00ae PATCHES 50MCG #10:  Upheld

        Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment
        Guidelines.

        MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines
        DURAGESIC\u00c2\u00ae (FENTANYL TRANSDERMAL SYSTEM), Page(s): 44, 78-80.

        Decision rationale: It is not a first line drug. The request is not
        medically necessary.

        retrospective urine drug screen (DOS 6/17/14): Overturned

        Claims Administrator guideline: The Claims Administrator did not cite any medical evidence
        for its decision.

        MAXIMUS guideline: Decision based on MTUS ACOEM Practice Guidelines, Chapter 8 Neck and Upper Back Complaints
        Page(s): 177-178, and Chronic Pain Treatment Guidelines Drug testing Page(s): 43.

        Decision rationale: A patch is worn. The request is medically necessary.
        """);

    /** The first form: numbered sentences. */
    public static final String FIRST = """
        HOW THE IMR FINAL DETERMINATION WAS MADE

        MAXIMUS Federal Services sent the complete case file to a physician reviewer.

        CLINICAL CASE SUMMARY

        The physician reviewer developed the following clinical case summary based on a review of the case file, including all medical records:

        The claimant has knee pain since 2/3/2011. A note of 9/5/2013 asks for more therapy.

        IMR DECISION(S) AND RATIONALE(S)

        The Final Determination was based on decisions for the disputed items/services set forth below:

        1. The request for physical therapy 2 times a week for 4 weeks for the right knee is not medically necessary and appropriate.

        The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Physical Medicine, which is part of the MTUS.

        The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, pages 98-99, which is part of the MTUS.

        The Physician Reviewer's decision rationale: Home exercise was taught.

        2. Celebrex 200mg #30 is medically necessary and appropriate.

        The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, which is part of the MTUS.

        The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 22, which is part of the MTUS.

        The Physician Reviewer's decision rationale: There is a risk to the stomach.
        """;

    private static String spaced(String text) {
        return text.replace("\n", " \n\n");
    }

    /** The real letters, where they lie beside the project; tests that need them are skipped without. */
    public static Path real() {
        return Path.of(System.getProperty("mednec.letters", "../shared/letters"));
    }

    public static boolean haveReal() {
        return Files.isDirectory(real().resolve("full"));
    }
}
