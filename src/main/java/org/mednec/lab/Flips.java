package org.mednec.lab;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * What a change did to the answers on past items.
 *
 * @param against what the answers are held against, as it was named
 * @param items   how many were compared
 * @param flips   those whose answer differs, by case and item
 */
public record Flips(String against, int items, List<Flip> flips) {

    public Flips {
        flips = List.copyOf(flips);
    }

    public List<Flip> broken() {
        return flips.stream().filter(Flip::isBroken).toList();
    }

    public List<Flip> fixed() {
        return flips.stream().filter(Flip::isFixed).toList();
    }

    /** McNemar's exact test, two-sided: how likely a split at least as uneven is if breaking and fixing were equally likely. 1 where nothing was broken or fixed. */
    public double mcNemar() {
        return mcNemar(broken().size(), fixed().size());
    }

    static double mcNemar(int broken, int fixed) {
        int n = broken + fixed;
        BigInteger tail = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= Math.min(broken, fixed); k++) {
            tail = tail.add(choose);
            choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return Math.min(1, 2 * new BigDecimal(tail).divide(new BigDecimal(BigInteger.TWO.pow(n)), MathContext.DECIMAL64).doubleValue());
    }
}
