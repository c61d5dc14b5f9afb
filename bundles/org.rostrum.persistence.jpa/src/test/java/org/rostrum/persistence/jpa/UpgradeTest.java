package org.rostrum.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.store.PlanFixture.plan;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Rules;
import org.rostrum.identity.Profile;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;
import org.rostrum.identity.store.AccountStore.Change;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.store.PlanStore;

/** What older versions wrote is read, and can be changed, by this one. */
class UpgradeTest {

    private static final List<String> PLANS_OF_VERSION_2 = List.of(
            """
            insert into conference_plan values ('6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a01', 'Board', 'board', 'Topic', '',
            'anna', 'VIRTUAL_ROOM', null, null, null, null, 'all-on-screen', 7, 1772366400123456, null, 3)""",
            "insert into plan_moderator values ('6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a01', 'zoe')",
            "insert into plan_moderator values ('6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a01', 'ben')",
            "insert into plan_moderator values ('6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a01', 'mia')",
            """
            insert into conference_plan values ('6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a02', '0815', '0815', 'Other', '',
            'anna', 'AD_HOC', null, null, null, null, 'all-on-screen', 2000, 1772366400000000, 1772366500000000, 1)""",
            "insert into plan_moderator values ('6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a02', 'mia')");

    @Test
    void plansOfVersion2AreKeptOnH2() throws SQLException {
        try (HikariDataSource pool = Scene.pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa")) {
            assertThatPlansOfVersion2AreKept(pool);
        }
    }

    @Test
    void plansOfVersion2AreKeptOnPostgreSql() throws SQLException, IOException {
        try (Postgres postgres = Postgres.start();
                HikariDataSource pool = Scene.pool(postgres.newDatabase(), Postgres.USER)) {
            assertThatPlansOfVersion2AreKept(pool);
        }
    }

    @Test
    void accountsOfVersion3AreKeptOnH2() throws SQLException {
        try (HikariDataSource pool = Scene.pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa")) {
            assertThatAccountsOfVersion3AreKept(pool);
        }
    }

    @Test
    void accountsOfVersion3AreKeptOnPostgreSql() throws SQLException, IOException {
        try (Postgres postgres = Postgres.start();
                HikariDataSource pool = Scene.pool(postgres.newDatabase(), Postgres.USER)) {
            assertThatAccountsOfVersion3AreKept(pool);
        }
    }

    private static void assertThatAccountsOfVersion3AreKept(HikariDataSource pool) throws SQLException {
        migrateTo("3", pool);
        execute(
                pool,
                List.of(
                        "insert into account values ('anna', 'Anna', 'ADMINISTRATOR OPERATOR', true, '$argon2id$', 7)",
                        "insert into account values ('ben', 'Ben', '', false, '$argon2id$', 8)"));
        try (Database database = Database.open(pool)) {
            AccountStore store = new JpaAccountStore(database);
            Account ben = store.findByName(new UserId("ben")).orElseThrow();

            assertThat(store.list()).hasSize(2).contains(ben);
            assertThat(ben.profile()).isEqualTo(Profile.EMPTY);
            assertThat(ben.groups()).isEmpty();
            assertThat(ben.protection().lockedUntil()).isEmpty();
            assertThat(ben.protection().secondFactor()).isEmpty();
            assertThat(store.replace(ben.alsoCalled(Set.of(new UserId("anna")))))
                    .isEqualTo(Change.NAME_TAKEN);
            assertThat(store.replace(ben.alsoCalled(Set.of(new UserId("benny")))))
                    .isEqualTo(Change.DONE);
        }
    }

    private static void migrateTo(String version, HikariDataSource pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:org/rostrum/persistence/jpa/schema")
                .target(version)
                .load()
                .migrate();
    }

    private static void assertThatPlansOfVersion2AreKept(HikariDataSource pool) throws SQLException {
        migrateTo("2", pool);
        execute(pool, PLANS_OF_VERSION_2);
        try (Database database = Database.open(pool)) {
            PlanStore store = new JpaPlanStore(database);
            ConferencePlan board = store.find(new ConferenceId("board")).orElseThrow();

            assertThat(board.settings().speakers()).isEqualTo(board.capacity()).isEqualTo(7);
            assertThat(board.moderators()).containsExactly(new UserId("ben"), new UserId("mia"), new UserId("zoe"));
            assertThat(board.settings().invited()).isEmpty();
            assertThat(board.settings().rules()).isEqualTo(Rules.OPEN);
            assertThat(board.settings().endsOnTime()).isFalse();
            assertThat(board.pin()).isEmpty();
            assertThat(store.list()).extracting(plan -> plan.id().value()).containsExactly("Board", "0815");
            assertThatItCanBeReplaced(store, board);
        }
    }

    private static void assertThatItCanBeReplaced(PlanStore store, ConferencePlan board) {
        ConferencePlan next = plan("board")
                .key(board.key())
                .moderators(new UserId("mia"), new UserId("zoe"))
                .invited(new UserId("cleo"))
                .pin("2580")
                .launch(new Launch.VirtualRoom())
                .version(board.version() + 1)
                .build();

        assertThat(store.replace(next)).isEqualTo(PlanStore.Change.DONE);

        assertThat(store.find(board.key())).contains(next);
    }

    private static void execute(HikariDataSource pool, List<String> statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
