package org.rostrum.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DatabaseOpenerTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();

    @Test
    void showsTheDatabaseWhenItIsOpenAndHidesItBeforeItCloses() throws Exception {
        try (HikariDataSource pool = Scene.pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa")) {
            Database database = Database.open(pool);
            DatabaseOpener opener = new DatabaseOpener(() -> database, this::publish, SOON);
            assertThat(next()).isEqualTo("shown");

            opener.close();

            assertThat(next()).isEqualTo("hidden");
        }
    }

    @Test
    void triesAgainUntilTheDatabaseIsThere() throws Exception {
        try (HikariDataSource pool = Scene.pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa")) {
            Database database = Database.open(pool);
            Queue<Callable<Database>> tries = new ConcurrentLinkedQueue<>();
            tries.add(() -> fail("first try"));
            tries.add(() -> fail("second try"));
            tries.add(() -> database);

            DatabaseOpener opener = new DatabaseOpener(() -> tries.remove().call(), this::publish, SOON);

            assertThat(next()).isEqualTo("first try");
            assertThat(next()).isEqualTo("second try");
            assertThat(next()).isEqualTo("shown");
            opener.close();
        }
    }

    @Test
    void showsNothingWhenTheSchemaIsNewerThanItself() throws Exception {
        DatabaseOpener opener = new DatabaseOpener(
                () -> {
                    happened.add("refused");
                    throw new Schema.TooNew("9000");
                },
                this::publish,
                SOON);

        assertThat(next()).isEqualTo("refused");
        opener.close();

        assertThat(happened).isEmpty();
    }

    private Database fail(String what) throws SQLException {
        happened.add(what);
        throw new SQLException(what);
    }

    private Runnable publish(Database database) {
        happened.add("shown");
        return () -> happened.add(database.answers() ? "hidden" : "closed too early");
    }

    private String next() throws InterruptedException {
        return happened.poll(10, TimeUnit.SECONDS);
    }
}
