package org.mednec.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ROC curve of scored items, from nothing called to everything called. */
public final class Roc {

    private Roc() {
    }

    /**
     * If every item from this probability up were called overturned.
     *
     * @param from        infinite where nothing is called
     * @param falseAlarms share of upheld items called overturned
     * @param recall      share of overturned items called overturned
     */
    public record Point(double from, double falseAlarms, double recall) {
    }

    /** Its points by falling probability, items of one probability together; none where a class has no item. */
    public static List<Point> of(List<Scored> items) {
        List<Scored> falling = items.stream().sorted(Comparator.comparingDouble((Scored s) -> s.prediction().probabilityOverturned()).reversed()).toList();
        double overturned = falling.stream().filter(Scored::isOverturned).count();
        double upheld = falling.size() - overturned;
        List<Point> points = new ArrayList<>();
        if (overturned == 0 || upheld == 0) {
            return points;
        }
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        int found = 0;
        for (int i = 0; i < falling.size(); i++) {
            double probability = falling.get(i).prediction().probabilityOverturned();
            found += falling.get(i).isOverturned() ? 1 : 0;
            if (i + 1 == falling.size() || falling.get(i + 1).prediction().probabilityOverturned() != probability) {
                points.add(new Point(probability, (i + 1 - found) / upheld, found / overturned));
            }
        }
        return points;
    }
}
