package org.rostrum.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;

class SchemaTest {

    @TempDir
    Path folder;

    @Test
    void keepsEverythingWhenItIsOpenedAgain() throws SQLException {
        Account alice = Account.of(
                new User(new UserId("alice"), "Alice", Set.of(), true),
                "$argon2id$",
                Instant.parse("2026-03-01T12:00:00Z"));
        try (HikariDataSource pool = Scene.file(folder.resolve("rostrum"));
                Database database = Database.open(pool)) {
            new JpaAccountStore(database).add(alice);
        }

        try (HikariDataSource pool = Scene.file(folder.resolve("rostrum"));
                Database database = Database.open(pool)) {
            assertThat(new JpaAccountStore(database).list()).containsExactly(alice);
        }
    }

    @Test
    void leavesANewerSchemaAlone() throws SQLException {
        try (HikariDataSource pool = Scene.file(folder.resolve("rostrum"))) {
            Database.open(pool).close();
            execute(
                    pool,
                    """
                    insert into "flyway_schema_history" select 99, '9000', 'from the future', 'SQL', 'V9000__future.sql',
                    1, 'sa', current_timestamp, 1, true""");

            assertThatThrownBy(() -> Database.open(pool))
                    .isInstanceOf(Schema.TooNew.class)
                    .hasMessageContaining("schema version 9000")
                    .hasMessageContaining("nothing was changed");
        }
    }

    @Test
    void refusesTablesThatSomebodyElseMade() throws SQLException {
        try (HikariDataSource pool = Scene.file(folder.resolve("rostrum"))) {
            execute(pool, "create table account (id integer)");

            assertThatThrownBy(() -> Database.open(pool)).hasMessageContaining("non-empty schema");
        }
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
