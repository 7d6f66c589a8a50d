package org.mednec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mednec.reader.document.Document;
import org.mednec.reader.letter.Letters;
import org.mednec.rulebook.Rulebook;

/** Text that nobody would write: a megabyte is read in under a second, and none ends in anything but a case or a clear refusal. */
class AdversarialTextTest {

    private static final int MEGABYTE = 1_000_000;
    private static final DocumentCaseReader READER = new DocumentCaseReader(Rulebook.precompiled().drugs(), new NoteRequests(List.of("Norco 10/325mg #60"), Optional.of(LocalDate.of(2015, 2, 10))));
    private static final String HEAD = "CLINICAL CASE SUMMARY\nincluding all medical records: pain.\nIMR ISSUES, DECISIONS AND RATIONALES\nset forth below:\n";

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one word", "a");
        texts.put("blanks", " ");
        texts.put("empty lines", "\n");
        texts.put("page breaks", "x\f");
        texts.put("hyphens at line ends", "ab-\n");
        texts.put("broken characters", "\u00e2\u20ac");
        texts.put("glued words", "forRetro");
        texts.put("numbers", "1 ");
        texts.put("products", "2x2x");
        texts.put("dates", "1/1/2015 ");
        texts.put("half dates", "11/");
        texts.put("no and nothing", "no ");
        texts.put("complaints", "low back pain ");
        texts.put("denials", "denies no pain, ");
        texts.put("sentences", "Norco helped by 50 percent. ");
        texts.put("requests for authorization", "request for authorization ");
        texts.put("labels of days", "Date: ");
        texts.put("surrogates", "\ud83d");
        texts.put("letters in letters", HEAD);
        texts.put("items", HEAD + "PT 2 x 6 was the original request. PT was authorized by the Claims Administrator. The original request, PT is: Upheld\nClaims Administrator guideline: Decision based on MTUS X 2016, and ");
        texts.put("item marks", "Claims Administrator guideline: ");
        texts.put("original requests", "the original request, ");
        texts.put("open brackets", "(");
        texts.put("lines that go on", "(a\n");
        texts.put("lines of split requests", "PT of the original request\n");
        texts.put("scores", "pain 8/10 ");
        texts.put("signs", "strength sensation reflexes ");
        texts.put("products without end", "Norco 10/325 mg ");
        texts.put("bullets", "- \n");
        texts.put("pictures", "\ud83d\ude00");
        return texts;
    }

    /** Complaints, medicines and studies, each of another day. */
    private static String days() {
        List<String> places = List.of("neck", "low back", "left knee", "right wrist", "hip");
        StringBuilder text = new StringBuilder();
        LocalDate day = LocalDate.of(1950, 1, 1);
        for (int i = 0; text.length() < MEGABYTE; i++) {
            day = day.plusDays(1);
            text.append("On ").append(day.getMonthValue()).append('/').append(day.getDayOfMonth()).append('/').append(day.getYear());
            text.append(i % 2 == 0 ? " there was pain of the " : " MRI was obtained of the ").append(places.get(i % places.size())).append(". Norco was taken. ");
        }
        return text.toString();
    }

    private static void read(String text) {
        try {
            READER.read(new Document("text", text), "text");
        } catch (CaseFileException e) {
            assertThat(e.getMessage()).startsWith("text: ");
        }
    }

    /** Of the processor, the second time: other programs and the compiler of the virtual machine do not count. */
    private static void assertQuick(String name, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        read(text);
        long start = threads.getCurrentThreadCpuTime();
        read(text);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).as(name).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aMegabyteIsReadInUnderASecond() {
        read(Letters.MODERN);
        texts().forEach((name, piece) -> {
            assertQuick(name, "IMR DECISIONS AND RATIONALES\n" + piece.repeat(MEGABYTE / piece.length()));
            assertQuick(name + " in a letter", HEAD + piece.repeat(MEGABYTE / piece.length()));
        });
        assertQuick("days", days());
    }

    @Test
    void aRequestLineOfAMegabyteIsReadInUnderASecond() {
        texts().forEach((name, piece) -> assertQuick(name,
            HEAD + "PT " + piece.replace("\n", " ").replace("guideline:", "").repeat(MEGABYTE / piece.length()) + "\n\nClaims Administrator guideline: x"));
    }

    @Test
    void shuffledAndCutLettersAreReadOrRefused() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(List.of(Letters.MODERN, Letters.OLDER, Letters.FIRST).get(seed % 3));
            for (int change = random.nextInt(20); change >= 0; change--) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(40));
                String cut = text.substring(from, to);
                text.delete(from, to);
                text.insert(random.nextInt(text.length() + 1), random.nextBoolean() ? cut : "");
            }
            read(text.toString());
        }
    }
}
