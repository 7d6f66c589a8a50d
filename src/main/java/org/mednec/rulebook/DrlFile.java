package org.mednec.rulebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * One rule file, parsed but not compiled.
 *
 * @param path  below the rules folder
 * @param text  as compiled: the package line may have been put in, on its own line, so that line numbers are those of the file
 * @param descr its syntax tree
 */
record DrlFile(String path, String text, PackageDescr descr) {

    private static final Pattern COMMENT_OR_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    /** Marked within strings, so that they are not taken for the end of a block. */
    private static final Pattern KEYWORD = Pattern.compile("\\b(rule|declare|end)\\b");
    private static final Pattern BLOCK = Pattern.compile("\\b(rule|declare)\\b.*?\\bend\\b", Pattern.DOTALL);

    /** Parses; a syntax error becomes a problem. */
    static Optional<DrlFile> parse(String path, String text, Consumer<Problem> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr descr = parser.parse(new StringReader(text));
            if (descr != null && !parser.hasErrors()) {
                return Optional.of(new DrlFile(path, text, descr));
            }
        } catch (DroolsParserException | RuntimeException e) {
            problems.accept(new Problem(path, 0, "cannot be parsed: " + e.getMessage()));
            return Optional.empty();
        }
        parser.getErrors().forEach(error -> problems.accept(new Problem(path, Math.max(0, error.getLines().length == 0 ? 0 : error.getLines()[0]),
            "syntax: " + error.getMessage().replaceAll("\\s+", " ") + ". Compare with another rule file; each rule ends with 'then findings.add( kcontext ); end'.")));
        return Optional.empty();
    }

    /** The value of an annotation without its quotes, if it stands there. */
    static Optional<String> annotation(AnnotatedBaseDescr descr, String name) {
        return Optional.ofNullable(descr.getAnnotation(name)).map(a -> a.getSingleValueAsString()).map(DrlFile::unquoted);
    }

    private static String unquoted(String value) {
        String v = value.strip();
        return v.length() >= 2 && v.startsWith("\"") && v.endsWith("\"") ? v.substring(1, v.length() - 1).replace("\\\"", "\"") : v;
    }

    /** The types that a rule's patterns match, however deep. */
    static Set<String> matchedTypes(RuleDescr rule) {
        Set<String> types = new HashSet<>();
        collect(rule.getLhs(), types);
        return types;
    }

    private static void collect(BaseDescr descr, Set<String> types) {
        if (descr instanceof PatternDescr pattern) {
            types.add(pattern.getObjectType());
        } else if (descr instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(part -> collect((BaseDescr) part, types));
        }
    }

    /** The rule that a line lies in, if any. */
    Optional<String> ruleAt(int line) {
        return descr.getRules().stream().filter(rule -> rule.getLine() <= line).max(Comparator.comparingInt(BaseDescr::getLine)).map(RuleDescr::getName);
    }

    /** The text with comments blanked and strings filled up, so that each thing of the language stands where it stood. */
    String masked() {
        return COMMENT_OR_STRING.matcher(text).replaceAll(m -> m.group().startsWith("\"") ? "\"" + "_".repeat(m.group().length() - 2) + "\"" : " ".repeat(m.group().length()));
    }

    /** A part of the text without comments and in one layout. */
    String code(int from, int to) {
        String plain = COMMENT_OR_STRING.matcher(text.substring(from, to)).replaceAll(m -> m.group().startsWith("\"") ? Matcher.quoteReplacement(m.group()) : " ")
            .replaceAll("\\s+", " ").strip();
        return plain.contains("\"") ? plain : plain.replaceAll("\\( ?", "( ").replaceAll(" ?\\)", " )").replaceAll("\\(  ?\\)", "()").replaceAll(" ?, ?", ", ");
    }

    /** The rules and declarations without comments and layout, sorted: equal for files that differ in nothing else. */
    String normalized() {
        String code = COMMENT_OR_STRING.matcher(text).replaceAll(m -> m.group().startsWith("\"")
            ? Matcher.quoteReplacement(KEYWORD.matcher(m.group()).replaceAll("$0_")) : " ");
        List<String> blocks = new ArrayList<>();
        String rest = BLOCK.matcher(code).replaceAll(m -> {
            blocks.add(m.group().replaceAll("\\s+", " "));
            return "";
        });
        rest.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(blocks::add);
        return blocks.stream().sorted().collect(Collectors.joining("\n"));
    }
}
