package org.rostrum.identity.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.SECRET;
import static org.rostrum.identity.local.House.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Field;
import org.rostrum.identity.Right;
import org.rostrum.identity.Roster.Added;
import org.rostrum.identity.Roster.Reading;
import org.rostrum.identity.Roster.Rejected;
import org.rostrum.identity.Roster.Report;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.problem.Outcome;

class LocalRosterTest {

    private static final Reading ALL = new Reading(false, false, false);
    private static final Reading DRY_RUN = new Reading(true, false, true);
    private static final Reading PARTLY = new Reading(false, true, false);
    private static final Reading MAKING_PASSWORDS = new Reading(false, false, true);
    private static final GroupId STAFF = new GroupId("staff");

    private final House house = new House();
    private final LocalRoster roster = new LocalRoster(house.book, house.passwords, new PasswordRule(8), house.clock);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void accountsOfATableAreThere() throws Exception {
        house.groups.add(new Group(STAFF, "Staff", Set.of()));

        Report report = read(
                """
                \uFEFFid,Name,rights,groups,aliases,email,work,password\r
                Alice,"Alice ""Al"" Smith, PhD",operator PLACE_CALLS,staff,al 4711,alice@example.org,+49 30 1,%s\r
                \r
                bob,Bób,,,,,,\r
                """
                        .formatted(SECRET),
                ALL);

        assertThat(report.kept()).isTrue();
        assertThat(report.added())
                .containsExactly(new Added(2, ALICE, Optional.empty()), new Added(4, BOB, Optional.empty()));
        Account alice = house.accountStore.find(ALICE).orElseThrow();
        assertThat(alice.own().displayName()).isEqualTo("Alice \"Al\" Smith, PhD");
        assertThat(alice.own().rights()).containsExactlyInAnyOrder(Right.OPERATOR, Right.PLACE_CALLS);
        assertThat(alice.groups()).containsExactly(STAFF);
        assertThat(alice.aliases()).containsExactlyInAnyOrder(new UserId("al"), new UserId("4711"));
        assertThat(alice.profile().text(Field.WORK)).contains("+49 30 1");
        assertThat(house.logIn("alice", SECRET).value()).isPresent();
    }

    @Test
    void whoHasNoPasswordCannotLogInUntilOneIsSet() throws Exception {
        read("id,name\nbob,Bob\n", ALL);

        assertThat(code(house.logIn("bob", "-"))).contains("login.refused");
        house.accounts.resetPassword(BOB, SECRET);
        assertThat(house.logIn("bob", SECRET).value()).isPresent();
    }

    @Test
    void passwordsAreMadeWhenAskedForAndToldOnce() throws Exception {
        Report report = read("id,name,password\nalice,Alice," + SECRET + "\nbob,Bob,\n", MAKING_PASSWORDS);

        assertThat(report.added().get(0).password()).isEmpty();
        String made = report.added().get(1).password().orElseThrow();
        assertThat(house.logIn("bob", made).value()).isPresent();
        assertThat(report.toString()).doesNotContain(made);
    }

    @Test
    void oneRefusedRowRefusesAll() {
        house.user(ALICE);

        Report report = read(
                """
                id,name,rights,groups,active,email,password
                bob,Bob,,,,,
                a b,Nobody,,,,,
                carl,,,,,,
                dora,Dora,KING,,,,
                emil,Emil,,nowhere,,,
                fay,Fay,,,perhaps,,
                gus,Gus,,,,no address,
                hal,Hal,,,,,short
                alice,Alice,,,,,
                bob,Bob again,,,,,
                ida,Ida
                """,
                ALL);

        assertThat(report.kept()).isFalse();
        assertThat(report.added()).extracting(Added::id).containsExactly(BOB);
        assertThat(report.rejected())
                .extracting(row -> row.line() + " " + row.why().code())
                .containsExactly(
                        "3 user.invalid",
                        "4 user.invalid",
                        "5 user.invalid",
                        "6 group.unknown",
                        "7 user.invalid",
                        "8 user.invalid",
                        "9 password.weak",
                        "10 user.taken",
                        "11 user.taken",
                        "12 user.invalid");
        assertThat(house.accounts.find(BOB)).isEmpty();
    }

