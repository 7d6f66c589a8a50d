package org.mednec.reader.letter;

import org.mednec.facts.When;

/**
 * The header block of a letter; the older form has none, and then all is unstated.
 *
 * @param caseNumber such as CM16-0000000; empty where there is none
 * @param assigned   to Independent Medical Review
 * @param injury     date of injury
 * @param urDenial   when utilization review denied
 * @param decided    when the letter was decided
 * @param expedited  whether the priority is not standard
 */
public record LetterHeader(String caseNumber, When assigned, When injury, When urDenial, When decided, boolean expedited) {
}
