package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Level;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;

/** Asks the engine once at which levels of its criteria each conclusion fires, and keeps the answer as minimal ways. */
final class ConclusionTable {

    private static final Level[] LEVELS = Level.values();

    private ConclusionTable() {
    }

    /**
     * A conclusion that more favorable levels can undo is a problem.
     *
     * @param types has the classes of the criteria: the engine's own look-up would find those of a rulebook compiled before
     */
    static List<Conclusion> ask(TopicFile file, String packageName, KieBase base, ClassLoader types, Consumer<String> problems) {
        return file.conclusions().stream().map(rule -> {
            List<Way> favorable = new ArrayList<>();
            List<Way> unfavorable = new ArrayList<>();
            int[] levels = new int[rule.looksAt().size()];
            do {
                boolean fires = fires(rule, file, packageName, base, types, levels);
                (fires == (rule.effect() == Conclusion.Effect.RECOMMENDED) ? favorable : unfavorable).add(way(rule, levels));
            } while (next(levels));
            Ways ways = Ways.minimal(favorable);
            if (unfavorable.stream().anyMatch(ways::holdAt)) {
                problems.accept("rule '" + rule.name() + "' is undone by a more favorable criterion. Recommended rules use X( met ) and X( !contradicted );"
                    + " rules that advise against use X( contradicted ) and X( !met ).");
            }
            return new Conclusion(rule.name(), rule.effect(), rule.citation(), ways);
        }).toList();
    }

    private static boolean fires(TopicFile.ConclusionRule rule, TopicFile file, String packageName, KieBase base, ClassLoader types, int[] levels) {
        KieSession session = base.newKieSession();
        try {
            Findings findings = new Findings();
            session.setGlobal("findings", findings);
            for (int i = 0; i < levels.length; i++) {
                Criterion criterion = (Criterion) types.loadClass(packageName + "." + file.types().get(rule.looksAt().get(i))).getDeclaredConstructor().newInstance();
                criterion.assume(LEVELS[levels[i]]);
                session.insert(criterion);
            }
            session.fireAllRules();
            return findings.fired().containsKey(rule.name());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            session.dispose();
        }
    }

    private static Way way(TopicFile.ConclusionRule rule, int[] levels) {
        long met = 0;
        long notContradicted = 0;
        for (int i = 0; i < levels.length; i++) {
            long bit = 1L << rule.looksAt().get(i);
            met |= LEVELS[levels[i]] == Level.MET ? bit : 0;
            notContradicted |= LEVELS[levels[i]] == Level.CONTRADICTED ? 0 : bit;
        }
        return new Way(met, notContradicted);
    }

    private static boolean next(int[] levels) {
        for (int i = 0; i < levels.length; i++) {
            if (++levels[i] < LEVELS.length) {
                return true;
            }
            levels[i] = 0;
        }
        return false;
    }
}
