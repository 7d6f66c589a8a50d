package org.mednec.reader.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.mednec.facts.Fact;
import org.mednec.facts.Section;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Voice;
import org.mednec.reader.text.Passage;
import org.mednec.rulebook.Rulebook;

/** Text of a test as a passage, and what is found in it as short words. */
record Words(String text) implements Passage {

    static final FactFinder FINDER = new FactFinder(Rulebook.precompiled().drugs());

    @Override
    public Source source(int start, int end, Voice voice) {
        return new Source.Passage("note", Section.NOTE, start, end, voice);
    }

    List<Fact> facts() {
        return FINDER.find(this).facts();
    }

    /** The facts of a type, such as {@code "SPURLING RIGHT NECK; not WEAKNESS"}. */
    String told(String type) {
        return facts().stream().filter(fact -> fact.getClass().getSimpleName().equals(type)).map(Words::words).collect(Collectors.joining("; "));
    }

    private static String words(Fact fact) {
        String subject = fact.subject().stream().map(Object::toString).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        Site site = fact.site();
        String where = site.equals(Site.UNSTATED) ? "" : " " + (site.side() == Side.UNSTATED ? "" : site.side() + " ") + site.region();
        return (fact.isNegated() ? "not " : "") + subject + where;
    }
}
