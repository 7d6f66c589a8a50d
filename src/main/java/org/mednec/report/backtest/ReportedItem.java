package org.mednec.report.backtest;

import org.mednec.determination.Determination;
import org.mednec.history.Scored;
import org.mednec.report.Sentences;

/**
 * One past item with its whole trace, beside what was decided.
 *
 * @param determination what the rules make of it
 * @param scored        the predicted outcome and the decision
 * @param authority     whose guideline the reviewer cited
 * @param citation      what the reviewer cited
 * @param reason        the ledger's reason for a disagreement; empty where there is none
 * @param explanation   what the ledger says of it
 */
public record ReportedItem(Determination determination, Scored scored, String authority, String citation, String reason, String explanation) {

    String name() {
        return scored.theCase() + ", item " + scored.item();
    }

    /** Whether the call was what was decided; "no call" where no topic applies. */
    Agreement agreement() {
        return scored.agrees() ? Agreement.AGREES : determination.topic().isEmpty() ? Agreement.NO_CALL : Agreement.DIFFERS;
    }

    /** Our call beside the decision. */
    enum Agreement {
        AGREES, DIFFERS, NO_CALL;

        String words() {
            return Sentences.constant(this);
        }
    }
}
