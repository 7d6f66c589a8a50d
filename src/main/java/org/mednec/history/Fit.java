package org.mednec.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns {@link Weights} from precedents: the most probable ones under a prior, by coordinate-wise Newton steps on a convex function.
 *
 * <p>Prior: the intercept lies about the published rate, 9.4 % of decisions of the first quarter of 2018 (CWCI, "IMR results continue at 91 %
 * uphold rate", June 2018; 2014 and 2016 lie within a point of it). Standings rise by steps that are never negative; where the precedents of two
 * neighbours contradict the order, the step is nothing and the two are pooled. The steps' prior means are an unfitted judgement of how much more
 * often IMR overturns where more is shown; they have no published source. Kinds of treatment start at the rates published of them. Topics are drawn toward their category and categories toward all, the more the
 * fewer their precedents.
 */
final class Fit {

    static final double PUBLISHED_RATE = 0.094;

    static final double INTERCEPT_SPREAD = 0.5;
    /** Odds ratio of each standing to an item of no particular kind, before any precedent. */
    private static final Map<Standing, Double> PRIOR_ODDS = Map.of(Standing.BARRED, 0.4, Standing.NOTHING_MET, 0.55, Standing.PARTLY_MET, 0.8, Standing.ONE_MISSING, 1.5, Standing.MET, 10.0);
    private static final double STEP_SPREAD = 0.7;
    /** Log-odds of a record that shows many criteria, and of one in which nothing speaks against one, before any precedent. */
    private static final double EXTRA = 0.3;
    private static final double EXTRA_SPREAD = 0.5;
    static final double CATEGORY_SPREAD = 0.4;
    static final double TOPIC_SPREAD = 0.6;
    private static final double DONE = 1e-7;
    /** A Newton step from far off may overshoot. */
    private static final double LONGEST = 1;
    private static final int MAXIMUM = 2000;

    /** Precedents that the prediction cannot tell apart. */
    private static final class Cell {
        private int n;
        private int overturned;
        private double logOdds;
    }

    /** One number to learn: the cells that it adds to, and its prior. */
    private static final class Term {
        private final List<Cell> cells = new ArrayList<>();
        private final double mean;
        private final double spread;
        private final double least;
        private double value;

        Term(double mean, double spread, double least) {
            this.mean = mean;
            this.spread = spread;
            this.least = least;
            value = mean;
        }

        /** @return how far it moved */
        double improve() {
            double slope = (mean - value) / (spread * spread);
            double curvature = 1 / (spread * spread);
            for (Cell cell : cells) {
                double p = Weights.inverseLogit(cell.logOdds);
                slope += cell.overturned - cell.n * p;
                curvature += cell.n * p * (1 - p);
            }
            double next = Math.max(least, value + Math.max(-LONGEST, Math.min(LONGEST, slope / curvature)));
            double moved = next - value;
            for (Cell cell : cells) {
                cell.logOdds += moved;
            }
            value = next;
            return Math.abs(moved);
        }
    }

    private final Map<Kind, Cell> cells = new LinkedHashMap<>();
    private final Term intercept = new Term(Weights.logit(PUBLISHED_RATE), INTERCEPT_SPREAD, Double.NEGATIVE_INFINITY);
    private final Term noTopic = new Term(0, STEP_SPREAD, Double.NEGATIVE_INFINITY);
    private final Term wellShown = new Term(EXTRA, EXTRA_SPREAD, 0);
    private final Term unopposed = new Term(EXTRA, EXTRA_SPREAD, 0);
    private final Map<Standing, Term> steps = new EnumMap<>(Standing.class);
    private final Map<Category, Term> categories = new EnumMap<>(Category.class);
    private final Map<String, Term> topics = new TreeMap<>();
    private final List<Term> terms = new ArrayList<>();

    private Fit(List<Precedent> precedents) {
        for (int i = 0; i < Standing.ORDER.size(); i++) {
            double odds = StrictMath.log(PRIOR_ODDS.get(Standing.ORDER.get(i)));
            steps.put(Standing.ORDER.get(i), i == 0 ? new Term(odds, STEP_SPREAD, Double.NEGATIVE_INFINITY)
                : new Term(odds - StrictMath.log(PRIOR_ODDS.get(Standing.ORDER.get(i - 1))), STEP_SPREAD, 0));
        }
        for (Precedent precedent : precedents) {
            Cell cell = cells.computeIfAbsent(weighed(precedent.kind()), this::cell);
            cell.n++;
            cell.overturned += precedent.overturned() ? 1 : 0;
        }
        terms.add(intercept);
        terms.add(noTopic);
        terms.add(wellShown);
        terms.add(unopposed);
        terms.addAll(steps.values());
        terms.addAll(categories.values());
        terms.addAll(topics.values());
    }

    /** With the least pattern that weighs the same. */
    private static Kind weighed(Kind kind) {
        return new Kind(kind.topic(), kind.category(), kind.standing(), (kind.isWellShown() ? "MMM" : "") + (kind.isUnopposed() ? "" : "N"));
    }

    private Cell cell(Kind kind) {
        Cell cell = new Cell();
        List<Term> own = new ArrayList<>(List.of(intercept, categories.computeIfAbsent(kind.category(), c -> new Term(c.published(), CATEGORY_SPREAD, Double.NEGATIVE_INFINITY))));
        if (kind.standing() == Standing.NO_TOPIC) {
            own.add(noTopic);
        } else {
            own.add(topics.computeIfAbsent(kind.topic(), t -> new Term(0, TOPIC_SPREAD, Double.NEGATIVE_INFINITY)));
            steps.forEach((standing, step) -> {
                if (standing.compareTo(kind.standing()) <= 0) {
                    own.add(step);
                }
            });
            if (kind.isWellShown()) {
                own.add(wellShown);
            }
            if (kind.isUnopposed()) {
                own.add(unopposed);
            }
        }
        own.forEach(term -> {
            term.cells.add(cell);
            cell.logOdds += term.value;
        });
        return cell;
    }

    /** The weights, to four digits: what is stored is what is used. The order of the precedents does not matter. */
    static Weights of(List<Precedent> precedents) {
        return new Fit(precedents.stream().sorted(Comparator.comparing((Precedent p) -> p.kind().topic()).thenComparing(p -> p.kind().category()).thenComparing(p -> p.kind().standing())
            .thenComparing(p -> p.kind().pattern())).toList()).weights();
    }

    private Weights weights() {
        double moved = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MAXIMUM && moved > DONE; i++) {
            moved = 0;
            for (Term term : terms) {
                moved = Math.max(moved, term.improve());
            }
        }
        Map<Standing, Double> standings = new EnumMap<>(Standing.class);
        standings.put(Standing.NO_TOPIC, rounded(noTopic.value));
        double sum = 0;
        for (Standing standing : Standing.ORDER) {
            sum += steps.get(standing).value;
            standings.put(standing, rounded(sum));
        }
        return new Weights(rounded(intercept.value), standings, rounded(wellShown.value), rounded(unopposed.value), rounded(categories), rounded(topics));
    }

    private static <K> Map<K, Double> rounded(Map<K, Term> terms) {
        Map<K, Double> values = new HashMap<>();
        terms.forEach((key, term) -> values.put(key, rounded(term.value)));
        return values;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
