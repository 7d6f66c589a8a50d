package org.mednec.reader.request;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mednec.facts.Amount;
import org.mednec.facts.Dose;
import org.mednec.facts.Drug;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Form;
import org.mednec.facts.Ingredient;
import org.mednec.facts.Region;
import org.mednec.facts.Request;
import org.mednec.facts.RequestCourse;
import org.mednec.facts.Route;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Stage;
import org.mednec.facts.Strength;
import org.mednec.facts.Tenure;
import org.mednec.facts.Treatment;
import org.mednec.facts.Unit;
import org.mednec.facts.Voice;
import org.mednec.facts.When;
import org.mednec.reader.lexicon.Lexicon;
import org.mednec.reader.lexicon.SiteWords;
import org.mednec.reader.lexicon.Terms;
import org.mednec.reader.text.Dates;
import org.mednec.reader.text.Passage;
import org.mednec.reader.text.Token;

/** Reads a treatment line as people write it into a request. Safe for many threads. */
public final class RequestReader {

    private static final Pattern RETROSPECTIVE = Pattern.compile("\\bretro(?:spective(?:ly)?)?\\b|\\b(?:dos|date of service|dates of service)\\b");
    private static final Pattern CONTINUED = Pattern.compile("\\b(?:additional|continue[sd]?|continuing|continuation|ongoing|further|refill of|extension)\\b");
    private static final Pattern POSTSURGICAL = Pattern.compile("\\bpost ?-? ?(?:op(?:erative(?:ly)?)?|surg(?:ical(?:ly)?|ery)?)\\b");
    private static final Pattern ASSOCIATED = Pattern.compile("^(?:associated )(?:surgical )?(?:services?|items?)\\b");
    private static final Pattern RENTAL = Pattern.compile("\\brent(?:al|ed|als)?\\b");
    private static final Pattern PURCHASE = Pattern.compile("\\bpurchased?\\b|\\bbuy\\b");
    private static final Pattern URGENT = Pattern.compile("\\b(?:expedited|urgent|urgently|stat)\\b");
    private static final Pattern DAYS = Pattern.compile("\\b" + Wording.AMOUNT + " -? ?days?\\b");
    private static final List<Treatment> VISITS = List.of(Treatment.MEDICATION_MANAGEMENT, Treatment.OFFICE_VISIT, Treatment.POSTOPERATIVE_VISIT);
    /** The drugs that a plaster gives through the skin into the blood. */
    private static final List<Treatment> THROUGH_SKIN = List.of(Treatment.FENTANYL, Treatment.BUPRENORPHINE, Treatment.CLONIDINE, Treatment.NICOTINE, Treatment.SCOPOLAMINE, Treatment.TESTOSTERONE);
    private static final List<Form> ON_SKIN = List.of(Form.PATCH, Form.CREAM, Form.GEL, Form.OINTMENT, Form.LOTION);

    private final DrugDictionary drugs;
    private final Terms<Drug> drugTerms;

    public RequestReader(DrugDictionary drugs) {
        this.drugs = drugs;
        drugTerms = Lexicon.drugs(drugs);
    }

    /**
     * Reads one line.
     *
     * @param item       from 1
     * @param line       the request as written, of a split request the original
     * @param authorized what was granted of it, where it was split
     * @param asOf       the day that the request is judged on; a retrospective one is judged on its day of service
     * @param expedited  whether the priority says so
     */
    public Request read(int item, Passage line, Optional<Passage> authorized, LocalDate asOf, boolean expedited) {
        String text = line.text();
        List<Token> tokens = Token.of(text);
        Wording wording = Wording.of(tokens);
        Asked asked = Asked.of(text, tokens, wording, drugTerms);
        boolean retrospective = wording.has(RETROSPECTIVE);
        When served = retrospective ? date(tokens) : When.UNSTATED;
        Product product = asked.drugs().isEmpty() ? Product.NONE : product(asked, wording);
        Treatment treatment = product == Product.NONE ? asked.treatment() : product.lead();
        Sessions sessions = sessions(treatment, wording);
        return new Request(item, text.replace('\n', ' '), treatment, product.ingredients(), product.dose(), sessions.sessions(), authorized.map(a -> granted(a, treatment)).orElse(Amount.UNSTATED),
            sessions.weeks(), treatment.within(Treatment.INJECTION) || treatment.within(Treatment.SPINE_SURGERY) ? SpinalLevels.of(wording).count(treatment) : Amount.UNSTATED, tenure(wording),
            wording.has(CONTINUED) ? RequestCourse.CONTINUED : RequestCourse.UNSTATED, wording.has(POSTSURGICAL) || wording.has(ASSOCIATED) ? Stage.POSTSURGICAL : Stage.UNSTATED, List.of(),
            expedited || wording.has(URGENT), retrospective, served.isStated() && served.first().equals(served.last()) ? served.first() : asOf, site(treatment, text, tokens, wording), null, served,
            line.source(0, text.length(), Voice.RECORD));
    }

