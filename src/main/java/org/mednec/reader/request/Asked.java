package org.mednec.reader.request;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mednec.facts.Drug;
import org.mednec.facts.Treatment;
import org.mednec.reader.lexicon.Lexicon;
import org.mednec.reader.lexicon.Terms;
import org.mednec.reader.text.Phrases;
import org.mednec.reader.text.Token;

/**
 * What kind of treatment a line asks for: of what it names, the first, unless a later word makes it more exact.
 *
 * @param treatment the kind; ANY_TREATMENT where the line names none that is known
 * @param drugs     the drug products named, where a drug is asked for; else empty
 */
record Asked(Treatment treatment, List<Product> drugs) {

    /**
     * A drug product that a line names.
     *
     * @param named  the line from its name to the next product's
     * @param joined whether only its strength and a slash, hyphen or plus stand between it and the next
     */
    record Product(Drug drug, Wording named, boolean joined) {
    }


    /** Words that tell the form of a request and name no treatment of their own where anything else is named. */
    private static final Set<Treatment> GENERAL = Set.of(Treatment.ANY_TREATMENT, Treatment.MEDICATION, Treatment.CONSERVATIVE_CARE, Treatment.DEVICE, Treatment.SURGICAL_ASSOCIATED, Treatment.THERAPY,
        Treatment.IMAGING, Treatment.TEST, Treatment.PROGRAM, Treatment.SURGERY, Treatment.TOPICAL_AGENT, Treatment.IMPLANT, Treatment.EDUCATION);
    private static final Set<Treatment> APPROACHES = Set.of(Treatment.SHOULDER_ARTHROSCOPY, Treatment.ELBOW_ARTHROSCOPY, Treatment.WRIST_ARTHROSCOPY, Treatment.HIP_ARTHROSCOPY,
        Treatment.KNEE_ARTHROSCOPY, Treatment.ANKLE_ARTHROSCOPY);
    private static final Pattern CONSULTING = Pattern.compile("\\b(?:consult(?:s|ation|ations|ing)?|evaluat(?:e|ion|ions)|eval|referr?(?:al|ed)?|specialists?|surgeons?|second opinion|transfer of care|toc)\\b");
    private static final Pattern REFERRAL = Pattern.compile("(?i)\\brefer(?:ral|red)?\\b");
    private static final Pattern SURGEON = Pattern.compile("\\b(?:surgeons?|surgical|surgery|neurosurg[a-z]*|orthop(?:a?edist|od)|orthopa?edic spine|spine specialist)\\b");
    private static final Pattern MANAGING = Pattern.compile("\\b(?:medications?|psychotropic|pharmacolog[a-z]+) (?:management|evaluation|consultation|visits?)\\b");

    private static final Pattern JOINED = Pattern.compile("^(?:[0-9.]+ ?(?:mg|mcg|%)? )?[/+-] ?$");
    private static final Pattern URINE = Pattern.compile("\\b(?:urine|drugs?|toxicology)\\b");
    private static final Pattern MOTION = Pattern.compile("\\brange of motion\\b|\\brom\\b");
    private static final Pattern STRENGTH = Pattern.compile("\\b(?:grip|strength|muscles?|dynamometer|jamar)\\b");
    private static final Pattern BLOOD = Pattern.compile("\\b(?:blood|lab|labs|laboratory|serum)\\b");

    /** @param last index of its last token */
    private record Named(Treatment treatment, Drug drug, int first, int last) {
    }

    static Asked of(String text, List<Token> tokens, Wording line, Terms<Drug> drugTerms) {
        List<Named> named = named(text, tokens, drugTerms);
        if (named.isEmpty()) {
            return new Asked(line.has(CONSULTING) ? consultation(line, named) : Treatment.ANY_TREATMENT, List.of());
        }
        Named lead = referred(named, lead(named), text);
        boolean open = GENERAL.contains(lead.treatment()) || lead.treatment().within(Treatment.CONSULTATION);
        if (open && line.has(MANAGING)) {
            return new Asked(Treatment.MEDICATION_MANAGEMENT, List.of());
        }
        if (isConsulted(lead, tokens, line, text)) {
            return new Asked(consultation(line, named), List.of());
        }
        if (lead.drug() != null) {
            return new Asked(lead.treatment(), products(named.stream().filter(n -> n.drug() != null).toList(), tokens));
        }
        return new Asked(lead.treatment() == Treatment.TEST ? test(line) : exact(lead.treatment(), named), List.of());
    }

