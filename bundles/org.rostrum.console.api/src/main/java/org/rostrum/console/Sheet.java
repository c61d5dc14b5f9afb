package org.rostrum.console;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.karaf.shell.support.table.ShellTable;

/**
 * Rows under keys: a table for people, or a line of JSON for programs. Filled and printed by one thread.
 *
 * <p>A cell is text, a number, a truth, several of them (a collection, in its order), some of them by name (a map), or an
 * {@link Optional} of that. Whatever else it is, it is shown as its text. JSON leaves out what is empty and optional; a key
 * that was once there stays, for the sake of scripts.
 */
public final class Sheet {

    private final List<String> keys;
    private final List<List<Object>> rows = new ArrayList<>();
    private String nothing = "";
    private String below = "";

    /** Keys as JSON has them: {@code lockedUntil} is headed "Locked until". */
    public Sheet(String... keys) {
        this.keys = new ArrayList<>(List.of(keys));
    }

    /** What people read when there are no rows. */
    public Sheet orElse(String sentence) {
        nothing = sentence;
        return this;
    }

    /** What people read below the rows. */
    public Sheet below(String sentence) {
        below = sentence;
        return this;
    }

    /** One more key, and its cell in the only row. */
    public Sheet with(String key, Object cell) {
        keys.add(key);
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>());
        }
        rows.get(0).add(cell);
        return this;
    }

    /**
     * One cell for each key.
     *
     * @throws IllegalArgumentException if there are more cells, or fewer
     */
    public void add(Object... cells) {
        if (cells.length != keys.size()) {
            throw new IllegalArgumentException("cells: " + cells.length + " (expected: " + keys.size() + ")");
        }
        rows.add(List.of(cells));
    }

    /** All rows: a table, or an array of objects. */
    public void print(PrintStream console, boolean asJson) {
        if (asJson) {
            console.println(rows.stream().map(this::object).collect(Collectors.joining(",", "[", "]")));
            return;
        }
        ShellTable table = new ShellTable();
        keys.forEach(key -> table.column(heading(key)));
        if (!nothing.isEmpty()) {
            table.emptyTableText(nothing);
        }
        rows.forEach(
                row -> table.addRow().addContent(row.stream().map(Sheet::text).toArray()));
        table.print(console);
        if (!below.isEmpty()) {
            console.println(below);
        }
    }

    /** The first row alone, each cell in a line of its own beside its heading; an object for programs. */
    public void printUpright(PrintStream console, boolean asJson) {
        List<Object> row = rows.get(0);
        if (asJson) {
            console.println(object(row));
            return;
        }
        ShellTable table = new ShellTable().noHeaders();
        table.column("");
        table.column("");
        IntStream.range(0, keys.size()).forEach(i -> table.addRow().addContent(heading(keys.get(i)), text(row.get(i))));
        table.print(console);
    }

    private String object(List<Object> row) {
        return IntStream.range(0, keys.size())
                .filter(i -> !Optional.empty().equals(row.get(i)))
                .mapToObj(i -> quoted(keys.get(i)) + ":" + json(row.get(i)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object cell) {
        if (cell instanceof Optional<?> some) {
            return json(some.orElseThrow());
        }
        if (cell instanceof Collection<?> several) {
            return several.stream().map(Sheet::json).collect(Collectors.joining(",", "[", "]"));
        }
        if (cell instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(one -> quoted(one.getKey().toString()) + ":" + json(one.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return cell instanceof Number || cell instanceof Boolean ? cell.toString() : quoted(cell.toString());
    }

    /** As RFC 8259, section 7, has it. */
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static String text(Object cell) {
        if (cell instanceof Optional<?> some) {
            return some.map(Sheet::text).orElse("");
        }
        return cell instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : cell.toString();
    }

    private static String heading(String key) {
        String words = key.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
