package org.mednec.reader.finding;

import java.util.List;
import org.mednec.facts.Site;
import org.mednec.facts.Treatment;
import org.mednec.facts.When;

/** What one sentence of a passage leaves to the next: frame, date, places. */
final class Carry {

    private Frame frame = Frame.NONE;
    private Frame care = Frame.NONE;
    private boolean ofReview;
    private boolean ofMedicines;
    private When visit = When.UNSTATED;
    private List<Site> examined = List.of();
    private List<Site> complained = List.of();
    private StudyFinder.Study study;
    private List<Treatment> tried = List.of();

    Frame frame() {
        return frame;
    }

    /** The frame of care under a heading such as "MEDICATIONS:". */
    Frame care() {
        return care;
    }

    void open(Frame findings, Frame ofCare) {
        frame = findings;
        care = ofCare;
    }

    /** Whether the sentence before ended in a list of medicines: one that starts with a drug goes on with it. */
    boolean ofMedicines() {
        return ofMedicines;
    }

    void ofMedicines(boolean medicines) {
        ofMedicines = medicines;
    }

    void frame(Frame next) {
        frame = next;
    }

    /** Whether utilization review still speaks. */
    boolean isOfReview() {
        return ofReview;
    }

    void ofReview(boolean review) {
        ofReview = review;
    }

    /** The visit, study or event that is told of. */
    When visit() {
        return visit;
    }

    void visit(When date) {
        visit = date;
    }

    /** The part of the body that is being examined. */
    List<Site> examined() {
        return examined;
    }

    void examined(List<Site> sites) {
        examined = sites;
    }

    /** Where the worker last complained of pain. */
    List<Site> complained() {
        return complained;
    }

    void complained(List<Site> sites) {
        complained = sites;
    }

    /** Treatments that the sentence before told of. */
    List<Treatment> tried() {
        return tried;
    }

    void tried(List<Treatment> treatments) {
        tried = treatments;
    }

    /** The study whose findings are being told, or null. */
    StudyFinder.Study study() {
        return study;
    }

    void study(StudyFinder.Study next) {
        study = next;
    }
}
