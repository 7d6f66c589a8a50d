package org.mednec.rulebook;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Topic;
import org.mednec.facts.Treatment;

/**
 * Turns a folder of rules into classes and an index. The build runs it once; {@code --rules DIR} runs it at start. Every problem found is
 * reported, not the first alone.
 */
public final class RulebookCompiler {

    private static final Pattern GENERATED_MODEL = Pattern.compile("(.+)\\.Rules[0-9A-F]{32}");
    /** All editions' {@code applies.drl} share one package for each kind of treatment: a request is dispatched by one session. */
    private static final String APPLIES_PACKAGE = "rules.applies.";

    private final List<Problem> problems = new ArrayList<>();

    private RulebookCompiler() {
    }

    /** Compiles rules into a folder of classes: {@code RulebookCompiler RULES CLASSES}. */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[1]);
        Path stamp = classes.resolveSibling("rules.stamp");
        if (Files.exists(stamp) && Files.readString(stamp).equals(stamp(Path.of(args[0]), classes))) {
            System.out.println("the rules are compiled already");
            return;
        }
        CompiledRules compiled;
        try {
            compiled = compile(Path.of(args[0]));
        } catch (RulebookException e) {
            System.err.println(e.getMessage());
            System.exit(4);
            return;
        }
        deleteCompiled(classes.resolve("rules"));
        deleteCompiled(classes.resolve(RulebookIndex.FOLDER));
        for (Map.Entry<String, byte[]> file : compiled.classes().entrySet()) {
            Path target = classes.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        for (Map.Entry<String, String> file : compiled.resources().entrySet()) {
            Path target = classes.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        Files.writeString(stamp, stamp(Path.of(args[0]), classes));
        RulebookIndex index = compiled.index();
        System.out.println("compiled " + index.topics().size() + " topics with "
            + index.topics().stream().map(index::topic).mapToInt(t -> t.rules().size() + t.topic().conclusions().size()).sum() + " rules");
    }

    /** SHA-256 of all that the compiled rules come from: the rules, the classes that they are written and compiled with, and what was compiled. */
    private static String stamp(Path rules, Path classes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : List.of(rules, classes.resolve("org/mednec/facts"), classes.resolve("org/mednec/determination"), classes.resolve("org/mednec/rulebook"))) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(rules.resolve("lexicon"))).sorted().toList()) {
                        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            try (Stream<Path> compiled = Files.exists(classes.resolve("rules")) ? Files.walk(classes.resolve("rules")) : Stream.empty()) {
                digest.update(Long.toString(compiled.count()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Generated classes are named for their content: those of rules since changed would stay. */
    private static void deleteCompiled(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * Class files and the index's resources, by path.
     *
     * @param taken keys of the topics that were taken over, and not compiled
     */
    record CompiledRules(Map<String, byte[]> classes, Map<String, String> resources, Set<String> taken) {

        RulebookIndex index() {
            return new RulebookIndex(resources::get);
        }
    }

    /** @throws RulebookException with every problem */
    static CompiledRules compile(Path rules) {
        return compile(rules, Map.of());
    }

    /**
     * Compiles what is not at hand.
     *
     * @param atHand hash of what another rulebook has compiled, by key: where it is the same, it is taken over
     * @throws RulebookException with every problem
     */
    static CompiledRules compile(Path rules, Map<String, String> atHand) {
        return new RulebookCompiler().run(rules, atHand);
    }

    private CompiledRules run(Path rules, Map<String, String> atHand) {
        RuleFolder folder = RuleFolder.read(rules, problems::add);
        DrugTable.read(folder.drugs(), problems::add);
        checkEditions(folder);
        Map<String, TopicFile> topics = new TreeMap<>();
        for (RuleFolder.Edition edition : folder.editions()) {
            AppliesFile.check(edition, problems::add);
            edition.topics().forEach((id, files) -> topics.put(edition.guideline().id() + "/" + id, TopicFile.of(edition.guideline(), id, files, problems::add)));
        }
        stopOnProblems();
        Map<String, String> contents = folder.contents();
        Set<String> taken = contents.keySet().stream().filter(key -> contents.get(key).equals(atHand.get(key))).collect(Collectors.toCollection(TreeSet::new));
        Map<String, byte[]> classes = taken.equals(contents.keySet()) ? Map.of() : build(folder, taken);
        Map<String, String> models = models(classes);
        ClassLoader loader = new CompiledClassLoader(classes);
        List<RulebookIndex.Entry> entries = new ArrayList<>();
        for (RuleFolder.Edition edition : folder.editions()) {
            for (String id : edition.topics().keySet()) {
                String key = edition.guideline().id() + "/" + id;
                if (!taken.contains(key)) {
                    entries.add(entry(edition, id, topics.get(key), models.get(edition.packageName(id)), loader));
                }
            }
        }
        stopOnProblems();
        return new CompiledRules(classes, RulebookIndex.resources(folder.hash(), appliesModels(models), folder.editions().stream().map(RuleFolder.Edition::guideline).toList(), entries, contents, folder.texts(), folder.drugs()), taken);
    }

    private RulebookIndex.Entry entry(RuleFolder.Edition edition, String id, TopicFile file, String model, ClassLoader loader) {
        List<Conclusion> conclusions = ConclusionTable.ask(file, edition.packageName(id), RuleModel.load(model, loader), loader,
            text -> problems.add(new Problem(Problem.Kind.MONOTONE, edition.guideline().id() + "/" + id + ".drl", 0, text)));
        return new RulebookIndex.Entry(Topic.of(id, edition.guideline(), AppliesFile.title(edition, id), file.criteria(), conclusions), model, file.rules());
    }

    private static Map<String, byte[]> classes(InternalKieModule module) {
        return module.getFileNames().stream().filter(name -> name.endsWith(".class") && !name.startsWith("org/drools/project"))
            .collect(Collectors.toMap(name -> name, module::getBytes));
    }

    private void stopOnProblems() {
        if (!problems.isEmpty()) {
            throw new RulebookException(problems.stream().distinct().sorted().toList());
        }
    }

    private void checkEditions(RuleFolder folder) {
        List<RuleFolder.Edition> editions = folder.editions();
        for (int i = 0; i < editions.size(); i++) {
            for (int k = i + 1; k < editions.size(); k++) {
                var a = editions.get(i).guideline();
                var b = editions.get(k).guideline();
                if (a.name().equals(b.name()) && !a.from().isAfter(b.to()) && !b.from().isAfter(a.to())) {
                    problems.add(new Problem(b.id() + "/guideline.json", 0, "is in force from " + b.from() + " to " + b.to() + ", which overlaps " + a.id() + " from "
                        + a.from() + " to " + a.to() + ". Only one edition of a guideline governs a day: mend 'from' or 'to'."));
                }
            }
        }
    }

    /** One edition after the other: what the engine does for all packages of a build at once grows with the square of their number. */
    private Map<String, byte[]> build(RuleFolder folder, Set<String> taken) {
        Map<String, byte[]> classes = new TreeMap<>();
        Map<String, DrlFile> applies = new TreeMap<>();
        for (RuleFolder.Edition edition : folder.editions()) {
            Map<String, DrlFile> topics = new TreeMap<>();
            edition.topics().forEach((id, files) -> files.stream().filter(file -> !taken.contains(edition.guideline().id() + "/" + id))
                .forEach(file -> topics.put(edition.packageName(id).replace('.', '/') + "/" + name(file), file)));
            for (Treatment kind : taken.contains(RuleFolder.APPLIES) ? Set.<Treatment>of() : AppliesFile.kinds(edition)) {
                String packageName = APPLIES_PACKAGE + kind.name().toLowerCase(Locale.ROOT);
                applies.put(packageName.replace('.', '/') + "/" + edition.guideline().id() + ".drl", AppliesFile.qualified(edition, kind, packageName));
            }
            classes.putAll(build(topics));
        }
        classes.putAll(build(applies));
        stopOnProblems();
        return classes;
    }

    private Map<String, byte[]> build(Map<String, DrlFile> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        KieBuilder builder = builder(sources).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            List<Problem> exact = messages(builder(sources).buildAll(DrlProject.class).getResults().getMessages(Message.Level.ERROR), sources);
            problems.addAll(exact);
            messages(errors, sources).stream().filter(p -> exact.stream().noneMatch(e -> e.path().equals(p.path()))).forEach(problems::add);
            return Map.of();
        }
        return classes((InternalKieModule) builder.getKieModule());
    }

    private static KieBuilder builder(Map<String, DrlFile> sources) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("org.mednec", "rules", "1"));
        sources.forEach((path, file) -> files.write("src/main/resources/" + path, file.text()));
        return services.newKieBuilder(files, new WithoutRules());
    }

    /** Hides rules compiled before: the engine would take their classes for those that it is to make. */
    private static final class WithoutRules extends ClassLoader {

        private WithoutRules() {
            super(RulebookCompiler.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("rules.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public URL getResource(String name) {
            return name.startsWith("rules/") ? null : super.getResource(name);
        }
    }

    private static String name(DrlFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    /** The engine's messages, with the rule that each is about and what to do. */
    private static List<Problem> messages(List<Message> messages, Map<String, DrlFile> sources) {
        return messages.stream().map(message -> {
            DrlFile file = message.getPath() == null ? null : sources.get(message.getPath());
            int line = Math.max(0, message.getLine());
            Optional<String> rule = file == null || line == 0 ? Optional.empty() : file.ruleAt(line);
            String text = message.getText().lines().map(String::strip).filter(l -> !l.startsWith("[Near") && !l.startsWith("^") && !l.startsWith("[Line") && !l.isEmpty())
                .collect(Collectors.joining(" ")).replace("[Error: ", "").replace("org.mednec.facts.", "");
            return new Problem(Problem.Kind.COMPILER, file == null ? Objects.requireNonNullElse(message.getPath(), "") : file.path(), line,
                rule.map(name -> "rule '" + name + "': ").orElse("") + text + ". Check the spelling and type against the facts ('mednec schema' lists them).");
        }).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<Treatment, String> appliesModels(Map<String, String> models) {
        Map<Treatment, String> applies = new EnumMap<>(Treatment.class);
        models.forEach((packageName, model) -> {
            if (packageName.startsWith(APPLIES_PACKAGE)) {
                applies.put(Treatment.valueOf(packageName.substring(APPLIES_PACKAGE.length()).toUpperCase(Locale.ROOT)), model);
            }
        });
        return applies;
    }

    private static Map<String, String> models(Map<String, byte[]> classes) {
        return classes.keySet().stream().map(name -> name.replace(".class", "").replace('/', '.')).map(GENERATED_MODEL::matcher).filter(Matcher::matches)
            .collect(Collectors.toMap(m -> m.group(1), Matcher::group));
    }
}
