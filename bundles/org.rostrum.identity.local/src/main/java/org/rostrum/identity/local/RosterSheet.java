package org.rostrum.identity.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.rostrum.identity.Roster;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Accounts as CSV (RFC 4180): knows columns, cells and lines, and nothing of what they mean. */
final class RosterSheet {

    /** A column; its header is the name in lower case. Several values in one cell are separated by spaces. */
    enum Column {
        ID,
        NAME,
        ACTIVE,
        RIGHTS,
        GROUPS,
        ALIASES,
        EMAIL,
        LANGUAGE,
        ZONE,
        COMPANY,
        MOBILE,
        WORK,
        HOME,
        /** Is read and never written. */
        PASSWORD;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Column> of(String header) {
            return Arrays.stream(values())
                    .filter(column -> column.header().equals(header.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /**
     * @param line in which it ends, from 1
     * @param whole whether it has a cell for each column
     */
    record Row(long line, Map<Column, String> cells, boolean whole) {
        Row {
            cells = Map.copyOf(cells);
        }

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        List<String> several(Column column) {
            return Arrays.stream(cell(column).split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return "Row[line=" + line + "]";
        }
    }

    /** With these a spreadsheet begins a formula (OWASP, CSV Injection); the last four are their wide forms. */
    private static final String FORMULA = "[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]";

    private static final Pattern TO_GUARD = Pattern.compile("^'*" + FORMULA);
    private static final Pattern GUARDED = Pattern.compile("^'+" + FORMULA);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private RosterSheet() {}

    static String write(List<Map<Column, String>> rows) {
        List<Column> columns = Arrays.stream(Column.values())
                .filter(column -> column != Column.PASSWORD)
                .toList();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::header));
            for (Map<Column, String> row : rows) {
                printer.printRecord(columns.stream().map(column -> guarded(row.getOrDefault(column, ""))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String guarded(String cell) {
        return TO_GUARD.matcher(cell).find() ? "'" + cell : cell;
    }

    private static String unguarded(String cell) {
        return GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
    }

    /** Refuses {@code roster.invalid} what is no such table at all. */
    static Outcome<List<Row>> read(byte[] csv) {
        if (csv.length > Roster.MAX_BYTES) {
            return Outcome.refused(invalid("More than " + Roster.MAX_BYTES + " bytes."));
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException otherEncoding) {
            return Outcome.refused(invalid("The text is not UTF-8."));
        }
    }

    private static Outcome<List<Row>> parse(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            return columns(parser.getHeaderNames()).then(columns -> rows(parser, columns));
        } catch (IOException | IllegalArgumentException malformed) {
            return Outcome.refused(invalid("The first row has to name each column once."));
        }
    }

    private static Outcome<List<Column>> columns(List<String> headers) {
        Optional<String> stranger =
                headers.stream().filter(header -> Column.of(header).isEmpty()).findFirst();
        List<Column> columns =
                headers.stream().flatMap(it -> Column.of(it).stream()).toList();
        if (stranger.isPresent()
                || !columns.contains(Column.ID)
                || !columns.contains(Column.NAME)
                || columns.stream().distinct().count() < columns.size()) {
            return Outcome.refused(invalid("The first row names the columns: (expected: id, name and, if wished, "
                    + Arrays.stream(Column.values()).skip(2).map(Column::header).collect(Collectors.joining(", "))
                    + ", each once, separated by commas)"));
        }
        return Outcome.done(columns);
    }

    private static Outcome<List<Row>> rows(CSVParser parser, List<Column> columns) {
        List<Row> rows = new ArrayList<>();
        try {
            for (CSVRecord cells : parser) {
                if (rows.size() == Roster.MAX_ROWS) {
                    return Outcome.refused(invalid("More than " + Roster.MAX_ROWS + " accounts."));
                }
                rows.add(row(parser.getCurrentLineNumber(), cells, columns));
            }
        } catch (UncheckedIOException malformed) {
            return Outcome.refused(
                    invalid("Line " + parser.getCurrentLineNumber() + ": the quotation marks do not fit."));
        }
        return Outcome.done(rows);
    }

    private static Row row(long line, CSVRecord cells, List<Column> columns) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            byColumn.put(columns.get(i), unguarded(cells.get(i)));
        }
        return new Row(line, byColumn, cells.size() == columns.size());
    }

    private static Problem invalid(String sentence) {
        return Problems.ROSTER_INVALID.because(sentence);
    }
}
