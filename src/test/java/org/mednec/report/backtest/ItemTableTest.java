package org.mednec.report.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTableTest {

    private static List<NamedCsvRecord> rows(BacktestReport report) throws IOException {
        StringWriter out = new StringWriter();
        ItemTable.write(report, out);
        return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
    }

    @Test
    void eachItemIsOneRow() throws IOException {
        BacktestReport report = SampleReport.withFlips();

        assertThat(rows(report)).hasSameSizeAs(report.items());
        assertThat(rows(report).get(0).getField("flip")).isEqualTo("broken");
        assertThat(rows(report).get(0).getField("decided")).isEqualTo("UPHELD");
        assertThat(rows(report)).extracting(row -> row.getField("request")).containsAll(report.items().stream().map(item -> ItemTable.plain(item.scored().request())).toList());
    }

    @Test
    void noCellIsAFormula() throws IOException {
        assertThat(rows(SampleReport.withFlips())).allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "\uff1d1"})
    void whatWouldBeAFormulaBeginsWithAnApostrophe(String cell) {
        assertThat(ItemTable.plain(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 x 6", "a=b", "'quoted"})
    void otherCellsAreAsTheyAre(String cell) {
        assertThat(ItemTable.plain(cell)).isEqualTo(cell);
    }
}
