package org.mednec.rulebook;

import org.mednec.determination.Level;

/**
 * Base of the criteria that a topic declares, as its conclusion rules see them: a level and nothing else. The definition (citation, what to
 * document) is {@link org.mednec.determination.Criterion}.
 */
public abstract class Criterion {

    private Level assumed = Level.OPEN;

    public boolean isMet() {
        return assumed == Level.MET;
    }

    public boolean isContradicted() {
        return assumed == Level.CONTRADICTED;
    }

    final void assume(Level level) {
        assumed = level;
    }
}
