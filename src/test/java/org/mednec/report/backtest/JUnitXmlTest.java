package org.mednec.report.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.history.Prediction;
import org.mednec.lab.Flip;
import org.mednec.lab.FlipLedger;
import org.mednec.lab.Flips;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitXmlTest {

    private static Element suite(BacktestReport report) throws Exception {
        StringWriter out = new StringWriter();
        JUnitXml.write(report, out);
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(out.toString()))).getDocumentElement();
    }

    private static List<String> failing(Element suite) {
        NodeList failures = suite.getElementsByTagName("failure");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < failures.getLength(); i++) {
            Element failure = (Element) failures.item(i);
            names.add(((Element) failure.getParentNode()).getAttribute("classname") + " " + failure.getAttribute("type"));
        }
        return names;
    }

    @Test
    void eachItemIsATestCaseAndWhatWasBrokenOrChangedFails() throws Exception {
        BacktestReport report = SampleReport.withFlips();
        Element suite = suite(report);

        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(report.items().size());
        assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(report.items().size()));
        assertThat(failing(suite)).containsExactly("seed-000 broken", "seed-001 changed");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
    }

    @Test
    void withoutAnEarlierRulebookNothingFails() throws Exception {
        assertThat(failing(suite(SampleReport.plain()))).isEmpty();
    }

    @Test
    void anAcceptedFlipDoesNotFail(@TempDir Path folder) throws Exception {
        BacktestReport plain = SampleReport.plain();
        Flip broken = SampleReport.flip(plain.items().get(0), Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED);
        Path file = folder.resolve(FlipLedger.FILE);
        Files.writeString(file, FlipLedger.empty().with(List.of(broken), "The guideline says so.", "somebody", LocalDate.EPOCH));

        BacktestReport accepted = new BacktestReport(plain.backtest(), plain.items(), Optional.of(new Flips("before", 1, List.of(broken))), FlipLedger.read(file), Optional.empty(), plain.rulebook(), 0);

        assertThat(failing(suite(accepted))).isEmpty();
    }
}
