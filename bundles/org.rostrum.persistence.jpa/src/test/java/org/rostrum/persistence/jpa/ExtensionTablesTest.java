package org.rostrum.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Extensions keep tables of their own beside those of the house. */
class ExtensionTablesTest {

    private static final String FOLDER = "org/example/polls/schema";
    private static final Script FIRST =
            new Script("V1__polls.sql", "create table polls_question (id integer primary key, text varchar(80));");
    private static final Script SECOND =
            new Script("V2__answers.sql", "alter table polls_question add column answers integer default 7;");

    @Nested
    class OnH2 extends Promises {
        @Override
        HikariDataSource newDatabase() {
            return Scene.pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgreSql extends Promises {

        private Postgres postgres;

        @BeforeAll
        void start() throws IOException {
            postgres = Postgres.start();
        }

        @AfterAll
        void stop() throws IOException {
            postgres.close();
        }

        @Override
        HikariDataSource newDatabase() throws SQLException {
            return Scene.pool(postgres.newDatabase(), Postgres.USER);
        }
    }

    /** The same on every database. */
    abstract static class Promises {

        private HikariDataSource pool;
        private Database database;
        private TableNames names;

        abstract HikariDataSource newDatabase() throws SQLException;

        @BeforeEach
        void open() throws SQLException {
            pool = newDatabase();
            database = Database.open(pool);
            names = new TableNames();
        }

        @AfterEach
        void close() {
            database.close();
            pool.close();
        }

        @Test
        void theScriptsThatAreNewAreRunAndNoOther() throws SQLException {
            DataSource first = tables("polls.bundle", FIRST).open("polls", FOLDER);
            execute(first, "insert into polls_question values (1, 'Tea?')");

            DataSource second = tables("polls.bundle", FIRST, SECOND).open("polls", FOLDER);

            assertThat(number(second, "select answers from polls_question where text = 'Tea?'"))
                    .isEqualTo(7);
            assertThat(number(second, "select count(*) from \"polls_schema_history\" where \"version\" <> '0'"))
                    .isEqualTo(2);
        }

        @Test
        void theTablesOfTheHouseAreOpenedAsBefore() throws SQLException {
            tables("polls.bundle", FIRST).open("polls", FOLDER);

            Database.open(pool).close();

            assertThat(number(pool, "select count(*) from polls_question")).isZero();
        }

        @Test
        void newerTablesAreLeftAlone() throws SQLException {
            tables("polls.bundle", FIRST, SECOND).open("polls", FOLDER);

            assertThatThrownBy(() -> tables("polls.bundle", FIRST).open("polls", FOLDER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("tables of polls have version 2")
                    .hasMessageContaining("nothing was changed");
        }

        @Test
        void ofTwoBundlesOnlyOneHasAName() {
            ExtensionTables first = tables("polls.bundle", FIRST);
            first.open("polls", FOLDER);
            ExtensionTables other = tables("other.bundle", FIRST);

            assertThatThrownBy(() -> other.open("polls", FOLDER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The tables of polls belong to polls.bundle");
            first.close();
            assertThat(other.open("polls", FOLDER)).isNotNull();
        }

        @Test
        void tablesThatSomebodyElseMadeAreNotTakenOver() {
            Script plan = new Script("V1__plan.sql", "create table conference_extra (id integer);");

            assertThatThrownBy(() -> tables("polls.bundle", plan).open("conference", FOLDER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing says who made them");
            assertThatThrownBy(() -> number(pool, "select count(*) from conference_extra"))
                    .isInstanceOf(SQLException.class);
        }

        @Test
        void theHistoryOfTheHouseIsNobodysName() {
            Script script = new Script("V1__x.sql", "create table flyway_x (id integer);");

            assertThatThrownBy(() -> tables("polls.bundle", script).open("flyway", FOLDER))
                    .hasMessage("The tables of flyway belong to the house");
        }

        @Test
        void aScriptMakesNothingOfAnotherName() {
            for (String sql : List.of(
                    "create table question (id integer);",
                    "CREATE TABLE IF NOT EXISTS Question (id integer);",
                    "create unique index question_id on polls_question (id);",
                    "alter table account drop column name;",
                    "drop table \"account\";")) {
                assertThatThrownBy(() -> tables("polls.bundle", FIRST, new Script("V2__x.sql", sql))
                                .open("polls", FOLDER))
                        .as(sql)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("V2__x.sql");
            }
        }

        @Test
        void aScriptThatFailsClosesTheTablesAndNotTheHouse() throws SQLException {
            Script broken = new Script("V1__broken.sql", "create table polls_question (id nonsense);");

            assertThatThrownBy(() -> tables("polls.bundle", broken).open("polls", FOLDER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("polls");
            Database.open(pool).close();
        }

        @Test
        void namesAndFoldersAreChecked() {
            for (String name : List.of("", "Polls", "polls_", "1polls", "polls'; drop", "p".repeat(25))) {
                assertThatThrownBy(() -> tables("polls.bundle", FIRST).open(name, FOLDER))
                        .as(name)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> tables("polls.bundle").open("polls", "nowhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("folder: nowhere");
        }

        private ExtensionTables tables(String owner, Script... scripts) {
            return new ExtensionTables(database, names, owner, folder -> List.of(scripts));
        }

        private static void execute(DataSource source, String sql) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private static int number(DataSource source, String sql) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