    /** What goes into a drug product, and how it is taken. */
    private record Product(Treatment lead, List<Ingredient> ingredients, Dose dose) {

        static final Product NONE = new Product(Treatment.ANY_TREATMENT, List.of(), Dose.UNSTATED);
    }

    private Product product(Asked asked, Wording line) {
        DoseWords words = new DoseWords(line);
        List<Strength> strengths = new ArrayList<>(words.strengths());
        boolean percent = strengths.stream().anyMatch(s -> s.unit() == Unit.PERCENT);
        Form form = words.form();
        Route said = words.route();
        boolean onSkin = ON_SKIN.contains(form) || percent && form != Form.SPRAY && form != Form.INJECTION && said == Route.UNSTATED;
        Drug first = onSkin ? onSkin(asked.drugs().get(0), form) : asked.drugs().get(0);
        List<Treatment> substances = new ArrayList<>(substances(first));
        boolean mixed = false;
        for (Drug other : asked.drugs().subList(1, asked.drugs().size())) {
            List<Treatment> more = substances(other).stream().filter(s -> !substances.contains(s)).toList();
            mixed |= !more.isEmpty();
            substances.addAll(more);
        }
        Treatment lead = mixed && onSkin ? Treatment.TOPICAL_COMPOUND : first.lead();
        Route route = said != Route.UNSTATED && !onSkin ? said : onSkin && form == Form.PATCH && THROUGH_SKIN.contains(lead) ? Route.TRANSDERMAL : onSkin ? Route.TOPICAL : first.route();
        if (route == Route.UNSTATED && lead == Treatment.FENTANYL && strengths.stream().anyMatch(s -> s.unit() == Unit.MCG || s.unit() == Unit.MCG_PER_HOUR)) {
            // Tablets and lozenges of it are told as such; a bare strength in micrograms is a patch's.
            route = Route.TRANSDERMAL;
            form = Form.PATCH;
        }
        List<Ingredient> ingredients = ingredients(substances, strengths, lead);
        List<Strength> leading = ingredients.isEmpty() || !ingredients.get(0).strength().isStated() ? strengths : List.of(ingredients.get(0).strength());
        Dose dose = new Dose(strength(leading, route), form, route, words.perDay(form), words.quantity(), words.daysSupply(), words.refills());
        return new Product(lead, ingredients, dose);
    }

    /** The dictionary's entry for a drug on the skin, where it has one apart: an oral drug in a cream is a compound. */
    private Drug onSkin(Drug drug, Form form) {
        boolean other = drug.route() != Route.TOPICAL && drug.route() != Route.TRANSDERMAL && form != Form.PATCH;
        return drugs.find(drug.name() + " " + form.name()).or(() -> other ? drugs.find(drug.name() + " cream") : Optional.empty()).orElse(drug);
    }

    private static List<Treatment> substances(Drug drug) {
        return drug.ingredients().stream().filter(t -> t != Treatment.TOPICAL_COMPOUND && t != Treatment.COMPOUNDED_ORAL_KIT).toList();
    }

    private static List<Ingredient> ingredients(List<Treatment> substances, List<Strength> strengths, Treatment lead) {
        if (substances.size() == 1 && substances.get(0) == lead) {
            return List.of();
        }
        boolean paired = strengths.size() == substances.size();
        List<Strength> inOrder = paired && lead.within(Treatment.OPIOID) ? opioidFirst(substances, strengths) : strengths;
        List<Ingredient> ingredients = new ArrayList<>();
        for (int i = 0; i < substances.size(); i++) {
            ingredients.add(new Ingredient(substances.get(i), paired ? inOrder.get(i) : Strength.UNSTATED));
        }
        return ingredients;
    }

    /** With an opioid the strengths stand in any order ("325/10", "320.5/30/16"): the opioid's is the least, acetaminophen's the greatest. */
    private static List<Strength> opioidFirst(List<Treatment> substances, List<Strength> strengths) {
        List<Strength> rising = new ArrayList<>(strengths);
        rising.sort(Comparator.comparingDouble(s -> s.amount().min()));
        List<Strength> inOrder = new ArrayList<>();
        inOrder.add(rising.remove(0));
        Strength greatest = rising.remove(rising.size() - 1);
        for (Treatment substance : substances.subList(1, substances.size())) {
            inOrder.add(rising.isEmpty() || substance.within(Treatment.ANALGESIC_NONOPIOID) ? greatest : rising.remove(0));
        }
        return inOrder;
    }

