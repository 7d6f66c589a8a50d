package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Level;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;

/** Asks the engine once at which levels of its criteria each conclusion fires, and keeps the answer as minimal ways. */
final class ConclusionTable {

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
            int[] chosen = new int[rule.looksAt().size()];
            do {
                List<Level> levels = levels(rule, chosen);
                boolean fires = fires(rule, file, packageName, base, types, levels);
                (fires == (rule.effect() == Conclusion.Effect.RECOMMENDED) ? favorable : unfavorable).add(way(rule, levels));
            } while (next(rule, chosen));
            Ways ways = Ways.minimal(favorable);
            if (unfavorable.stream().anyMatch(ways::holdAt)) {
                problems.accept("rule '" + rule.name() + "' is undone by a more favorable criterion. Recommended rules use X( met ) and X( !contradicted );"
                    + " rules that advise against use X( contradicted ) and X( !met ).");
            }
            return new Conclusion(rule.name(), rule.effect(), rule.citation(), ways);
        }).toList();
    }

    private static boolean fires(TopicFile.ConclusionRule rule, TopicFile file, String packageName, KieBase base, ClassLoader types, List<Level> levels) {
        KieSession session = base.newKieSession();
        try {
            Findings findings = new Findings();
            session.setGlobal("findings", findings);
            for (int i = 0; i < levels.size(); i++) {
                Criterion criterion = (Criterion) types.loadClass(packageName + "." + file.types().get(rule.looksAt().get(i))).getDeclaredConstructor().newInstance();
                criterion.assume(levels.get(i));
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

    private static Way way(TopicFile.ConclusionRule rule, List<Level> levels) {
        long met = 0;
        long notContradicted = 0;
        for (int i = 0; i < levels.size(); i++) {
            long bit = 1L << rule.looksAt().get(i);
            met |= levels.get(i) == Level.MET ? bit : 0;
            notContradicted |= levels.get(i) == Level.CONTRADICTED ? 0 : bit;
        }
        return new Way(met, notContradicted);
    }

    private static List<Level> levels(TopicFile.ConclusionRule rule, int[] chosen) {
        return IntStream.range(0, chosen.length).mapToObj(i -> rule.levels().get(i).get(chosen[i])).toList();
    }

    private static boolean next(TopicFile.ConclusionRule rule, int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (++chosen[i] < rule.levels().get(i).size()) {
                return true;
            }
            chosen[i] = 0;
        }
        return false;
    }
}
