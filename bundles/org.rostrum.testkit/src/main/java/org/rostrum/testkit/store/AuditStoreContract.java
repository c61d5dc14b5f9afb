package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.Deed;
import org.rostrum.audit.store.AuditStore;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;

/** What every {@link AuditStore} promises. */
public abstract class AuditStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Actor ANNA = Actor.user(new UserId("anna"));
    private static final Actor BEN = Actor.key(new UserId("ben"));

    /** A store without any line. */
    protected abstract AuditStore store();

    @Test
    void givesBackWhatWasAdded() {
        AuditStore store = store();
        AuditLine whole = new AuditLine(
                UUID.randomUUID().toString(),
                NOON,
                Deed.done(ANNA, "account.changed")
                        .from("2001:db8::1")
                        .on("cleo")
                        .refused(Problems.USER_UNKNOWN.because("There is no such account."))
                        .with("active=false"),
                Optional.of(7L));
        AuditLine bare = line(0, Deed.done(Actor.UNKNOWN, "login.failed"));

        store.add(List.of(whole));
        store.add(List.of(bare));
        store.add(List.of());

        assertThat(store.find(AuditQuery.ALL, 0, 10)).containsExactlyInAnyOrder(whole, bare);
        assertThat(store.count(AuditQuery.ALL)).isEqualTo(2);
    }

    @Test
    void listsTheNewestFirstAndInParts() {
        AuditStore store = store();
        AuditLine first = line(1, Deed.done(ANNA, "account.added"));
        AuditLine second = line(2, Deed.done(ANNA, "account.added"));
        AuditLine third = line(3, Deed.done(ANNA, "account.added"));

        store.add(List.of(second, third, first));

        assertThat(store.find(AuditQuery.ALL, 0, 2)).containsExactly(third, second);
        assertThat(store.find(AuditQuery.ALL, 2, 2)).containsExactly(first);
    }

    @Test
    void findsWhatFitsAllThatIsAsked() {
        AuditStore store = store();
        AuditLine added = line(1, Deed.done(ANNA, "account.added").on("cleo"));
        AuditLine refused =
                line(2, Deed.done(BEN, "account.changed").on("cleo").refused(Problems.RIGHT_REQUIRED.because("No.")));
        AuditLine group = line(3, Deed.done(ANNA, "group.added").on("staff"));
        AuditLine alike = line(4, Deed.done(ANNA, "accounting.done"));
        store.add(List.of(added, refused, group, alike));

        assertThatIsFound(store, query("who", "ben"), refused);
        assertThatIsFound(store, query("what", "account"), refused, added);
        assertThatIsFound(store, query("what", "account.added"), added);
        assertThatIsFound(store, query("what", "account.add"));
        assertThatIsFound(store, query("on", "cleo"), refused, added);
        assertThatIsFound(store, failed(true), refused);
        assertThatIsFound(store, failed(false), alike, group, added);
        assertThatIsFound(store, between(second(2), second(3)), refused);
    }

    @Test
    void wordsThatDatabasesTakeForPatternsAreWords() {
        AuditStore store = store();
        AuditLine line = line(1, Deed.done(ANNA, "account.added"));
        store.add(List.of(line));

        assertThatIsFound(store, query("what", "%"));
        assertThatIsFound(store, query("what", "accoun_"));
        assertThatIsFound(store, query("who", "' or 1=1"));
    }

    @Test
    void addsAllOrNone() {
        AuditStore store = store();
        AuditLine first = line(1, Deed.done(ANNA, "account.added"));
        store.add(List.of(first));

        assertThatThrownBy(() -> store.add(List.of(line(2, Deed.done(ANNA, "group.added")), first)))
                .isInstanceOf(RuntimeException.class);

        assertThat(store.find(AuditQuery.ALL, 0, 10)).containsExactly(first);
    }

    @Test
    void anEntryOfTheJournalMakesOneLine() {
        AuditStore store = store();
        assertThat(store.lastPosition()).isZero();
        store.add(List.of(ofJournal(4), ofJournal(9)));

        assertThatThrownBy(() -> store.add(List.of(ofJournal(9)))).isInstanceOf(RuntimeException.class);

        assertThat(store.lastPosition()).isEqualTo(9);
        assertThat(store.count(AuditQuery.ALL)).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsOldAlone() {
        AuditStore store = store();
        AuditLine old = line(1, Deed.done(ANNA, "account.added"));
        AuditLine recent = line(2, Deed.done(ANNA, "account.added"));
        store.add(List.of(old, recent));

        assertThat(store.removeBefore(recent.at())).isEqualTo(1);

        assertThat(store.find(AuditQuery.ALL, 0, 10)).containsExactly(recent);
    }

    private static void assertThatIsFound(AuditStore store, AuditQuery query, AuditLine... expected) {
        assertThat(store.find(query, 0, 10)).containsExactly(expected);
        assertThat(store.count(query)).isEqualTo(expected.length);
        assertThat(store.find(AuditQuery.ALL, 0, 10).stream().filter(query::fits))
                .as("what memory knows")
                .containsExactly(expected);
    }

    private static AuditQuery query(String name, String value) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(value).filter(it -> name.equals("who")),
                Optional.of(value).filter(it -> name.equals("what")),
                Optional.of(value).filter(it -> name.equals("on")),
                Optional.empty());
    }

    private static AuditQuery failed(boolean wanted) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(wanted));
    }

    private static AuditQuery between(Instant since, Instant until) {
        return new AuditQuery(
                Optional.of(since),
                Optional.of(until),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AuditLine ofJournal(long position) {
        return new AuditLine(
                UUID.randomUUID().toString(), NOON, Deed.done(ANNA, "conference.ended"), Optional.of(position));
    }

    private static AuditLine line(int second, Deed deed) {
        return new AuditLine(UUID.randomUUID().toString(), second(second), deed, Optional.empty());
    }

    private static Instant second(int second) {
        return NOON.plus(Duration.ofSeconds(second));
    }
}
