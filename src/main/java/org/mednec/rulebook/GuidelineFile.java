package org.mednec.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mednec.determination.Authority;
import org.mednec.determination.Guideline;

/**
 * {@code guideline.json} of an edition.
 *
 * @param to      last day in force; absent while it is in force
 * @param pages   how many pages it has, where it is cited by page and that is known
 * @param shared  files of criteria that several topics use, and those topics
 * @param borrows topics whose rules are those of another edition, by that edition's folder
 */
record GuidelineFile(String title, Authority authority, String name, String edition, LocalDate from, LocalDate to, Guideline.Cites cites,
                     Integer pages, Map<String, List<String>> shared, Map<String, List<String>> borrows) {

    Guideline guideline(String folder) {
        return new Guideline(folder, authority, name, edition, title, from, to == null ? LocalDate.MAX : to, cites);
    }
}
