package org.rostrum.audit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.AuditTrail.Page;
import org.rostrum.audit.Deed;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.house.Soon;
import org.rostrum.testkit.store.MemoryAuditStore;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final User ANNA = user("anna", Right.ADMINISTRATOR);
    private static final User SAUL = user("saul", Right.SECURITY_ADMINISTRATOR);
    private static final User OTTO = user("otto", Right.OPERATOR);

    private final MemoryAuditStore store = new MemoryAuditStore();
    private final Ledger ledger = new Ledger(store, Clock.fixed(NOON, ZoneOffset.UTC), false);

    private static User user(String id, Right right) {
        return new User(new UserId(id), id, Set.of(right), true);
    }

    @Test
    void whatIsDoneInOneMomentKeepsItsOrder() {
        ledger.note(deed("account.added"));
        ledger.note(deed("account.changed"));
        ledger.note(deed("account.unlocked"));
        ledger.write();

        assertThat(page().lines())
                .extracting(line -> line.deed().what())
                .containsExactly("account.unlocked", "account.changed", "account.added");
        assertThat(page().lines()).extracting(AuditLine::at).doesNotHaveDuplicates();
        assertThat(page().total()).isEqualTo(3);
    }

    @Test
    void whatComesWhileTheStoreIsBrokenWaits() {
        store.breakDisk();
        ledger.note(deed("account.added"));
        ledger.write();
        ledger.note(deed("account.changed"));
        ledger.write();
        assertThat(store.count(AuditQuery.ALL)).isZero();

        store.mendDisk();
        ledger.write();

        assertThat(page().lines())
                .extracting(line -> line.deed().what())
                .containsExactly("account.changed", "account.added");
    }

    @Test
    void whatIsTooMuchHoldsUpNobody() {
        store.breakDisk();
        IntStream.range(0, 10_020).forEach(i -> ledger.note(deed("login.failed")));

        store.mendDisk();
        ledger.write();

        assertThat(store.count(AuditQuery.ALL)).isEqualTo(10_000);
    }

    @Test
    void administratorsAndSecurityAdministratorsReadAndNobodyElse() {
        assertThat(ledger.read(AuditQuery.ALL, 0, 10, ANNA).value()).isPresent();
        assertThat(ledger.read(AuditQuery.ALL, 0, 10, SAUL).value()).isPresent();
        assertThat(ledger.read(AuditQuery.ALL, 0, 10, OTTO)
                        .problem()
                        .orElseThrow()
                        .code())
                .isEqualTo("right.required");
    }

    @Test
    void closingKeepsWhatWaits() throws InterruptedException {
        ledger.note(deed("account.added"));

        ledger.close();

        assertThat(store.count(AuditQuery.ALL)).isEqualTo(1);
    }

    @Test
    void aLineIsReadByPeople() {
        Deed deed = Deed.done(Actor.user(ANNA.id()), "account.changed")
                .from("192.0.2.7")
                .on("cleo")
                .with("active=false");

        assertThat(Sentence.of(deed))
                .isEqualTo("account.changed by user anna from 192.0.2.7 on cleo: done (active=false)");
        assertThat(Sentence.of(Deed.done(Actor.HOUSE, "plan.opened"))).isEqualTo("plan.opened by house: done");
    }

    @Test
    void whatIsOlderThanTheDaysGoes() {
        ledger.note(deed("account.added"));
        ledger.write();

        new Retention(store, 30, Clock.fixed(NOON.plusSeconds(30L * 86_400), ZoneOffset.UTC)).sweep();
        assertThat(store.count(AuditQuery.ALL)).isEqualTo(1);

        new Retention(store, 30, Clock.fixed(NOON.plusSeconds(30L * 86_400 + 1), ZoneOffset.UTC)).sweep();
        assertThat(store.count(AuditQuery.ALL)).isZero();
    }

    private Page page() {
        return ledger.read(AuditQuery.ALL, 0, 100, ANNA).value().orElseThrow();
    }

    private static Deed deed(String what) {
        return Deed.done(Actor.user(ANNA.id()), what);
    }

    @Test
    void whatIsNotedIsWrittenByItself() throws InterruptedException {
        Ledger started = new Ledger(store);

        for (int i = 1; i <= 20; i++) {
            long noted = i;
            started.note(deed("account.added"));
            if (i % 7 == 0) {
                Soon.is(noted + " are kept", () -> store.count(AuditQuery.ALL) == noted);
            }
        }
        Soon.is("all are kept", () -> store.count(AuditQuery.ALL) == 20);

        started.close();
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenByItselfLater() throws InterruptedException {
        store.breakDisk();
        Ledger started = new Ledger(store);
        started.note(deed("account.added"));

        store.mendDisk();

        Soon.is("it is kept without another deed", () -> store.count(AuditQuery.ALL) == 1);
        started.close();
    }
}
