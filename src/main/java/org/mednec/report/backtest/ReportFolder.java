package org.mednec.report.backtest;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.mednec.report.BacktestJson;

/** A backtest as files, each in the form that some reader of it needs. */
public final class ReportFolder {

    private ReportFolder() {
    }

    /** Writes {@code index.html}, {@code backtest.json}, {@code items.csv}, {@code junit.xml} and {@code summary.md}; the folder is made where it is missing. */
    public static void write(Path folder, BacktestReport report) throws IOException {
        Files.createDirectories(folder);
        try (Writer page = Files.newBufferedWriter(folder.resolve("index.html"))) {
            HtmlPage.write(report, page);
        }
        try (Writer json = Files.newBufferedWriter(folder.resolve("backtest.json"))) {
            BacktestJson.write(json, report.backtest(), report.rulebook(), report.leftOut());
        }
        try (Writer csv = Files.newBufferedWriter(folder.resolve("items.csv"))) {
            ItemTable.write(report, csv);
        }
        try (Writer xml = Files.newBufferedWriter(folder.resolve("junit.xml"))) {
            JUnitXml.write(report, xml);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        Files.writeString(folder.resolve("summary.md"), PullRequestSummary.of(report));
    }
}
