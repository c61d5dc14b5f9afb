package org.rostrum.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables, as numbered scripts beside this class. A script that was released never changes; the next number does. */
final class Schema {

    private static final String SCRIPTS = "classpath:org/rostrum/persistence/jpa/schema";

    /** A newer Rostrum was here before: its tables mean things that this one does not know. */
    static final class TooNew extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooNew(String found) {
            super("the database has schema version " + found + ", which a newer version of Rostrum made;"
                    + " nothing was changed. Install that version again, or restore the backup made before it");
        }
    }

    private Schema() {}

    /** Brings the tables up to date. Throws {@link TooNew} before it changes anything. */
    static void prepare(DataSource source) throws SQLException {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(SCRIPTS)
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .load();
        newerThanKnown(flyway).ifPresent(version -> {
            throw new TooNew(version);
        });
        flyway.migrate();
        makeCommitsLast(source);
    }

    private static Optional<String> newerThanKnown(Flyway flyway) {
        return Stream.of(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max((one, other) -> one.compareTo(other))
                .map(Object::toString);
    }

    /** H2 writes a commit to its file up to half a second later, unless told otherwise; a killed server would lose it. */
    private static void makeCommitsLast(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("set write_delay 0");
            }
        }
    }
}
