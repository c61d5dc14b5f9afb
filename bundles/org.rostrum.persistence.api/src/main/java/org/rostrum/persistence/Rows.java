package org.rostrum.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads and writes rows, one statement at a time, each committed by itself. Any thread may call and blocks on the database.
 * A statement that fails throws {@link IllegalStateException}: the database is broken, or the statement is.
 *
 * @param source what {@link Tables#open} answers
 */
public record Rows(DataSource source) {

    public Rows {
        Objects.requireNonNull(source, "source");
    }

    /** Makes something of the row that the result stands at. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * How many rows it has changed.
     *
     * @param values one for each question mark; null for what is empty
     */
    public int change(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What was to be written was not: " + sql, e);
        }
    }

    /**
     * What was made of each row, in their order.
     *
     * @param values one for each question mark
     */
    public <T> List<T> read(Reader<T> reader, String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return all(statement, reader);
        } catch (SQLException e) {
            throw new IllegalStateException("What was to be read was not: " + sql, e);
        }
    }

    private static <T> List<T> all(PreparedStatement statement, Reader<T> reader) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (found.next()) {
                all.add(reader.read(found));
            }
            return all;
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
