package org.mednec.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mednec.facts.Fact;
import org.mednec.facts.Request;
import org.mednec.facts.Section;
import org.mednec.facts.Source;
import org.mednec.reader.CaseWriter;
import org.mednec.reader.ReadDocument;
import org.mednec.reader.letter.Letter;
import org.mednec.reader.letter.Part;
import org.mednec.reader.letter.RequestDay;

/** What was read of a document, for people: its text with each fact marked at its words, and what was withheld or not understood. */
public final class ReadingText {

    private final ReadDocument read;
    private final StringBuilder out = new StringBuilder();

    private ReadingText(ReadDocument read) {
        this.read = read;
    }

    public static String of(ReadDocument read) {
        return new ReadingText(read).text();
    }

    private String text() {
        List<Request> requests = read.theCase().requests();
        out.append(read.theCase().name()).append(": ").append(read.letter().isPresent() ? "determination letter" : "note").append(", ").append(requests.size())
            .append(requests.size() == 1 ? " request" : " requests").append(", ").append(read.theCase().facts().size()).append(" facts\n");
        read.letter().ifPresent(this::sections);
        out.append("\nRequests, judged as of ").append(requests.get(0).asOf()).append(read.letter().map(letter -> " (" + found(letter.day()) + ")").orElse("")).append('\n');
        requests.forEach(request -> out.append(String.format("%4d  %s%n      %s%n", request.item(), request.text(), CaseWriter.words(request))));
        out.append("\nText, each fact marked [so](number)\n");
        marked().lines().forEach(line -> out.append("    ").append(line).append('\n'));
        out.append("\nFacts\n");
        int number = 0;
        for (Fact fact : read.theCase().facts()) {
            out.append(String.format("%4d  %-16s %s%n", ++number, fact.getClass().getSimpleName(), CaseWriter.words(fact)));
        }
        notUnderstood();
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static String found(RequestDay day) {
        return switch (day.found()) {
            case REQUEST -> "the day of the request";
            case REVIEW -> "the day of utilization review, since the request is not dated";
            case LATEST_NOTE -> "the latest day that the summary tells of, since neither request nor review is dated";
            case ASSUMED -> "assumed, since the letter tells no day";
        };
    }

    private void sections(Letter letter) {
        out.append("\nSections\n");
        for (Part part : letter.parts()) {
            out.append(String.format("    %-13s %7d-%-7d %s%n", part.section() + (part.item() > 0 ? " " + part.item() : ""), part.start(), part.end(), part.isUsed() ? "used" : "withheld, since it tells the outcome"));
        }
        out.append("    Everything else was not read.\n");
    }

    /** The part of the original that facts were taken from. */
    private String marked() {
        String original = read.document().text();
        int from = read.letter().map(letter -> summary(letter).start()).orElse(0);
        int to = read.letter().map(letter -> summary(letter).end()).orElse(original.length());
        Map<Integer, String> marks = new TreeMap<>();
        spans().forEach(span -> {
            marks.merge(span.start(), "[", String::concat);
            marks.merge(span.end(), "](" + span.numbers() + ")", (before, after) -> before.startsWith("[") ? after + before : before + after);
        });
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Map.Entry<Integer, String> mark : marks.entrySet()) {
            int place = Math.max(from, Math.min(to, mark.getKey()));
            text.append(original, at, place).append(mark.getValue());
            at = place;
        }
        return text.append(original, at, to).toString();
    }

    private static Part summary(Letter letter) {
        return letter.parts().stream().filter(part -> part.section() == Section.SUMMARY).findFirst().orElseThrow();
    }

    /** Words that facts come from, and which. */
    private record Span(int start, int end, String numbers) {
    }

    private List<Span> spans() {
        Map<Source, String> numbers = new LinkedHashMap<>();
        int number = 0;
        for (Fact fact : read.theCase().facts()) {
            number++;
            numbers.merge(fact.source(), Integer.toString(number), (before, more) -> before + "," + more);
        }
        List<Span> spans = new ArrayList<>();
        numbers.forEach((source, facts) -> {
            if (source instanceof Source.Passage passage && passage.document().equals(read.document().name())) {
                spans.add(new Span(passage.start(), passage.end(), facts));
            }
        });
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed()));
        return spans;
    }

    private void notUnderstood() {
        if (!read.notUnderstood().isEmpty()) {
            out.append("\nNot understood, though it has clinical words\n");
            for (Source source : read.notUnderstood()) {
                if (source instanceof Source.Passage passage) {
                    out.append("    ").append(read.document().text().substring(passage.start(), passage.end()).replaceAll("\\s+", " ")).append('\n');
                }
            }
        }
    }
}
