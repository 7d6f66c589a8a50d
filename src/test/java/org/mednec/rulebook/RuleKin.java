package org.mednec.rulebook;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Topics that share rules: the cases of one guard the shared rules of all. */
final class RuleKin {

    private RuleKin() {
    }

    /** Of each topic, itself and those of its edition that share a rule file with it. */
    static Map<String, Set<String>> of(RuleFolder folder) {
        Map<String, Set<String>> kin = new TreeMap<>();
        for (RuleFolder.Edition edition : folder.editions()) {
            edition.topics().forEach((topic, files) -> edition.topics().forEach((other, otherFiles) -> {
                if (topic.equals(other) || files.stream().map(DrlFile::path).anyMatch(path -> otherFiles.stream().map(DrlFile::path).anyMatch(path::equals))) {
                    kin.computeIfAbsent(edition.guideline().id() + "/" + topic, k -> new TreeSet<>()).add(edition.guideline().id() + "/" + other);
                }
            }));
        }
        return kin;
    }
}
