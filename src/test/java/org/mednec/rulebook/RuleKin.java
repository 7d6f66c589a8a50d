package org.mednec.rulebook;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Topics that share rules: the cases of one guard the shared rules of all. */
final class RuleKin {

    private RuleKin() {
    }

    /** Of each topic, itself and those that share a rule file with it. */
    static Map<String, Set<String>> of(RuleFolder folder) {
        Map<String, Set<String>> files = new TreeMap<>();
        folder.editions().forEach(edition -> edition.topics().forEach((topic, of) ->
            files.put(edition.guideline().id() + "/" + topic, of.stream().map(DrlFile::path).collect(Collectors.toSet()))));
        Map<String, Set<String>> kin = new TreeMap<>();
        files.forEach((topic, own) -> kin.put(topic, files.entrySet().stream().filter(other -> !Collections.disjoint(own, other.getValue()))
            .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new))));
        return kin;
    }
}
