package org.rostrum.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** The tables in a real database. */
final class Reporting {

    private Reporting() {}

    static JdbcDataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (InputStream script = Reporting.class.getResourceAsStream("schema/V1__reports.sql");
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    new String(Optional.ofNullable(script).orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
        return source;
    }
}
