package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * The text of one criterion rule's condition, taken apart so that it can be compiled alone or changed.
 *
 * @param name      of the rule
 * @param condition between {@code when} and {@code then}
 */
record RuleBlock(String name, String condition) {

    private static final Pattern RULE = Pattern.compile("(?s)\\brule\\s+\"([^\"]+)\"(.*?)\\bwhen\\b(.*?)\\bthen\\b");
    private static final Pattern PACKAGE = Pattern.compile("alone\\.r(\\d+)\\.Rules[0-9A-F]{32}");

    /** The rules of a file that show a criterion. */
    static List<RuleBlock> ofCriteria(DrlFile file) {
        List<RuleBlock> blocks = new ArrayList<>();
        Matcher rule = RULE.matcher(file.text());
        while (rule.find()) {
            if (rule.group(2).contains("@meets") || rule.group(2).contains("@contradicts") || rule.group(2).contains("@leavesOpen")) {
                blocks.add(new RuleBlock(rule.group(1), rule.group(3).strip()));
            }
        }
        return blocks;
    }

    /** Each rule in a knowledge base of its own, by name. */
    static Map<String, RuleSessions> compileApart(List<RuleBlock> rules) {
        Map<String, String> sources = new TreeMap<>();
        for (int i = 0; i < rules.size(); i++) {
            sources.put("alone/r" + i + "/rule.drl", "package alone.r" + i + "\n" + rules.get(i).drl());
        }
        Map<String, byte[]> classes = build(sources);
        ClassLoader loader = new CompiledClassLoader(classes);
        Map<String, RuleSessions> sessions = new TreeMap<>();
        for (String file : classes.keySet()) {
            Matcher model = PACKAGE.matcher(file.replace(".class", "").replace('/', '.'));
            if (model.matches()) {
                sessions.put(rules.get(Integer.parseInt(model.group(1))).name(), new RuleSessions(() -> RuleModel.load(model.group(), loader)));
            }
        }
        return sessions;
    }

    /** All rules in one knowledge base. */
    static RuleSessions compileTogether(List<RuleBlock> rules) {
        Map<String, byte[]> classes = build(Map.of("alone/r0/rule.drl", "package alone.r0\n" + IMPORTS + rules.stream().map(RuleBlock::rule).collect(Collectors.joining("\n"))));
        String model = classes.keySet().stream().map(file -> file.replace(".class", "").replace('/', '.')).filter(PACKAGE.asMatchPredicate()).findFirst().orElseThrow();
        ClassLoader loader = new CompiledClassLoader(classes);
        return new RuleSessions(() -> RuleModel.load(model, loader));
    }

    private static final String IMPORTS = "import org.mednec.facts.*\nglobal org.mednec.rulebook.Findings findings\n";

    private String drl() {
        return IMPORTS + rule();
    }

    private String rule() {
        return "rule \"" + name + "\"\nwhen\n" + condition + "\nthen\n    findings.add( kcontext );\nend\n";
    }

    private static Map<String, byte[]> build(Map<String, String> sources) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("org.mednec", "alone", "1"));
        sources.forEach((path, text) -> files.write("src/main/resources/" + path, text));
        KieBuilder builder = services.newKieBuilder(files, RuleBlock.class.getClassLoader()).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        return module.getFileNames().stream().filter(name -> name.endsWith(".class")).collect(Collectors.toMap(name -> name, module::getBytes));
    }
}
