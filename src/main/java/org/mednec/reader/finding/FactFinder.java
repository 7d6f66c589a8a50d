package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Fact;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Treatment;
import org.mednec.facts.Voice;
import org.mednec.facts.When;
import org.mednec.reader.lexicon.Shorthand;
import org.mednec.reader.lexicon.SiteWords;
import org.mednec.reader.lexicon.Terms;
import org.mednec.reader.text.Passage;
import org.mednec.reader.text.Token;

/**
 * Finds the facts in a clinical summary or note, as {@code docs/coding.md} tells. Each names the words that it comes from. Linear in the text.
 * Safe for many threads.
 */
public final class FactFinder {

    private static final Set<String> HAS = Set.of("has", "had", "have", "shows", "showed", "reveals", "revealed", "demonstrates", "demonstrated", "exhibits", "exhibited");

    private final Terms<Cue> terms;
    private final DrugSpelling spelling;

    /** @param drugs the names of drugs */
    public FactFinder(DrugDictionary drugs) {
        terms = Cues.of(drugs);
        spelling = new DrugSpelling(drugs);
    }

    /**
     * What was found in a passage.
     *
     * @param facts         in the order of the text
     * @param notUnderstood sentences without a fact that hold clinical words, so that the lexicon can grow
     */
    public record Found(List<Fact> facts, List<Source> notUnderstood) {
    }

    /** Finds facts in one section of a document. */
    public Found find(Passage passage) {
        return new Run(passage).run();
    }

    /** One passage, from its first sentence to its last. */
    private final class Run {

        private final Passage passage;
        private final Carry carry = new Carry();
        private final Facts facts = new Facts();
        private final List<Source> notUnderstood = new ArrayList<>();
        private int before;
        /** The sentence goes on with the list of medicines of the one before. */
        private boolean listed;

        Run(Passage passage) {
            this.passage = passage;
        }

        Found run() {
            String text = passage.text();
            List<Token> tokens = Shorthand.expand(Token.of(text));
            for (Sentences.Range range : Sentences.in(text, tokens)) {
                read(new Sentence(text, tokens.subList(range.first(), range.end()), terms, spelling));
            }
            return new Found(facts.all(), notUnderstood);
        }

        private void read(Sentence sentence) {
            When visit = DateCarry.visit(sentence);
            if (sentence.marks().isEmpty()) {
                visited(sentence, visit);
                StateFinder states = new StateFinder(new Reading(passage, sentence, carry, facts));
                states.age();
                states.weight();
                return;
            }
            int found = facts.size();
            int told = facts.told();
            open(sentence);
            if (isSilent(new Frames(sentence, carry.frame(), carry.care()))) {
                return;
            }
            visited(sentence, visit);
            Reading reading = new Reading(passage, sentence, carry, facts);
            examine(reading);
            List<Treatment> tried = carry.tried();
            new StudyFinder(reading).find();
            new ClinicalFinder(reading).find();
            new CareFinder(reading).find();
            new ResponseFinder(reading, before).find(tried);
            StateFinder states = new StateFinder(reading);
            states.find();
            states.scores(before);
            carry.frame(reading.frames().carried());
            if (listed) {
                carry.open(carry.frame(), Frame.NONE);
            }
            carry.ofMedicines(reading.frames().ofCare(sentence.size()) == Frame.MEDICATION);
            if (facts.told() == told && isClinical(sentence)) {
                notUnderstood.add(passage.source(sentence.start(0), sentence.end(sentence.size() - 1), Voice.RECORD));
            }
            before = found;
        }

        private void visited(Sentence sentence, When visit) {
            if (visit.isStated()) {
                carry.visit(visit);
                // A new visit ends what a study showed.
                carry.frame(carry.frame() == Frame.STUDY ? Frame.NONE : carry.frame());
                if (sentence.word(0).equals("dos")) {
                    carry.open(Frame.NONE, Frame.NONE);
                }
            }
        }

        /** A heading opens its frame for the lines below it. */
        private void open(Sentence sentence) {
            Mark first = sentence.marks().isEmpty() ? null : sentence.marks().get(0);
            Cue.Opens opens = first == null || first.first() > 0 ? null : first.as(Cue.Opens.class);
            Cue.Care care = first == null || first.first() > 0 ? null : first.as(Cue.Care.class);
            listed = carry.care() == Frame.NONE && carry.ofMedicines() && care != null && care.drug() != null;
            if (listed) {
                carry.open(carry.frame(), Frame.MEDICATION);
            }
            if (opens == null || opens.reach() == Cue.Opens.Reach.BEFORE || opens.reach() == Cue.Opens.Reach.SENTENCE) {
                return;
            }
            boolean heading = first.last() + 1 == sentence.size() || sentence.word(first.last() + 1).equals(":") || sentence.word(first.last()).equals(":");
            if (!heading && opens.reach() == Cue.Opens.Reach.WEAK) {
                return;
            }
            boolean ofFindings = opens.frame().isOfFindings();
            carry.open(heading && ofFindings ? opens.frame() : Frame.NONE, heading && !ofFindings ? opens.frame() : Frame.NONE);
        }

        private boolean isSilent(Frames frames) {
            Frame whole = frames.whole();
            boolean review = whole == Frame.UR || carry.isOfReview() && !frames.isOpened() && whole == Frame.NONE;
            carry.ofReview(review);
            return review || whole.isSilent();
        }

        /** "Examination of the lumbar spine", "Left shoulder:", "The wrist has": what is said next without a place is said of it. */
        private void examine(Reading reading) {
            Sentence sentence = reading.sentence();
            for (Mark mark : sentence.marks()) {
                Cue.Opens opens = mark.as(Cue.Opens.class);
                if (opens != null && opens.frame() == Frame.EXAM) {
                    List<Site> sites = reading.places().beside(mark);
                    carry.examined(sites.isEmpty() ? unplaced(mark) : sites);
                }
            }
            for (SiteWords.Named site : sentence.sites()) {
                boolean subject = site.first() <= 1 && HAS.contains(sentence.word(site.last() + 1));
                if (subject || sentence.word(site.last() + 1).equals(":")) {
                    carry.examined(List.of(site.site()));
                }
            }
        }

        /** An examination without a place is of what is complained of, if that is one place; words of examination inside a sentence go on where the one before was. */
        private List<Site> unplaced(Mark exam) {
            if (carry.complained().size() == 1) {
                return carry.complained();
            }
            return exam.first() > 1 ? carry.examined() : List.of();
        }

        private static boolean isClinical(Sentence sentence) {
            return sentence.marks().stream().anyMatch(mark -> mark.as(Cue.Finding.class) != null || mark.as(Cue.Care.class) != null);
        }
    }
}
