package org.mednec.report.backtest;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mednec.lab.Flip;

/**
 * The items as JUnit's XML, one test case each, for build servers. An item fails where its answer is another than before and nobody has accepted that,
 * unless the change set it right. An item without a topic is skipped: nothing was called.
 */
final class JUnitXml {

    private JUnitXml() {
    }

    static void write(BacktestReport report, Writer out) throws XMLStreamException {
        List<ReportedItem> items = report.items();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "mednec backtest");
        xml.writeAttribute("tests", String.valueOf(items.size()));
        xml.writeAttribute("failures", String.valueOf(items.stream().filter(item -> failure(item, report).isPresent()).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(items.stream().filter(item -> isSkipped(item, report)).count()));
        xml.writeAttribute("time", "0");
        for (ReportedItem item : items) {
            testCase(xml, item, report);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void testCase(XMLStreamWriter xml, ReportedItem item, BacktestReport report) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(item.scored().theCase()));
        xml.writeAttribute("name", legal("item " + item.scored().item() + ": " + item.scored().request()));
        xml.writeAttribute("time", "0");
        Optional<Flip> failure = failure(item, report);
        if (failure.isPresent()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", FlipWords.worth(failure.get(), report.accepted()));
            xml.writeAttribute("message", legal("was " + failure.get().from().words() + ", is " + failure.get().to().words() + ", decided " + failure.get().decided()));
            xml.writeCharacters(legal(String.join("\n", FlipWords.causes(failure.get()))));
            xml.writeEndElement();
        } else if (isSkipped(item, report)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", "no topic applies: nothing was called");
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(legal("criteria " + item.scored().status() + ", predicted " + item.scored().prediction().outcome() + ", decided " + item.scored().decision()
            + (item.reason().isEmpty() ? "" : ", " + item.reason() + ": " + item.explanation())));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Optional<Flip> failure(ReportedItem item, BacktestReport report) {
        return report.flip(item.scored()).filter(flip -> !flip.isFixed() && !report.accepted().accepts(flip));
    }

    private static boolean isSkipped(ReportedItem item, BacktestReport report) {
        return item.agreement() == ReportedItem.Agreement.NO_CALL && failure(item, report).isEmpty();
    }

    /** XML 1.0 has no place for most control characters, nor for half of a surrogate pair. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legal.appendCodePoint(c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000 ? c : 0xfffd));
        return legal.toString();
    }
}
