package org.mednec.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A copy of a few committed topics, to be changed by a test: it compiles in a second, and what is unchanged is taken over from the program's rulebook. */
public final class SmallRulebook {

    private static final Map<String, Set<String>> TOPICS = Map.of(
        "chronic-pain-2009", Set.of("massage", "muscle-relaxants", "opioids-ongoing", "drug-pump", "antidepressants"),
        "chronic-pain-2016", Set.of("massage", "muscle-relaxants"),
        "neck-2004", Set.of("cervical-mri"));
    private static final Path RULES = Path.of("rules");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end\\n");

    private static final Pattern BORROWS = Pattern.compile("\"borrows\"\\s*:\\s*\\{\\s*\"[^\"]+\"\\s*:\\s*\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    private SmallRulebook() {
    }

    /** Copies them into a folder, which is returned. */
    public static Path copy(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(RULES.resolve("drugs.csv"), folder.resolve("drugs.csv"));
        for (Map.Entry<String, Set<String>> edition : TOPICS.entrySet()) {
            Path from = RULES.resolve(edition.getKey());
            Path to = Files.createDirectories(folder.resolve(edition.getKey()));
            String guideline = Files.readString(from.resolve("guideline.json"));
            Set<String> files = new TreeSet<>(edition.getValue());
            for (List<String> shared : sharedBy(guideline, edition.getValue())) {
                files.add(shared.get(0));
                guideline = guideline.replace(shared.get(1), shared.get(2));
            }
            Matcher borrows = BORROWS.matcher(guideline);
            if (borrows.find()) {
                Set<String> borrowed = new TreeSet<>(names(borrows.group(1), files));
                files.removeAll(borrowed);
                guideline = guideline.replace(borrows.group(1), list(borrowed));
            }
            Files.writeString(to.resolve("guideline.json"), guideline);
            Files.writeString(to.resolve("applies.drl"), RULE.matcher(Files.readString(from.resolve("applies.drl")))
                .replaceAll(m -> edition.getValue().contains(m.group(1)) ? Matcher.quoteReplacement(m.group()) : ""));
            for (String topic : files) {
                Files.copy(from.resolve(topic + ".drl"), to.resolve(topic + ".drl"));
            }
        }
        return folder;
    }

    /** Shared files that the topics use: the file without its ending, the list as it stands, and without the topics that are not copied. */
    private static List<List<String>> sharedBy(String guideline, Set<String> topics) {
        return Pattern.compile("\"([\\w-]+)\\.drl\"\\s*:\\s*\\[([^\\]]*)\\],?").matcher(guideline).results().map(m -> {
            List<String> users = names(m.group(2), topics);
            String left = users.isEmpty() ? "" : "\"" + m.group(1) + ".drl\": [ " + list(users) + " ]"
                + (m.group().endsWith(",") ? "," : "");
            return List.of(m.group(1), m.group(), left);
        }).filter(shared -> !shared.get(2).isEmpty()).toList();
    }

    /** Of the topics that a list names, those that are copied. */
    private static List<String> names(String list, Set<String> topics) {
        return NAME.matcher(list).results().map(name -> name.group(1)).filter(topics::contains).toList();
    }

    private static String list(Collection<String> topics) {
        return topics.stream().map(topic -> "\"" + topic + "\"").collect(Collectors.joining(", "));
    }

    /** Replaces the one place in a file that reads so. */
    public static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