    /** A patch is labelled by the hour, whether or not the line says so. */
    private static Strength strength(List<Strength> strengths, Route route) {
        if (strengths.isEmpty()) {
            return Strength.UNSTATED;
        }
        Strength first = strengths.get(0);
        if (route == Route.TRANSDERMAL && first.unit() != Unit.PERCENT) {
            return first.unit() == Unit.MCG || first.unit() == Unit.MCG_PER_HOUR ? new Strength(first.amount(), Unit.MCG_PER_HOUR) : Strength.UNSTATED;
        }
        return route == Route.ORAL && first.unit() == Unit.MCG_PER_HOUR ? Strength.UNSTATED : first;
    }

    private static Sessions sessions(Treatment treatment, Wording line) {
        if (treatment.within(Treatment.HOME_HEALTH) || treatment == Treatment.HOUSEKEEPING) {
            return Sessions.hours(line);
        }
        if (treatment.within(Treatment.DEVICE) || treatment.within(Treatment.BRACE) && treatment != Treatment.BRACE) {
            Amount weeks = Sessions.weeks(line);
            return new Sessions(Amount.UNSTATED, weeks.isStated() ? weeks : line.amount(DAYS).times(1.0 / 7));
        }
        if (treatment.within(Treatment.CONSULTATION) || VISITS.contains(treatment)) {
            // "in 4 weeks" is when, not for how long.
            return new Sessions(Sessions.of(line).sessions(), Amount.UNSTATED);
        }
        Sessions sessions = treatment.within(Treatment.THERAPY) || treatment.within(Treatment.PROGRAM) || treatment == Treatment.ANY_TREATMENT ? Sessions.of(line) : Sessions.UNSTATED;
        boolean byDay = treatment.within(Treatment.PROGRAM) && !sessions.sessions().isStated();
        return byDay ? new Sessions(line.amount(DAYS), sessions.weeks()) : sessions;
    }

    /** How many were granted of what was asked for; unstated where something else was granted. */
    private Amount granted(Passage authorized, Treatment asked) {
        String text = authorized.text();
        List<Token> tokens = Token.of(text);
        Wording line = Wording.of(tokens);
        Asked granted = Asked.of(text, tokens, line, drugTerms);
        if (!granted.treatment().overlaps(asked) && granted.drugs().stream().noneMatch(d -> d.ingredients().contains(asked))) {
            return Amount.UNSTATED;
        }
        return granted.drugs().isEmpty() ? sessions(asked, line).sessions() : new DoseWords(line).quantity();
    }

    private static Tenure tenure(Wording line) {
        return line.has(RENTAL) ? Tenure.RENTAL : line.has(PURCHASE) ? Tenure.PURCHASE : Tenure.UNSTATED;
    }

    private static When date(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Dates.Found> found = Dates.at(tokens, i);
            if (found.isPresent() && found.get().when().first().equals(found.get().when().last())) {
                return found.get().when();
            }
        }
        return When.UNSTATED;
    }

    private static Site site(Treatment treatment, String text, List<Token> tokens, Wording line) {
        if (treatment.within(Treatment.MEDICATION)) {
            return Site.UNSTATED;
        }
        List<Site> named = SiteWords.in(text, tokens).stream().map(SiteWords.Named::site).filter(s -> s.region() != Region.MIND).toList();
        Region region = named.isEmpty() ? SpinalLevels.of(line).region().orElseGet(() -> Places.of(treatment)) : named.get(0).region();
        if (region == Region.BODY) {
            return Site.UNSTATED;
        }
        Side said = named.stream().filter(s -> s.region() == region).map(Site::side).filter(s -> s != Side.UNSTATED).findFirst().orElse(Side.UNSTATED);
        boolean single = named.stream().allMatch(s -> s.region() == region);
        return new Site(region, said == Side.UNSTATED && single ? side(text, tokens) : said);
    }

    /** The first side that a line names, wherever it stands: "knee brace, right". */
    private static Side side(String text, List<Token> tokens) {
        return Lexicon.sides().in(text, tokens).stream().filter(m -> tokens.get(m.first()).text().length() > 1).map(m -> m.values().get(0)).findFirst().orElse(Side.UNSTATED);
    }
}
