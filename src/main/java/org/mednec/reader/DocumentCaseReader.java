package org.mednec.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mednec.facts.Case;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.FactException;
import org.mednec.facts.Request;
import org.mednec.facts.Section;
import org.mednec.facts.When;
import org.mednec.reader.document.Document;
import org.mednec.reader.document.DocumentException;
import org.mednec.reader.document.DocumentReader;
import org.mednec.reader.document.MendedText;
import org.mednec.reader.finding.FactFinder;
import org.mednec.reader.letter.Letter;
import org.mednec.reader.letter.LetterReader;
import org.mednec.reader.letter.NoteDay;
import org.mednec.reader.request.Recorded;
import org.mednec.reader.request.RequestReader;
import org.mednec.reader.text.Passage;

/** Reads a case from a determination letter or a progress note. What a letter decided never reaches the case. Safe for many threads. */
public final class DocumentCaseReader {

    private final RequestReader requests;
    private final FactFinder facts;
    private final NoteRequests said;

    /** @param said of notes */
    public DocumentCaseReader(DrugDictionary drugs, NoteRequests said) {
        requests = new RequestReader(drugs);
        facts = new FactFinder(drugs);
        this.said = said;
    }

    /** @throws CaseFileException where the file cannot be read, or holds no case */
    public ReadDocument read(Path file) {
        String name = CaseReader.stem(file);
        try {
            return read(DocumentReader.read(file, name), file.toString());
        } catch (DocumentException e) {
            throw new CaseFileException(file.toString(), "", e.getMessage());
        }
    }

    /** @param file what messages call the document */
    public ReadDocument read(Document document, String file) {
        MendedText mended = MendedText.of(document.text());
        Optional<Letter> letter = LetterReader.read(document, mended);
        try {
            return letter.isPresent() ? letter(document, letter.get(), file) : note(document, mended, file);
        } catch (FactException e) {
            throw new CaseFileException(file, e.component(), e.getMessage() + ".");
        }
    }

    private ReadDocument letter(Document document, Letter letter, String file) {
        if (letter.items().isEmpty()) {
            throw new CaseFileException(file, "", "is a determination letter without a disputed item that could be found. Each stands before the words 'Claims Administrator guideline:'.");
        }
        if (letter.items().size() > LetterReader.MOST_ITEMS) {
            throw new CaseFileException(file, "", "holds more than " + LetterReader.MOST_ITEMS + " disputed items. Give one letter alone.");
        }
        List<RequestReader.Line> lines = letter.items().stream().map(item -> new RequestReader.Line(item.line(), item.authorized(), item.remaining())).toList();
        return read(document, Optional.of(letter), letter.summary(), lines, letter.day().day(), letter.header().injury(), letter.header().expedited());
    }

    private ReadDocument note(Document document, MendedText mended, String file) {
        if (said.lines().isEmpty()) {
            throw new CaseFileException(file, "", "is no determination letter. If it is a note, say what is asked for with --request \"...\", once for each line.");
        }
        if (said.lines().stream().anyMatch(String::isBlank)) {
            throw new CaseFileException(file, "", "is asked about by an empty --request. Write a treatment line, such as --request \"Norco 10/325mg #60\".");
        }
        LocalDate asOf = said.asOf().or(() -> NoteDay.of(mended.text())).orElseThrow(
            () -> new CaseFileException(file, "", "tells no date. Say the day of the request with --as-of, such as --as-of 2015-02-10."));
        List<RequestReader.Line> lines = new ArrayList<>();
        for (String line : said.lines()) {
            MendedText words = MendedText.of(line);
            lines.add(RequestReader.Line.of(words.passage("request-" + (lines.size() + 1), Section.REQUEST, 0, words.text().length())));
        }
        return read(document, Optional.empty(), mended.passage(document.name(), Section.NOTE, 0, mended.text().length()), lines, asOf, NoteDay.injury(mended.text()), false);
    }

    private ReadDocument read(Document document, Optional<Letter> letter, Passage record, List<RequestReader.Line> lines, LocalDate asOf, When injury, boolean expedited) {
        FactFinder.Found found = facts.find(record);
        List<Request> asked = Recorded.in(found.facts(), requests.read(lines, asOf, expedited));
        return new ReadDocument(document, new Case(document.name(), injury, asked, found.facts()), letter, found.notUnderstood());
    }
}
