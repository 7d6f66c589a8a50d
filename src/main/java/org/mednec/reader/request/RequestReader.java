package org.mednec.reader.request;

import com.google.re2j.Matcher;
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

/** Reads treatment lines as people write them into requests. Safe for many threads. */
public final class RequestReader {

    private static final Pattern RETROSPECTIVE = Pattern.compile("\\bretro(?:spective(?:ly)?)?\\b");
    private static final Pattern SERVED = Pattern.compile("\\b(?:dos|dates? of service)\\b");
    private static final Pattern CONTINUED = Pattern.compile("\\b(?:additional|continue[sd]?|continuing|continuation|ongoing|further|refill of|extension (?:of|for))\\b");
    private static final Pattern POSTSURGICAL = Pattern.compile("\\bpost ?-? ?(?:op(?:erative(?:ly)?)?|surg(?:ical(?:ly)?|ery)?)\\b");
    private static final Pattern ASSOCIATED = Pattern.compile("^associated (?:surgical )?(?:services?|items?)\\b");
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:(?:associated (?:surgical )?(?:services?|items?)|retrospective|prospective|concurrent|retro)(?: requests?)? ?: *)+");
    private static final Pattern RENTAL = Pattern.compile("\\brent(?:al|ed|als)?\\b");
    private static final Pattern PURCHASE = Pattern.compile("\\bpurchased?\\b|\\bbuy\\b");
    private static final Pattern URGENT = Pattern.compile("\\b(?:expedited|urgent|urgently|stat)\\b");
    private static final Pattern DAYS = Pattern.compile("\\b" + Wording.AMOUNT + " -? ?days?\\b");
    /** What follows after so many characters is no longer the line. */
    private static final int LONGEST = 2_000;
    private static final List<Treatment> VISITS = List.of(Treatment.MEDICATION_MANAGEMENT, Treatment.OFFICE_VISIT, Treatment.POSTOPERATIVE_VISIT);
    /** The drugs that a plaster gives through the skin into the blood. */
    private static final List<Treatment> THROUGH_SKIN = List.of(Treatment.FENTANYL, Treatment.BUPRENORPHINE, Treatment.CLONIDINE, Treatment.NICOTINE, Treatment.SCOPOLAMINE, Treatment.TESTOSTERONE);
    private static final List<Region> JOINTS = List.of(Region.SHOULDER, Region.ELBOW, Region.WRIST_HAND, Region.HIP, Region.KNEE, Region.ANKLE_FOOT);
    private static final List<Region> UNPAIRED = List.of(Region.HEAD, Region.ABDOMEN, Region.PELVIS);
    private static final List<Region> SPINE = List.of(Region.NECK, Region.THORACIC, Region.LOW_BACK);
    private static final List<Form> ON_SKIN = List.of(Form.PATCH, Form.CREAM, Form.GEL, Form.OINTMENT, Form.LOTION);

    private final DrugDictionary drugs;
    private final Terms<Drug> drugTerms;

    public RequestReader(DrugDictionary drugs) {
        this.drugs = drugs;
        drugTerms = Lexicon.drugs(drugs);
    }

    /**
     * A line to read.
     *
     * @param text       the request as written, of a split request the original
     * @param authorized what was granted of it, where it was split
     * @param remaining  what was left of it, where it was split
     */
    public record Line(Passage text, Optional<? extends Passage> authorized, Optional<? extends Passage> remaining) {

        /** A line that was not split. */
        public static Line of(Passage text) {
            return new Line(text, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Reads the lines of one request for authorization.
     *
     * @param asOf      the day that they are judged on; what was given already is judged on its day of service
     * @param expedited whether the priority says so
     */
    public List<Request> read(List<Line> lines, LocalDate asOf, boolean expedited) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            requests.add(read(i + 1, lines.get(i), asOf, expedited));
        }
        return requests.stream().map(request -> Dependence.of(request, requests)).toList();
    }

    private Request read(int item, Line line, LocalDate asOf, boolean expedited) {
        String whole = start(line.text());
        Wording wording = Wording.of(Token.of(whole));
        int from = withoutLabel(whole);
        String text = whole.substring(from);
        List<Token> tokens = Token.of(text);
        Asked asked = asked(line, text, tokens);
        boolean retrospective = wording.has(RETROSPECTIVE);
        When served = served(tokens, wording, retrospective);
        Product product = asked.drugs().isEmpty() ? Product.NONE : product(asked, wording);
        boolean associated = wording.has(ASSOCIATED);
        // Cold therapy that goes with an operation is given by a unit.
        Treatment named = product != Product.NONE ? product.lead() : associated && asked.treatment() == Treatment.HOT_COLD_PACKS ? Treatment.COLD_UNIT : asked.treatment();
        boolean injection = isInjection(named, product);
        Site site = site(injection ? Treatment.INJECTION : named, text, tokens, wording);
        Treatment treatment = injection && JOINTS.contains(site.region()) ? Treatment.JOINT_INJECTION : named;
        Sessions sessions = sessions(treatment, wording);
        boolean after = wording.has(POSTSURGICAL) || associated && !treatment.within(Treatment.SURGICAL_ASSOCIATED);
        boolean spinal = treatment.within(Treatment.INJECTION) || treatment.within(Treatment.SPINE_SURGERY);
        return new Request(item, text.replace('\n', ' '), treatment, product.ingredients(), product.dose(), sessions.sessions(), line.authorized().map(a -> granted(a, treatment)).orElse(Amount.UNSTATED),
            sessions.weeks(), spinal ? SpinalLevels.of(wording).count(treatment) : Amount.UNSTATED, tenure(wording), wording.has(CONTINUED) ? RequestCourse.CONTINUED : RequestCourse.UNSTATED,
            after ? Stage.POSTSURGICAL : Stage.UNSTATED, List.of(), expedited || wording.has(URGENT), retrospective, served.isStated() ? served.first() : asOf, site, null,
            served, line.text().source(from, whole.length(), Voice.RECORD));
    }

    /** An injection of no other kind, also one that is named for its steroid. */
    private static boolean isInjection(Treatment named, Product product) {
        return named == Treatment.INJECTION || named.within(Treatment.STEROID) && product.dose().route() == Route.INJECTION;
    }

    private static int withoutLabel(String line) {
        Matcher label = LABEL.matcher(line);
        return label.find() && label.end() < line.length() ? label.end() : 0;
    }

    /** Of a split request whose first kind was granted, the kind that was left. */
    private Asked asked(Line line, String text, List<Token> tokens) {
        Asked asked = Asked.of(text, tokens, Wording.of(tokens), drugTerms);
        if (line.authorized().isEmpty() || line.remaining().isEmpty()) {
            return asked;
        }
        Asked granted = asked(line.authorized().get());
        Asked left = asked(line.remaining().get());
        boolean other = granted.treatment() == asked.treatment() && left.treatment() != asked.treatment() && left.treatment() != Treatment.ANY_TREATMENT;
        return other ? left : asked;
    }

    private Asked asked(Passage passage) {
        String text = start(passage);
        List<Token> tokens = Token.of(text);
        return Asked.of(text, tokens, Wording.of(tokens), drugTerms);
    }

    private static String start(Passage passage) {
        String text = passage.text();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** What goes into a drug product, and how it is taken. */
    private record Product(Treatment lead, List<Ingredient> ingredients, Dose dose) {

        static final Product NONE = new Product(Treatment.ANY_TREATMENT, List.of(), Dose.UNSTATED);
    }

    private Product product(Asked asked, Wording line) {
        DoseWords words = new DoseWords(line);
        List<Strength> strengths = words.strengths();
        boolean percent = strengths.stream().anyMatch(s -> s.unit() == Unit.PERCENT);
        Route said = words.route();
        boolean onSkin = ON_SKIN.contains(words.form()) || percent && words.form() != Form.SPRAY && words.form() != Form.INJECTION && said == Route.UNSTATED;
        Drug first = asked.drugs().get(0).drug();
        first = onSkin ? onSkin(first, words.form()) : first;
        List<Ingredient> ingredients = new ArrayList<>();
        List<Treatment> own = substances(first);
        List<Ingredient> beside = beside(asked, own, onSkin);
        boolean mixed = beside.size() > own.size();
        ingredients.addAll(mixed ? beside : paired(own, strengths, first.lead()));
        Treatment lead = mixed && onSkin ? Treatment.TOPICAL_COMPOUND : first.lead();
        boolean patch = words.form() == Form.PATCH && THROUGH_SKIN.contains(lead) || said == Route.TRANSDERMAL;
        Route route = onSkin ? patch ? Route.TRANSDERMAL : Route.TOPICAL : said != Route.UNSTATED ? said : first.route();
        Form form = words.form();
        if (route == Route.UNSTATED && lead == Treatment.FENTANYL && strengths.stream().anyMatch(s -> s.unit() == Unit.MCG || s.unit() == Unit.MCG_PER_HOUR)) {
            // Tablets and lozenges of it are told as such; a bare strength in micrograms is a patch's.
            route = Route.TRANSDERMAL;
            form = Form.PATCH;
        }
        boolean alone = ingredients.size() == 1 && ingredients.get(0).substance() == lead;
        boolean compound = lead == Treatment.TOPICAL_COMPOUND && ingredients.size() > 1;
        List<Strength> leading = ingredients.isEmpty() || alone ? strengths : compound ? List.of() : ingredients.get(0).strength().isStated() ? List.of(ingredients.get(0).strength()) : strengths;
        Dose dose = new Dose(strength(leading, route), form, route, words.perDay(form), words.quantity(), words.daysSupply(), words.refills());
        return new Product(lead, alone ? List.of() : ingredients, dose);
    }

    /** The substances of all products that a line names, each with the strength that stands behind its name. */
    private static List<Ingredient> beside(Asked asked, List<Treatment> own, boolean onSkin) {
        List<Ingredient> ingredients = new ArrayList<>();
        for (int i = 0; i < asked.drugs().size(); i++) {
            Asked.Product product = asked.drugs().get(i);
            if (i > 0 && !onSkin && !asked.drugs().get(i - 1).joined()) {
                // "Norco and Soma" are two products; "diclofenac/misoprostol" is one.
                break;
            }
            List<Treatment> substances = i == 0 ? own : substances(product.drug());
            List<Strength> strengths = new DoseWords(product.named()).strengths();
            for (Treatment substance : substances) {
                if (ingredients.stream().noneMatch(known -> known.substance() == substance)) {
                    ingredients.add(new Ingredient(substance, substances.size() == 1 && !strengths.isEmpty() ? strengths.get(0) : Strength.UNSTATED));
                }
            }
        }
        List<Strength> all = new DoseWords(asked.drugs().get(asked.drugs().size() - 1).named()).strengths();
        boolean behind = all.size() == ingredients.size() && ingredients.size() > 1 && !ingredients.get(0).strength().isStated();
        return behind ? paired(ingredients.stream().map(Ingredient::substance).toList(), all, ingredients.get(0).substance()) : ingredients;
    }

    /** The dictionary's entry for a drug on the skin, where it has one apart: an oral drug in a cream is a compound. */
    private Drug onSkin(Drug drug, Form form) {
        boolean other = drug.route() != Route.TOPICAL && drug.route() != Route.TRANSDERMAL && form != Form.PATCH;
        return drugs.find(drug.name() + " " + form.name()).or(() -> other ? drugs.find(drug.name() + " cream") : Optional.empty()).orElse(drug);
    }

    private static List<Treatment> substances(Drug drug) {
        return drug.ingredients().stream().filter(t -> t != Treatment.TOPICAL_COMPOUND && t != Treatment.COMPOUNDED_ORAL_KIT).toList();
    }

    private static List<Ingredient> paired(List<Treatment> substances, List<Strength> strengths, Treatment lead) {
        boolean paired = strengths.size() == substances.size();
        List<Strength> inOrder = paired && substances.size() > 1 && lead.within(Treatment.OPIOID) ? opioidFirst(substances, strengths) : strengths;
        List<Ingredient> ingredients = new ArrayList<>();
        for (int i = 0; i < substances.size(); i++) {
            ingredients.add(new Ingredient(substances.get(i), paired ? inOrder.get(i) : Strength.UNSTATED));
        }
        return ingredients;
    }

    /** With an opioid the strengths stand in any order ("325/10", "320.5/30/16"): the opioid's is the least, acetaminophen's the greatest. Its antagonist has less of it. */
    private static List<Strength> opioidFirst(List<Treatment> substances, List<Strength> strengths) {
        if (substances.stream().anyMatch(substance -> substance.within(Treatment.OPIOID_ANTAGONIST))) {
            return strengths;
        }
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
        Wording line = Wording.of(Token.of(start(authorized)));
        Asked granted = asked(authorized);
        if (!granted.treatment().overlaps(asked) && granted.drugs().stream().noneMatch(d -> d.drug().ingredients().contains(asked))) {
            return Amount.UNSTATED;
        }
        return granted.drugs().isEmpty() ? sessions(asked, line).sessions() : new DoseWords(line).quantity();
    }

    private static Tenure tenure(Wording line) {
        return line.has(RENTAL) ? Tenure.RENTAL : line.has(PURCHASE) ? Tenure.PURCHASE : Tenure.UNSTATED;
    }

    /** The day of service: behind the word for it, or of a retrospective request any day that it names. */
    private static When served(List<Token> tokens, Wording line, boolean retrospective) {
        if (!retrospective && !line.has(SERVED)) {
            return When.UNSTATED;
        }
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
        Region region = named.isEmpty() ? SpinalLevels.of(line).region().orElseGet(() -> Places.of(treatment)) : region(treatment, named);
        if (region == Region.BODY) {
            return Site.UNSTATED;
        }
        Side said = named.stream().filter(s -> s.region() == region).map(Site::side).filter(s -> s != Side.UNSTATED).findFirst().orElse(Side.UNSTATED);
        boolean single = named.stream().allMatch(s -> s.region() == region);
        Side side = said == Side.UNSTATED && single ? side(text, tokens) : said;
        return new Site(region, side == Side.BILATERAL && UNPAIRED.contains(region) ? Side.UNSTATED : side);
    }

    /** The first; of a study of the nerves the part of the spine that it looks for, where one is named. */
    private static Region region(Treatment treatment, List<Site> named) {
        Optional<Region> spine = named.stream().map(Site::region).filter(SPINE::contains).findFirst();
        return treatment.within(Treatment.ELECTRODIAGNOSIS) && spine.isPresent() ? spine.get() : named.get(0).region();
    }

    /** The first side that a line names, wherever it stands: "knee brace, right". */
    private static Side side(String text, List<Token> tokens) {
        return Lexicon.sides().in(text, tokens).stream().filter(m -> tokens.get(m.first()).text().length() > 1).map(m -> m.values().get(0)).findFirst().orElse(Side.UNSTATED);
    }
}
