package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mednec.history.Backtest;
import org.mednec.history.Figure;
import org.mednec.history.Measure;
import org.mednec.history.Roc;

/**
 * A chart of the page. The script draws it from the table, by the position of the columns.
 *
 * @param kind      how it is drawn
 * @param title     heading
 * @param explained what it is, for one who never saw its kind
 * @param reading   what is to be seen in it
 * @param x         title of the horizontal axis
 * @param y         title of the vertical axis
 * @param table     its numbers
 */
public record Chart(String kind, String title, String explained, String reading, String x, String y, Table table) {

    static List<Chart> of(Backtest backtest) {
        return List.of(roc(backtest), reliability(backtest), selective(backtest));
    }

    private static Chart roc(Backtest backtest) {
        List<Table.Row> rows = new ArrayList<>();
        Roc.of(backtest.items()).forEach(p -> rows.add(Table.Row.of(p.from() == Double.POSITIVE_INFINITY ? "none called" : String.format(Locale.ROOT, "%.3f", p.from()),
            Table.Cell.number(p.falseAlarms()), Table.Cell.number(p.recall()), Table.Cell.text(""))));
        Figure recall = backtest.figures().get(Measure.RECALL);
        Figure specificity = backtest.figures().get(Measure.SPECIFICITY);
        if (recall.value().isPresent() && specificity.value().isPresent()) {
            rows.add(Table.Row.of("each by its threshold", Table.Cell.number(1 - specificity.value().getAsDouble()), Table.Cell.number(recall.value()), Table.Cell.flag("yes")));
        }
        Figure area = backtest.figures().get(Measure.AREA);
        return new Chart("roc", "ROC curve", "If every item from some probability up were called overturned: what share of the overturned items would be found, and what share of the upheld ones would be "
            + "called wrongly. The farther the line lies above the diagonal, the better the probability tells the two apart.",
            area.value().isEmpty() ? "It needs items of both kinds." : "Area under the curve, within folds: " + Table.words(area) + "; 0.50 is chance, 1.00 is perfect.",
            "share of upheld items called overturned", "share of overturned items found", new Table("ROC curve", "Points of the ROC curve", "",
            List.of("Called from probability", "Upheld called overturned", "Overturned found", "As called"), rows));
    }

    private static Chart reliability(Backtest backtest) {
        List<Table.Row> rows = backtest.reliability().stream().map(bin -> Table.Row.of(Table.decimal(bin.from()) + " to " + Table.decimal(bin.to()), Table.Cell.count(bin.items()),
            Table.Cell.number(bin.meanProbability()), Table.Cell.count(bin.overturnedItems()), Table.Cell.plotted(bin.overturned()))).toList();
        return new Chart("reliability", "Reliability", "Items of about the same predicted probability, and the share of them that was overturned. Where the probability is what it says, the points lie on the "
            + "diagonal.", "Each bar is the 95 % interval of the share, with the items of a letter counted together. A bar that misses the diagonal is a probability that misleads.",
            "predicted probability of being overturned", "share that was overturned", new Table("Reliability", "Predicted probability, and the share that was overturned", "",
            List.of("Probability", "Items", "Mean probability", "Overturned", "Share overturned"), rows));
    }

    private static Chart selective(Backtest backtest) {
        double upheld = backtest.items().isEmpty() ? Double.NaN : 1 - (double) backtest.overturned() / backtest.items().size();
        List<Table.Row> rows = backtest.selective().stream().map(p -> Table.Row.of(Math.round(100 * p.share()) + " %", Table.Cell.number(p.share()), Table.Cell.count(p.items()),
            Table.Cell.number(p.accuracy()), Table.Cell.number(p.balancedAccuracy()), Table.Cell.number(upheld))).toList();
        return new Chart("selective", "If only the surest were answered", "Accuracy when only the items farthest from the threshold are called. Where the probability knows what it does not know, accuracy "
            + "rises toward the left.", "Items without a topic are never called, so the line ends at the share that has one.",
            "share of items that is called", "accuracy of those called", new Table("If only the surest were answered", "Accuracy by the share of items that is called", "",
            List.of("Called", "Share", "Items", "Accuracy", "Balanced accuracy", "Always upheld, of all items"), rows));
    }
}
