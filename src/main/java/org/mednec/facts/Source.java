package org.mednec.facts;

import java.time.LocalDate;
import java.util.List;

/** Where a fact comes from: words of a document, somebody's word for it, or other facts. */
public sealed interface Source {

    /** Who speaks. An attestation and a derived fact speak for the record. */
    default Voice voice() {
        return Voice.RECORD;
    }

    /**
     * Words of a document.
     *
     * @param document the document's id within the case
     * @param section  the part of the document
     * @param start    first UTF-16 code unit of the words in the original text
     * @param end      one past the last code unit
     * @param voice    who speaks there
     */
    record Passage(String document, Section section, int start, int end, Voice voice) implements Source {
        public Passage {
            document = Required.of(document, "document");
            section = Required.of(section, "section");
            voice = voice == null ? Voice.RECORD : voice;
            Required.that(start >= 0 && end >= start, "start", "0 <= start <= end, in UTF-16 code units");
        }
    }

    /** Somebody's word for a fact that no document at hand shows: who, and on which day. */
    record Attestation(String attestedBy, LocalDate attestedOn) implements Source {
        public Attestation {
            attestedBy = Required.of(attestedBy, "attestedBy");
            attestedOn = Required.of(attestedOn, "attestedOn");
        }
    }

    /** Worked out from other facts, with the working in words. */
    record Derived(List<Fact> from, String working) implements Source {
        public Derived {
            from = List.copyOf(from);
        }
    }
}
