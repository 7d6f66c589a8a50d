package org.mednec.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mednec.facts.Case;
import org.mednec.history.LearnedRate;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSchema;
import org.mednec.report.DeterminationLines;
import org.mednec.report.DeterminationSchema;
import org.mednec.report.Engine;
import org.mednec.rulebook.Rulebook;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, asked over HTTP. */
class ServiceTest {

    private static final String DETERMINATIONS = "/api/v1/determinations";
    private static final String CASE = "application/json";
    private static final String BATCH = "application/x-ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Rulebook RULEBOOK = Rulebook.precompiled();
    private static final CaseReader READER = new CaseReader(RULEBOOK.drugs());

    private static ConfigurableApplicationContext context;
    private static int port;

    @BeforeAll
    static void start() throws BindException {
        System.setProperty("server.address", "0.0.0.0");
        try {
            context = Service.run(RULEBOOK, 0);
        } finally {
            System.clearProperty("server.address");
        }
        port = Service.port(context);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(at(path));
    }

    private static HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(at(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What the client of the Java platform will not send. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> historical() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("test-cases/historical"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static String lines(Case theCase) {
        StringWriter out = new StringWriter();
        DeterminationLines lines = new DeterminationLines(out, RULEBOOK.hash());
        RULEBOOK.determine(theCase).forEach(d -> lines.write(theCase, d, LearnedRate.stored().of(d)));
        return out.toString();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type, String path) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.get("type").asString()).isEqualTo(type);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).endsWith(".");
        assertThat(problem.get("instance").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @MethodSource("historical")
    void aCaseIsAnsweredByTheLinesOfPredict(Path file) throws IOException, InterruptedException {
        HttpResponse<String> response = post(DETERMINATIONS + "?case=" + CaseReader.stem(file), CASE, Files.readAllBytes(file));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(BATCH);
        assertThat(response.body()).isEqualTo(lines(READER.read(file))).isNotEmpty();
    }

    @Test
    void aCaseWithoutNameIsARequest() throws IOException, InterruptedException {
        JsonNode line = JSON.readTree(post(DETERMINATIONS, CASE, RulebookHealth.BUILT_IN_CASE).body());

        assertThat(line.get("case").asString()).isEqualTo("request");
        assertThat(line.get("topic").asString()).isEqualTo("opioids-ongoing");
    }

    @Test
    void aBatchGoesOnAfterALineThatCannotBeRead() throws IOException, InterruptedException {
        StringBuilder batch = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        int number = 0;
        for (Path file : historical()) {
            String json = JSON.readTree(file).toString();
            batch.append(json).append("\r\n").append("\n");
            expected.append(lines(READER.read(json.getBytes(StandardCharsets.UTF_8), "batch.ndjson line " + (number + 1))));
            number += 2;
            if (number == 4) {
                batch.append("{\"asOf\": \"2015-02-10\", \"requests\": [{\"item\": \"Jane Roe\"}]}\n");
                number++;
                expected.append("BAD\n");
            }
        }

        HttpResponse<String> response = post(DETERMINATIONS + "?case=batch.ndjson", BATCH, batch.toString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(BATCH);
        String bad = response.body().lines().filter(line -> line.contains("\"error\"")).collect(Collectors.joining());
        assertThat(response.body()).isEqualTo(expected.toString().replace("BAD", bad));
        assertThat(JSON.readTree(bad).get("file").asString()).isEqualTo("batch.ndjson line 5");
        assertThat(JSON.readTree(bad).get("error").asString()).contains("requests[0].item").doesNotContain("Roe");
    }

    @Test
    void aLineAboveTheLimitOfACaseIsToldAndTheRestGoesOn() throws IOException, InterruptedException {
        String good = JSON.readTree(RulebookHealth.BUILT_IN_CASE).toString();
        String atLimit = good + " ".repeat(Body.CASE_LIMIT - good.length());

        List<String> lines = post(DETERMINATIONS, BATCH, atLimit + "\n" + atLimit + " \n" + good).body().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(0)).get("case").asString()).isEqualTo("request line 1");
        assertThat(JSON.readTree(lines.get(1)).get("error").asString()).contains("request line 2").contains("1 MiB");
        assertThat(JSON.readTree(lines.get(2)).get("case").asString()).isEqualTo("request line 3");
    }

    @Test
    void aBatchOfTheLimitIsAnsweredToAClientThatSendsAllBeforeItReads() throws IOException {
        String good = JSON.readTree(RulebookHealth.BUILT_IN_CASE).toString() + "\n";
        int cases = Body.BATCH_LIMIT / good.length();
        byte[] batch = good.repeat(cases).getBytes(StandardCharsets.UTF_8);

        String answer = raw("POST " + DETERMINATIONS + " HTTP/1.0\r\nHost: localhost\r\nContent-Type: " + BATCH + "\r\nContent-Length: "
            + batch.length + "\r\n\r\n" + new String(batch, StandardCharsets.ISO_8859_1));

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(Pattern.compile("\"criteriaStatus\"").matcher(answer).results().count()).isEqualTo(cases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "Jane Roe has pain", "{\"asOf\":\"Jane Roe\"}", "{\"asOf\":\"2015-02-10\"}",
        "{\"asOf\":\"2015-02-10\",\"requests\":[]}",
        "{\"asOf\":\"2015-02-10\",\"requests\":[null]}", "{\"asOf\":\"2015-02-10\",\"requests\":[{\"treatment\":\"Jane Roe\"}]}",
        "{\"note\":\"Jane Roe\",\"note\":\"Jane Roe\"}"})
    void whatIsNoCaseIsToldWithoutAWordOfIt(String body) throws IOException, InterruptedException {
        HttpResponse<String> response = post(DETERMINATIONS, CASE, body);

        assertProblem(response, 400, "urn:mednec:problem:unreadable-case", DETERMINATIONS);
        assertThat(JSON.readTree(response.body()).get("detail").asString()).startsWith("request body: ").doesNotContain("Roe");
    }

    @Test
    void theProblemIsTheReadersMessage() throws IOException, InterruptedException {
        String body = "{\n\"asOf\": \"2015-02-10\", \"requestz\": []}";
        String message = null;
        try {
            READER.read(body.getBytes(StandardCharsets.UTF_8), "request", "request body");
        } catch (CaseFileException e) {
            message = e.getMessage();
        }

        String detail = JSON.readTree(post(DETERMINATIONS, CASE, body).body()).get("detail").asString();

        assertThat(detail).isEqualTo(message).contains("line 2, requestz").contains("Did you mean 'requests'?");
    }

    @Test
    void bytesThatAreNoUtf8AndDepthWithoutEndAreUnreadableCases() throws IOException, InterruptedException {
        for (byte[] body : List.of(new byte[] {'{', '"', (byte) 0xff, '"'}, new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, -1, -1, -1, -1},
            ("{\"note\":" + "[".repeat(5_000)).getBytes(StandardCharsets.UTF_8), ("{\"asOf\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8))) {
            assertProblem(post(DETERMINATIONS, CASE, body), 400, "urn:mednec:problem:unreadable-case", DETERMINATIONS);
        }
    }

    @Test
    void aNameThatIsTooLongIsRefused() throws IOException, InterruptedException {
        assertThat(post(DETERMINATIONS + "?case=" + "n".repeat(200), CASE, RulebookHealth.BUILT_IN_CASE).statusCode()).isEqualTo(200);
        assertProblem(post(DETERMINATIONS + "?case=" + "n".repeat(201), CASE, RulebookHealth.BUILT_IN_CASE), 400,
            "urn:mednec:problem:unreadable-case", DETERMINATIONS);
    }

    @Test
    void bodiesHaveLimitsWithAndWithoutALength() throws IOException, InterruptedException {
        byte[] atLimit = (RulebookHealth.BUILT_IN_CASE + " ".repeat(Body.CASE_LIMIT - RulebookHealth.BUILT_IN_CASE.length())).getBytes(StandardCharsets.UTF_8);
        byte[] above = " ".repeat(Body.CASE_LIMIT + 1).getBytes(StandardCharsets.UTF_8);
        byte[] batch = " ".repeat(Body.BATCH_LIMIT + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(post(DETERMINATIONS, CASE, atLimit).statusCode()).isEqualTo(200);
        assertProblem(post(DETERMINATIONS, CASE, above), 413, "urn:mednec:problem:too-large", DETERMINATIONS);
        assertProblem(post(DETERMINATIONS, BATCH, batch), 413, "urn:mednec:problem:too-large", DETERMINATIONS);
        assertProblem(send(at(DETERMINATIONS).header("Content-Type", CASE).POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(above)))), 413,
            "urn:mednec:problem:too-large", DETERMINATIONS);
    }

    @Test
    void whatIsNotServedIsAProblem() throws IOException, InterruptedException {
        assertProblem(post(DETERMINATIONS, "text/plain", RulebookHealth.BUILT_IN_CASE), 415, "about:blank", DETERMINATIONS);
        assertProblem(post(DETERMINATIONS, "garbage", RulebookHealth.BUILT_IN_CASE), 415, "about:blank", DETERMINATIONS);
        assertProblem(get(DETERMINATIONS), 405, "about:blank", DETERMINATIONS);
        assertThat(get(DETERMINATIONS).headers().firstValue("Allow")).contains("POST");
        assertProblem(send(at("/api/v1/topics").DELETE()), 405, "about:blank", "/api/v1/topics");
        assertProblem(send(at("/api/v1/topics").header("Accept", "text/csv")), 406, "about:blank", "/api/v1/topics");
        for (String path : List.of("/", "/error", "/actuator", "/actuator/env", "/actuator/shutdown",
            "/api/v1/topics/chronic-pain-2009/none", "/api/v1/topics/none/massage")) {
            assertProblem(get(path), 404, "about:blank", path);
        }
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemToo() throws IOException {
        for (String request : List.of("GET /api/v1/topics/a%2Fb/c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "NONSENSE\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a b\r\n\r\n")) {
            assertThat(raw(request)).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json").contains("X-Content-Type-Options: nosniff")
                .contains("\"title\":\"Bad Request\"").doesNotContain("<html", "Tomcat");
        }
    }

    @Test
    void onlyThisMachinesOwnNamesAreAnswered() throws IOException {
        for (String host : List.of("localhost", "LOCALHOST:1", "127.0.0.1:" + port, "[::1]:8080")) {
            assertThat(raw("GET /api/v1/topics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")).as(host).startsWith("HTTP/1.1 200");
        }
        for (String host : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:" + port, "127.0.0.2", "0.0.0.0")) {
            assertThat(raw("GET /api/v1/topics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")).as(host).startsWith("HTTP/1.1 421")
                .contains("application/problem+json").contains("urn:mednec:problem:foreign-host").doesNotContain("opioids");
        }
    }

    @Test
    void itListensOnTheLoopbackAddressOnlyWhateverTheEnvironmentSays() {
        TomcatWebServer server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();

        assertThat(server.getTomcat().getService().findConnectors()).singleElement().satisfies(connector ->
            assertThat((InetAddress) connector.getProperty("address")).isEqualTo(InetAddress.getByName("127.0.0.1")));
    }

    @Test
    void everyAnswerSaysWhatItIsAndIsNotStored() throws IOException, InterruptedException {
        for (HttpResponse<String> response : List.of(get("/api/v1/topics"), get("/none"), get("/actuator/health"), get("/v3/api-docs"),
            post(DETERMINATIONS, CASE, RulebookHealth.BUILT_IN_CASE), post(DETERMINATIONS, BATCH, "x"))) {
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue(SecurityHeaders.NOTICE)).contains(Engine.NOTICE);
        }
    }

    @Test
    void noOtherOriginMayRead() throws IOException, InterruptedException {
        HttpResponse<String> preflight = send(at(DETERMINATIONS).header("Origin", "http://evil.example").header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> simple = send(at("/api/v1/topics").header("Origin", "http://evil.example"));

        assertThat(Stream.of(preflight, simple).flatMap(r -> r.headers().map().keySet().stream()))
            .noneMatch(name -> name.toLowerCase().startsWith("access-control"));
    }

    @Test
    void aCrowdIsToldToComeBack() throws IOException, InterruptedException {
        Turns turns = context.getBean(Turns.class);
        int atOnce = 2 * Runtime.getRuntime().availableProcessors();
        ExecutorService crowd = Executors.newFixedThreadPool(atOnce);
        CountDownLatch allIn = new CountDownLatch(atOnce);
        CountDownLatch leave = new CountDownLatch(1);
        for (int i = 0; i < atOnce; i++) {
            crowd.submit(() -> turns.take(() -> {
                allIn.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return null;
            }));
        }
        allIn.await();
        try {
            for (String type : List.of(CASE, BATCH)) {
                HttpResponse<String> response = post(DETERMINATIONS, type, RulebookHealth.BUILT_IN_CASE);

                assertProblem(response, 503, "urn:mednec:problem:busy", DETERMINATIONS);
                assertThat(response.headers().firstValue("Retry-After")).contains("1");
            }
        } finally {
            leave.countDown();
            crowd.shutdown();
        }
        assertThat(post(DETERMINATIONS, CASE, RulebookHealth.BUILT_IN_CASE).statusCode()).isEqualTo(200);
    }

    @Test
    void theCatalogueHoldsEveryTopicWithItsCriteriaAndCitations() throws IOException, InterruptedException {
        HttpResponse<String> response = get("/api/v1/topics");
        List<String> keys = new ArrayList<>();
        JSON.readTree(response.body()).forEach(t -> keys.add(t.get("edition").asString() + "/" + t.get("topic").asString()));

        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(keys).containsExactlyElementsOf(RULEBOOK.topics().stream().map(t -> t.key()).toList());
        RULEBOOK.topics().forEach(expected -> {
            JsonNode topic = topic(expected.key());
            assertThat(topic.get("title").asString()).isEqualTo(expected.title());
            assertThat(topic.get("authority").asString()).isEqualTo(expected.guideline().authority().name());
            assertThat(topic.get("from").asString()).isEqualTo(expected.guideline().from().toString());
            assertThat(topic.get("criteria").size()).isEqualTo(expected.criteria().size());
            for (int i = 0; i < expected.criteria().size(); i++) {
                JsonNode criterion = topic.get("criteria").get(i);
                assertThat(criterion.get("id").asString()).isEqualTo(expected.criteria().get(i).id());
                assertThat(criterion.has("ask") ? criterion.get("ask").asString() : "").isEqualTo(expected.criteria().get(i).ask());
                assertThat(criterion.get("citation").get("section").asString()).isEqualTo(expected.criteria().get(i).citation().section());
                assertThat(criterion.get("citation").has("page")).isEqualTo(!expected.criteria().get(i).citation().page().isEmpty());
            }
            assertThat(topic.get("conclusions").size()).isEqualTo(expected.conclusions().size());
            assertThat(topic.toString()).doesNotContain("null", "999999999");
        });
    }

    private static JsonNode topic(String key) {
        try {
            return JSON.readTree(get("/api/v1/topics/" + key).body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSchemasAreThoseOfTheCommandLine() throws IOException, InterruptedException {
        assertThat(get("/api/v1/schema").body()).isEqualTo(CaseSchema.json());
        assertThat(get("/api/v1/schema/line").body()).isEqualTo(DeterminationSchema.json());
        assertThat(get("/api/v1/schema").headers().firstValue("Content-Type").orElse("")).startsWith("application/schema+json");
    }

    @Test
    void healthRunsACaseAndNamesTheRulebook() throws IOException, InterruptedException {
        HttpResponse<String> response = get("/actuator/health");
        JsonNode health = JSON.readTree(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.get("components").propertyNames()).containsExactly("rulebook");
        JsonNode details = health.get("components").get("rulebook").get("details");
        assertThat(details.get("rulebook").asString()).isEqualTo(RULEBOOK.hash());
        assertThat(details.get("topics").asInt()).isEqualTo(RULEBOOK.topics().size());
        assertThat(details.get("builtInTopic").asString()).isEqualTo("chronic-pain-2009/opioids-ongoing");
        assertThat(details.get("builtInStatus").asString()).isEqualTo("UNDETERMINED");
    }

    @Test
    void theDescriptionListsEveryEndpointAndNoneThatDenies() throws IOException, InterruptedException {
        String text = get("/v3/api-docs").body();
        JsonNode description = JSON.readTree(text);
        TreeSet<String> served = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
            .filter(e -> e.getValue().getBeanType().getPackageName().equals("org.mednec.service")).flatMap(e -> e.getKey().getPatternValues().stream())
            .collect(Collectors.toCollection(TreeSet::new));
        served.add("/actuator/health");

        assertThat(served).hasSize(6);
        assertThat(new TreeSet<>(description.get("paths").propertyNames())).isEqualTo(served);
        description.get("paths").forEach(path -> path.forEach(operation -> assertThat(operation.get("summary").asString()).isNotBlank()));
        assertThat(description.at("/paths/~1api~1v1~1determinations/post/responses").propertyNames()).contains("200", "400", "413", "415", "503");
        assertThat(description.at("/info/version").asString()).isEqualTo(Engine.VERSION);
        assertThat(Pattern.compile("(?i)den(y|ied|ies|ial)|delay|modif").matcher(text).find()).isFalse();
    }

    @Test
    void aTakenPortIsTold() {
        assertThatThrownBy(() -> Service.start(RULEBOOK, port)).isInstanceOf(BindException.class)
            .hasMessage("port " + port + " is taken, or kept for the system. Choose another, or 0 for any free one.");
    }
}
