package org.rostrum.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.testkit.store.PlanFixture.plan;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore.Kind;
import org.rostrum.identity.store.LoginStore.StoredLogin;
import org.rostrum.metrics.MetricSink;
import org.rostrum.schedule.ConferencePlan;

class DatabaseTest {

    private HikariDataSource pool;
    private Database database;

    @BeforeEach
    void open() throws SQLException {
        pool = Scene.pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa");
        database = Database.open(pool);
    }

    @AfterEach
    void close() {
        database.close();
        pool.close();
    }

    @Test
    void isReadyWhileTheDatabaseAnswers() {
        assertThat(new DatabaseReadiness(database).check().ready()).isTrue();
    }

    @Test
    void isNotReadyWhenTheDatabaseIsGone() {
        pool.close();

        assertThat(new DatabaseReadiness(database).check().ready()).isFalse();
    }

    @Test
    void isNotReadyBeforeItIsOpen() {
        assertThat(new DatabaseReadiness(null).check().ready()).isFalse();
    }

    @Test
    void tellsNoValueWhenItFails() {
        JpaLoginStore store = new JpaLoginStore(database);
        StoredLogin login = login("secretive-user");
        store.add(login);

        assertThatThrownBy(() -> store.add(login))
                .isInstanceOf(Database.Duplicate.class)
                .hasStackTraceContaining("bound")
                .satisfies(thrown -> assertThat(thrown.getCause().getMessage()).doesNotContain("secretive-user"));
    }

    @Test
    void tellsNoPinWhenItFails() {
        ConferencePlan plan = plan("board").pin("86420975").build();
        new JpaPlanStore(database).add(plan);
        ConferencePlan sameId = plan("BOARD").pin("86420975").build();
        for (ConferencePlan refused : List.of(plan, sameId)) {
            assertThatThrownBy(() -> database.write(rows -> {
                        rows.persist(PlanRow.of(refused));
                        return refused;
                    }))
                    .isInstanceOf(Database.Duplicate.class)
                    .satisfies(thrown -> assertThat(stackTraceOf(thrown)).doesNotContain("86420975"));
        }
    }

    @Test
    void countsWhatItWritesAndWhatFails() {
        JpaLoginStore store = new JpaLoginStore(database);
        StoredLogin login = login("alice");
        store.add(login);
        assertThatThrownBy(() -> store.add(login)).isInstanceOf(Database.Duplicate.class);

        assertThat(counters())
                .contains(
                        "rostrum_database_transactions_total outcome committed 1.0",
                        "rostrum_database_transactions_total outcome failed 1.0");
    }

    private static String stackTraceOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private List<String> counters() {
        List<String> lines = new ArrayList<>();
        database.report(new MetricSink() {
            @Override
            public void counter(String name, String help, double value, String... labels) {
                lines.add(name + " " + String.join(" ", labels) + " " + value);
            }

            @Override
            public void gauge(String name, String help, double value, String... labels) {
                throw new AssertionError("the database has no gauges");
            }
        });
        return lines;
    }

    private static StoredLogin login(String user) {
        Instant then = Instant.EPOCH;
        return new StoredLogin("hash", "session", new UserId(user), Kind.BROWSER, then, then, then, "", "");
    }
}
