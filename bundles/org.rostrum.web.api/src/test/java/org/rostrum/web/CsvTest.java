package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void everyCellIsInQuotesAndQuotesAreDoubled() {
        assertThat(Csv.line(List.of("a", "b,c", "say \"hi\"", "two\nlines", "")))
                .isEqualTo("\"a\",\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@sum", " =1", "\u00a0=1", "\uff1d1", "\t1", "\r1", "\n1", "\u0000=1"})
    void whatASpreadsheetTakesForAFormulaIsText(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("\"'" + text + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1", "a=b", "ann@example.org", "'quoted", " plain"})
    void whatIsNoneStaysAsItIs(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("\"" + text + "\"\r\n");
    }
}