    /** "Test" with the thing tested somewhere beside it. */
    private static Treatment test(Wording line) {
        return line.has(URINE) ? Treatment.URINE_DRUG_TEST : line.has(MOTION) ? Treatment.RANGE_OF_MOTION_TEST : line.has(STRENGTH) ? Treatment.MUSCLE_TEST : line.has(BLOOD) ? Treatment.LABORATORY : Treatment.TEST;
    }

    private static List<Named> named(String text, List<Token> tokens, Terms<Drug> drugTerms) {
        List<Named> named = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Phrases.Match<Treatment> treatment = Lexicon.treatments().at(text, tokens, i);
            Phrases.Match<Drug> drug = drugTerms.at(text, tokens, i);
            if (drug != null && (treatment == null || drug.last() >= treatment.last() || treatment.values().get(0) == Treatment.INTRAMUSCULAR_INJECTION)) {
                Drug product = drug.values().get(0);
                boolean injected = product.lead().within(Treatment.INJECTION);
                named.add(new Named(product.lead(), injected ? null : product, i, drug.last()));
                i = drug.last() + 1;
            } else if (treatment != null) {
                named.add(new Named(treatment.values().get(0), null, i, treatment.last()));
                i = treatment.last() + 1;
            } else {
                i++;
            }
        }
        return named;
    }

    private static List<Product> products(List<Named> drugs, List<Token> tokens) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < drugs.size(); i++) {
            int to = i + 1 < drugs.size() ? drugs.get(i + 1).first() : tokens.size();
            Wording behind = Wording.of(tokens.subList(Math.min(to, drugs.get(i).last() + 1), to));
            products.add(new Product(drugs.get(i).drug(), Wording.of(tokens.subList(drugs.get(i).first(), to)), behind.has(JOINED)));
        }
        return products;
    }

    private static Named lead(List<Named> named) {
        return named.stream().filter(n -> !GENERAL.contains(n.treatment())).findFirst().orElse(named.get(0));
    }

    /** "Referral to physical therapy for six visits" asks for the therapy. */
    private static Named referred(List<Named> named, Named lead, String text) {
        boolean referral = lead.treatment() == Treatment.CONSULTATION && REFERRAL.matcher(text).find();
        return referral ? named.stream().filter(n -> n.first() > lead.last() && n.treatment().within(Treatment.THERAPY) && !GENERAL.contains(n.treatment())).findFirst().orElse(lead) : lead;
    }

    /** Whether somebody is to look at the worker, rather than do what is named: "spine surgery evaluation", "consult for hip replacement". */
    private static boolean isConsulted(Named lead, List<Token> tokens, Wording line, String text) {
        if (lead.treatment().within(Treatment.CONSULTATION)) {
            return true;
        }
        if (!lead.treatment().within(Treatment.SURGERY) && !lead.treatment().within(Treatment.INJECTION) && !lead.treatment().within(Treatment.IMPLANT) && !GENERAL.contains(lead.treatment())) {
            return false;
        }
        int from = lead.first() == 0 ? 0 : tokens.get(lead.first() - 1).end();
        String before = text.substring(0, from).toLowerCase(Locale.ROOT);
        int to = tokens.get(lead.last()).end();
        String after = text.substring(to, Math.min(text.length(), to + 25)).toLowerCase(Locale.ROOT);
        return CONSULTING.matcher(before).find() || CONSULTING.matcher(after).find();
    }

    private static Treatment consultation(Wording line, List<Named> named) {
        for (Named n : named) {
            if (n.treatment().within(Treatment.CONSULTATION) && n.treatment() != Treatment.CONSULTATION) {
                return n.treatment();
            }
        }
        boolean surgical = line.has(SURGEON) || named.stream().anyMatch(n -> n.treatment().within(Treatment.SURGERY));
        return surgical ? Treatment.SURGICAL_CONSULTATION : Treatment.CONSULTATION;
    }

    private static Treatment exact(Treatment lead, List<Named> named) {
        boolean emg = named.stream().anyMatch(n -> n.treatment() == Treatment.EMG);
        boolean conduction = named.stream().anyMatch(n -> n.treatment() == Treatment.NERVE_CONDUCTION);
        if (emg && conduction && lead.within(Treatment.ELECTRODIAGNOSIS)) {
            return Treatment.ELECTRODIAGNOSIS;
        }
        if (APPROACHES.contains(lead)) {
            // An arthroscopy is how it is done; what is done is named beside it.
            return named.stream().map(Named::treatment).filter(t -> t.within(Treatment.SURGERY) && !APPROACHES.contains(t)).findFirst().orElse(lead);
        }
        Treatment exact = lead;
        for (Named n : named) {
            if (n.treatment().within(exact)) {
                exact = n.treatment();
            }
        }
        return exact;
    }
}
