package org.mednec.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mednec.determination.Determination;
import org.mednec.determination.Guideline;
import org.mednec.facts.Case;
import org.mednec.reader.CaseReader;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One constructed case: {@code test-cases/criteria/<edition>/<topic>/<criterion>[.<what-differs>].json}.
 *
 * @param topic    edition and topic, from the folders
 * @param status   expected
 * @param criteria expected: exactly those that are not NOT_DOCUMENTED, by name without topic
 * @param gaps     expected, where stated; else empty
 */
record CriterionCase(Path path, String topic, String name, JsonNode json, String status, Map<String, String> criteria, List<List<String>> gaps) {

    static final Path FOLDER = Path.of("test-cases/criteria");
    private static final Path RULES = Path.of("rules");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)\"");
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every case as it stands, and those of a borrowed topic once more, moved to days on which the borrowing edition governs. */
    static List<CriterionCase> all() {
        List<CriterionCase> written = written();
        Map<String, List<CriterionCase>> byTopic = written.stream().collect(Collectors.groupingBy(CriterionCase::topic));
        RuleFolder folder = RuleFolder.read(RULES, problem -> {
            throw new RulebookException(List.of(problem));
        });
        return Stream.concat(written.stream(), folder.editions().stream().flatMap(edition -> edition.borrows().entrySet().stream().flatMap(from -> from.getValue().stream()
            .flatMap(topic -> byTopic.get(from.getKey() + "/" + topic).stream().map(c -> c.movedTo(edition.guideline(), topic)))))).toList();
    }

    private static List<CriterionCase> written() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(CriterionCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CriterionCase read(Path path) {
        JsonNode root = JSON.readTree(path);
        JsonNode expect = root.get("expect");
        String topic = FOLDER.relativize(path).getParent().toString().replace('\\', '/');
        return new CriterionCase(path, topic, path.getFileName().toString().replace(".json", ""), root.get("case"), expect.get("status").asString(),
            JSON.convertValue(expect.get("criteria"), new TypeReference<TreeMap<String, String>>() { }),
            expect.has("gaps") ? JSON.convertValue(expect.get("gaps"), new TypeReference<List<List<String>>>() { }) : List.of());
    }

    /** Under another edition: the request falls on the same day of a later year, and every other day is as many days from it as it was. */
    private CriterionCase movedTo(Guideline edition, String under) {
        LocalDate asOf = LocalDate.parse(json.get("asOf").asString());
        LocalDate inForce = IntStream.iterate(0, n -> n + 1).mapToObj(asOf::plusYears).filter(day -> !day.isBefore(edition.from())).findFirst().orElseThrow();
        long days = ChronoUnit.DAYS.between(asOf, inForce);
        String moved = DAY.matcher(JSON.writeValueAsString(json)).replaceAll(day -> "\"" + LocalDate.parse(day.group(1)).plusDays(days) + "\"");
        return new CriterionCase(path, edition.id() + "/" + under, name, JSON.readTree(moved), status, criteria, gaps);
    }

    Case read(CaseReader reader) {
        return reader.read(JSON.writeValueAsBytes(json), path.toString());
    }

    /** A case for each criterion that names no difference: what alone meets the criterion. */
    boolean isWitness() {
        return name.indexOf('.') < 0;
    }

    static Map<String, String> states(Determination determination) {
        Map<String, String> states = new TreeMap<>();
        determination.assessment().ifPresent(a -> a.criteria().stream().filter(c -> !c.status().name().equals("NOT_DOCUMENTED"))
            .forEach(c -> states.put(shortName(c.criterion().id()), c.status().name())));
        return states;
    }

    static List<List<String>> gaps(Determination determination) {
        Function<List<org.mednec.determination.Criterion>, List<String>> names = set -> set.stream().map(c -> shortName(c.id())).toList();
        return determination.assessment().map(a -> new ArrayList<>(a.gaps().sets().stream().map(names).toList())).orElseGet(ArrayList::new);
    }

    static String shortName(String criterion) {
        return criterion.substring(criterion.indexOf('.') + 1);
    }
}
