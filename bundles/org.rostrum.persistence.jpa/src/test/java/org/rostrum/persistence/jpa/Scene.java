package org.rostrum.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** A database of its own for each test class, emptied before each test. */
final class Scene implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "invitation_token",
            "delivery",
            "announced_plan",
            "plan_moderator",
            "plan_invited",
            "conference_plan",
            "spent_id",
            "api_key",
            "account_name",
            "account_group",
            "user_group",
            "account",
            "login",
            "journal_entry",
            "sent_file_reader",
            "sent_file",
            "audit_line",
            "contact",
            "missed_call",
            "blocked_caller",
            "room_message",
            "room_label",
            "room_stay",
            "direct_message",
            "direct_side");

    private final HikariDataSource pool;
    private final Database database;

    private Scene(HikariDataSource pool) throws SQLException {
        this.pool = pool;
        this.database = Database.open(pool);
    }

    static Scene inMemory() throws SQLException {
        return new Scene(pool("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000", "sa"));
    }

    static Scene on(Postgres postgres) throws SQLException {
        return new Scene(pool(postgres.newDatabase(), Postgres.USER));
    }

    static HikariDataSource file(Path file) {
        return pool("jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE", "sa");
    }

    static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(6);
        return new HikariDataSource(config);
    }

    Database empty() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("delete from " + table);
            }
            statement.execute("update room_mark set kept = 0, resume = 0");
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("the database of this test cannot be emptied", e);
        }
    }

    /** The same database as it is. */
    Database kept() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        pool.close();
    }
}
