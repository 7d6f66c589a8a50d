package org.mednec.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.determination.Guideline;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a rulebook, by edition.
 *
 * @param editions by folder name
 * @param drugs    text of {@code drugs.csv}
 */
record RuleFolder(List<Edition> editions, String drugs) {

    /** What the rules that say which topic a request falls under go by, among the keys of topics. */
    static final String APPLIES = "applies";

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*$");
    private static final Pattern PAGE = Pattern.compile("@page\\( *\"[^\"]*\" *\\)");
    private static final Pattern SEEN = Pattern.compile("@seen\\( *\"(?:letter|source)\" *\\)");

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * One edition.
     *
     * @param pages   how many pages the edition has; 0 where that is not known, or it is not cited by page
     * @param applies which topic a request falls under
     * @param topics  by topic id, the topic's own file first, then the shared files compiled into its package
     * @param borrows by edition, the topics among them whose files are that edition's
     */
    record Edition(Guideline guideline, int pages, DrlFile applies, Map<String, List<DrlFile>> topics, Map<String, List<String>> borrows) {

        String packageName(String topic) {
            return RuleFolder.packageName(guideline, topic);
        }
    }

    /** Hash of what each topic comes to: its edition, title and rules, whatever their order and layout; and of the rules that say which topic applies. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        StringBuilder applies = new StringBuilder();
        for (Edition edition : editions) {
            applies.append(edition.guideline()).append('\n').append(edition.applies().normalized()).append('\n');
            edition.topics().forEach((id, files) -> contents.put(edition.guideline().id() + "/" + id, hash(edition.guideline() + "\n" + AppliesFile.title(edition, id) + "\n"
                + files.stream().map(DrlFile::normalized).sorted().collect(Collectors.joining("\n")))));
        }
        contents.put(APPLIES, hash(applies.toString()));
        return contents;
    }

    /** Of all rules and data; the same for rulebooks that differ in layout, comments or order alone. */
    String hash() {
        return "sha256:" + hash(contents() + "\n" + String.join("\n", new TreeSet<>(drugs.lines().toList())));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rules of each topic as written; the one that says when it applies comes last. */
    Map<String, List<RuleText>> texts() {
        Map<String, List<RuleText>> texts = new TreeMap<>();
        for (Edition edition : editions) {
            List<RuleText> applies = RuleText.of(edition.applies());
            edition.topics().forEach((id, files) -> texts.put(edition.guideline().id() + "/" + id,
                Stream.concat(files.stream().flatMap(file -> RuleText.of(file).stream()), applies.stream().filter(rule -> rule.name().equals(id))).toList()));
        }
        return texts;
    }

    static RuleFolder read(Path rules, Consumer<Problem> problems) {
        if (!Files.isDirectory(rules)) {
            problems.accept(new Problem("", 0, "there is no folder '" + rules + "'. Name the folder that holds drugs.csv and one folder per edition."));
            return new RuleFolder(List.of(), "");
        }
        List<Edition> editions = new ArrayList<>();
        for (Path folder : list(rules)) {
            if (Files.isDirectory(folder) && Files.exists(folder.resolve("guideline.json"))) {
                readEdition(folder, problems, editions);
            } else if (Files.isDirectory(folder) && list(folder).stream().anyMatch(f -> f.toString().endsWith(".drl"))) {
                problems.accept(new Problem(folder.getFileName() + "/guideline.json", 0, "is missing. Write title, authority, name, edition, from, to and cites."));
            }
        }
        if (editions.isEmpty()) {
            problems.accept(new Problem("", 0, "the folder '" + rules + "' holds no edition. An edition is a folder with guideline.json, applies.drl and topics."));
        }
        editions.forEach(edition -> edition.borrows().forEach((lender, topics) -> topics.forEach(topic -> borrow(rules, edition, lender, topic, editions, problems))));
        Path drugs = rules.resolve("drugs.csv");
        if (!Files.exists(drugs)) {
            problems.accept(new Problem("drugs.csv", 0, "is missing. It is the drug dictionary: name,ingredients,route,release,mme2009,mmeUnit,seen."));
            return new RuleFolder(editions, "");
        }
        return new RuleFolder(editions, text(drugs));
    }

    private static void readEdition(Path folder, Consumer<Problem> problems, List<Edition> editions) {
        String id = folder.getFileName().toString();
        GuidelineFile file;
        try {
            file = JSON.readValue(text(folder.resolve("guideline.json")), GuidelineFile.class);
        } catch (JacksonException e) {
            problems.accept(new Problem(id + "/guideline.json", e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()
                + ". Fields: title, authority (MTUS, ACOEM, ODG, OTHER), name, edition, from, to (2009-07-18), cites (PAGE, SECTION), pages, shared, borrows."));
            return;
        }
        if (file.title() == null || file.authority() == null || file.name() == null || file.edition() == null || file.from() == null || file.cites() == null
            || !id.equals(file.name() + "-" + file.edition())) {
            problems.accept(new Problem(id + "/guideline.json", 0, "title, authority, name, edition, from and cites are required, and name-edition is the folder's name."));
            return;
        }
        Guideline guideline = file.guideline(id);
        Map<String, List<String>> shared = file.shared() == null ? Map.of() : file.shared();
        Map<String, List<DrlFile>> topics = new TreeMap<>();
        DrlFile applies = null;
        for (Path path : list(folder)) {
            String name = path.getFileName().toString();
            String where = id + "/" + name;
            if (name.equals("applies.drl")) {
                applies = DrlFile.parse(where, text(path), problems).orElse(null);
            } else if (name.endsWith(".drl") && !shared.containsKey(name)) {
                DrlFile.parse(where, text(path), problems).ifPresent(drl -> topics.computeIfAbsent(name.replace(".drl", ""), t -> new ArrayList<>()).add(0, drl));
            }
        }
        shared.forEach((name, users) -> share(folder, guideline, name, users, topics, problems));
        if (applies == null) {
            problems.accept(new Problem(id + "/applies.drl", 0, "is missing or cannot be read. Write one rule per topic, on the request alone."));
            return;
        }
        editions.add(new Edition(guideline, file.pages() == null ? 0 : file.pages(), applies, topics,
            file.borrows() == null ? Map.of() : new TreeMap<>(file.borrows())));
    }

    private static void share(Path folder, Guideline guideline, String name, List<String> users, Map<String, List<DrlFile>> topics, Consumer<Problem> problems) {
        String where = guideline.id() + "/" + name;
        if (!Files.exists(folder.resolve(name))) {
            problems.accept(new Problem(guideline.id() + "/guideline.json", 0, "'shared' names " + name + ", which is not in the folder."));
            return;
        }
        for (String topic : users) {
            if (!topics.containsKey(topic)) {
                problems.accept(new Problem(guideline.id() + "/guideline.json", 0, "'shared' gives " + name + " to a topic '" + topic + "' that has no file."));
                continue;
            }
            String text = PACKAGE.matcher(text(folder.resolve(name))).replaceFirst("package " + packageName(guideline, topic));
            DrlFile.parse(where, text, problems).ifPresent(topics.get(topic)::add);
        }
    }

    /** Puts the files of another edition's topic into the package of this one, with what can be said of the citations here. */
    private static void borrow(Path rules, Edition edition, String lender, String topic, List<Edition> editions, Consumer<Problem> problems) {
        String where = edition.guideline().id() + "/guideline.json";
        Edition from = editions.stream().filter(e -> e.guideline().id().equals(lender)).findFirst().orElse(null);
        if (from == null || from == edition || !Files.exists(rules.resolve(lender).resolve(topic + ".drl"))) {
            problems.accept(new Problem(where, 0, "'borrows' names topic '" + topic + "' of '" + lender + "'. Name another edition that has a file of its own for it."));
        } else if (edition.topics().containsKey(topic)) {
            problems.accept(new Problem(where, 0, "'borrows' names topic '" + topic + "', which has a file here or is named twice. Remove one of the two."));
        } else {
            List<DrlFile> files = new ArrayList<>();
            from.topics().getOrDefault(topic, List.of()).forEach(file -> DrlFile.parse(file.path(), borrowed(file.text(), edition.guideline(), topic), problems).ifPresent(files::add));
            // A lender's file that cannot be read is told where it stands.
            if (!files.isEmpty()) {
                edition.topics().put(topic, files);
            }
        }
    }

    /** Line by line the lender's text. A place seen cited under the lender's edition was not thereby seen under this one, nor has it that page. */
    private static String borrowed(String text, Guideline guideline, String topic) {
        String own = PACKAGE.matcher(text).replaceFirst("package " + packageName(guideline, topic));
        String recollected = SEEN.matcher(own).replaceAll("@seen( \"recollection\" )");
        return guideline.cites() == Guideline.Cites.SECTION ? PAGE.matcher(recollected).replaceAll("") : recollected;
    }

    private static String packageName(Guideline guideline, String topic) {
        return "rules." + guideline.id().replace('-', '_') + "." + topic.replace('-', '_');
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
