package org.rostrum.persistence.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables, as numbered scripts beside this class, and those of extensions. A script that was released never changes; the
 * next number does.
 */
final class Schema {

    private static final String SCRIPTS = "classpath:org/rostrum/persistence/jpa/schema";

    private static final String HISTORY = "_schema_history";

    /** A newer Rostrum, or extension, was here before: its tables mean things that this one does not know. */
    static final class TooNew extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooNew(String found) {
            this("the database has schema version " + found, "Rostrum");
        }

        private TooNew(String what, String by) {
            super(what + ", which a newer version of " + by + " made; nothing was changed. Install that version again,"
                    + " or restore the backup made before it");
        }
    }

    private Schema() {}

    /** Brings the tables up to date. Throws {@link TooNew} before it changes anything. */
    static void prepare(DataSource source) throws SQLException {
        Flyway flyway = strict(source).locations(SCRIPTS).load();
        newerThanKnown(flyway).ifPresent(version -> {
            throw new TooNew(version);
        });
        flyway.migrate();
        settle(source);
    }

    /**
     * Brings the tables of an extension up to date, with a history of their own. Throws {@link TooNew}, or {@link
     * IllegalStateException} if somebody else made tables of this name, before it changes anything.
     */
    static void prepare(DataSource source, String name, List<Script> scripts) throws SQLException {
        Set<String> present = tablesOf(name, source);
        if (!present.isEmpty() && !present.contains(name + HISTORY)) {
            throw new IllegalStateException(
                    "there are tables that start with " + name + "_, and nothing says who made them");
        }
        Flyway flyway = strict(source)
                .table(name + HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .resourceProvider(new ScriptsInMemory(scripts))
                .javaMigrationClassProvider(List::of)
                .load();
        newerThanKnown(flyway).ifPresent(version -> {
            throw new TooNew("the tables of " + name + " have version " + version, "the extension");
        });
        flyway.migrate();
    }

    private static FluentConfiguration strict(DataSource source) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true);
    }

    private static Set<String> tablesOf(String name, DataSource source) throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                found.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        found.removeIf(table -> !table.startsWith(name + "_"));
        return found;
    }

    private static Optional<String> newerThanKnown(Flyway flyway) {
        return Stream.of(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max((one, other) -> one.compareTo(other))
                .map(Object::toString);
    }

    /**
     * Two habits of H2 that would break promises of the stores. It writes a commit to its file up to half a second later, so
     * a killed server would lose it. And it answers a query that was asked before with the rows it found then, unless a
     * table changed since: a change counts from just before its commit, so whoever reads in between is told the old rows
     * until the next change.
     */
    private static void settle(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("set write_delay 0");
                statement.execute("set optimize_reuse_results 0");
            }
        }
    }
}