    @Test
    void whatIsRefusedIsLeftOutWhenAsked() {
        Report report = read("id,name\nbob,Bob\na b,Nobody\n", PARTLY);

        assertThat(report.kept()).isTrue();
        assertThat(report.rejected()).extracting(Rejected::id).containsExactly("a b");
        assertThat(house.accounts.find(BOB)).isPresent();
    }

    @Test
    void aDryRunKeepsNothing() {
        Report report = read("id,name\nbob,Bob\n", DRY_RUN);

        assertThat(report).isEqualTo(new Report(false, List.of(new Added(2, BOB, Optional.empty())), List.of()));
        assertThat(house.accounts.list()).isEmpty();
    }

    @Test
    void anAliasIsNobodyElsesName() {
        Report report = read("id,name,aliases\nalice,Alice,al\nbob,Bob,al\nal,Al,\n", ALL);

        assertThat(report.rejected())
                .extracting(row -> row.line() + " " + row.why().code())
                .containsExactly("3 user.taken", "4 user.taken");
    }

    @Test
    void whatIsNoTableIsRefused() {
        String tooMany = "id,name\n"
                + IntStream.rangeClosed(0, LocalRoster.MAX_ROWS)
                        .mapToObj(i -> "u" + i + ",U")
                        .collect(Collectors.joining("\n"));

        for (String table : List.of(
                "",
                "id\nbob",
                "id,name,id\n",
                "id,name,\n",
                "id,name,salary\n",
                "id;name\n",
                tooMany,
                "id,name\n\"bob\n")) {
            assertThat(code(outcome(table, PARTLY))).as(table).contains("roster.invalid");
        }
        assertThat(code(roster.read("id,name\nbob,Bób".getBytes(ISO_8859_1), ALL)))
                .contains("roster.invalid");
        assertThat(code(roster.read(new byte[LocalRoster.MAX_BYTES + 1], ALL))).contains("roster.invalid");
        assertThat(house.accounts.list()).isEmpty();
    }

    @Test
    void whatIsWrittenHasNoSecretAndIsReadAgain() {
        for (String name :
                List.of("=HYPERLINK(\"x\")", "+1", "-1", "@sum", "'=1", "''+", "O'Hara", "'s", "＝1", "a,b")) {
            UserId id = new UserId("u" + Math.floorMod(name.hashCode(), 100_000));
            house.user(id);
            house.accounts.change(id, AccountChange.NOTHING.named(name));
        }
        house.profiles.change(
                house.accounts.list().get(0).id(),
                Profile.EMPTY.with(Field.MOBILE, "+49 170 1").value().orElseThrow(),
                house.accounts.list().get(0));
        String written = roster.write();
        try (House other = new House()) {
            LocalRoster reader = new LocalRoster(other.book, other.passwords, new PasswordRule(8), other.clock);

            Outcome<Report> report = reader.read(written.getBytes(UTF_8), ALL);

            assertThat(report.value()).map(Report::kept).contains(true);
            assertThat(other.accounts.list()).isEqualTo(house.accounts.list());
            assertThat(reader.write()).isEqualTo(written);
        }
        assertThat(written)
                .startsWith("id,name,active,rights,groups,aliases,email,language,zone,company,mobile,work,home\r\n")
                .contains(
                        ",\"'=HYPERLINK(\"\"x\"\")\",",
                        ",'+1,",
                        ",'-1,",
                        ",'@sum,",
                        ",''=1,",
                        ",O'Hara,",
                        ",'+49 170 1,")
                .doesNotContain("argon2id", "password")
                .doesNotContainPattern("(^|[,\n])\"?[=+@-]");
    }

    private Report read(String csv, Reading how) {
        return outcome(csv, how).value().orElseThrow();
    }

    private Outcome<Report> outcome(String csv, Reading how) {
        return roster.read(csv.getBytes(UTF_8), how);
    }
}
