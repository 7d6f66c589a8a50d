package org.mednec.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mednec.history.Extraction;
import org.mednec.history.ReadingAgreement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How far the reader finds what was coded by hand. */
public final class ExtractionText {

    private ExtractionText() {
    }

    /** A table by type of fact, then the agreement of what the rules make of it. */
    public static String of(Extraction extraction, ReadingAgreement agreement, int letters) {
        StringBuilder text = new StringBuilder(letters + " letters read and held against their coded cases\n\n");
        text.append(String.format(Locale.ROOT, "%-20s %6s %6s %7s %10s %7s%n", "type of fact", "coded", "found", "agreed", "precision", "recall"));
        extraction.byType().forEach((type, count) -> text.append(row(type, count)));
        text.append(row("all", extraction.total())).append('\n');
        shares(agreement).forEach((name, share) -> text.append(String.format(Locale.ROOT, "%-48s %5d of %5d  %.2f%n", name, share.agreed(), share.n(), share.value())));
        return text.toString();
    }

    private static Map<String, ReadingAgreement.Share> shares(ReadingAgreement agreement) {
        Map<String, ReadingAgreement.Share> shares = new LinkedHashMap<>();
        shares.put("items under the same topic", agreement.topics());
        shares.put("items with the same criteria status", agreement.statuses());
        shares.put("criteria with the same state", agreement.criteria());
        shares.put("of them, where either has it documented", agreement.documented());
        return shares;
    }

    private static String row(String type, Extraction.Count count) {
        return String.format(Locale.ROOT, "%-20s %6d %6d %7d %10.2f %7.2f%n", type, count.coded(), count.found(), count.agreed(), count.precision(), count.recall());
    }

    /** The same as one JSON object. */
    public static String json(Extraction extraction, ReadingAgreement agreement, int letters) {
        ObjectNode root = JsonMapper.builder().build().createObjectNode().put("letters", letters);
        extraction.byType().forEach((type, count) -> put(root.withObjectProperty("facts").putObject(type), count));
        put(root.putObject("all"), extraction.total());
        ObjectNode agreed = root.putObject("agreement");
        shares(agreement).forEach((name, share) -> agreed.putObject(name).put("n", share.n()).put("agreed", share.agreed()));
        return root.toString();
    }

    private static void put(ObjectNode node, Extraction.Count count) {
        node.put("coded", count.coded()).put("found", count.found()).put("agreed", count.agreed());
    }
}
