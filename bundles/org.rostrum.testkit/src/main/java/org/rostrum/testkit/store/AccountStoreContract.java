package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Phone;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.Account.SecondFactor;
import org.rostrum.identity.store.AccountStore;
import org.rostrum.identity.store.AccountStore.Change;
import org.rostrum.identity.store.GroupStore;

/** What every {@link AccountStore} promises. */
public abstract class AccountStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private static final GroupId STAFF = new GroupId("staff");
    private static final GroupId BOARD = new GroupId("board");

    /** A store without any account. */
    protected abstract AccountStore store();

    /** The groups beside the accounts of {@link #store()}; called after it. */
    protected abstract GroupStore groups();

    @Test
    void knowsNobodyAtFirst() {
        assertThat(store().list()).isEmpty();
        assertThat(store().find(new UserId("alice"))).isEmpty();
    }

    @Test
    void givesBackWhatWasAdded() {
        AccountStore store = store();
        Account alice = account("alice");

        assertThat(store.add(alice)).isTrue();

        assertThat(store.find(new UserId("alice"))).contains(alice);
    }

    @Test
    void keepsEveryRightAndNone() {
        AccountStore store = store();
        Account all = account(new User(new UserId("all"), "All", EnumSet.allOf(Right.class), true));
        Account none = account(new User(new UserId("none"), "None", Set.of(), false));

        store.add(all);
        store.add(none);

        assertThat(store.list()).containsExactly(all, none);
    }

    @Test
    void keepsTheLongestValuesInEveryScript() {
        AccountStore store = store();
        UserId longest = new UserId("a".repeat(64));
        String name =
                "\uD83D\uDC69\u200D\uD83D\uDE80 Zoë 李雷 مريم ".repeat(10).substring(0, User.MAX_DISPLAY_NAME - 1) + "ß";
        Account account = Account.of(new User(longest, name, Set.of(), true), "$argon2id$" + "x".repeat(240), NOON);

        store.add(account);

        assertThat(store.find(longest)).contains(account);
    }

    @Test
    void keepsHowSomebodyIsReached() {
        AccountStore store = store();
        Profile whole = new Profile(
                Optional.of("a".repeat(64) + "@" + "d".repeat(60) + ".example"),
                Optional.of(Locale.forLanguageTag("zh-Hant-TW")),
                Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")),
                Optional.of("Ö".repeat(100)),
                Map.of(Phone.MOBILE, "+49 30 1", Phone.WORK, "2".repeat(32), Phone.HOME, "3"));
        store.add(account("alice").with(whole));
        store.add(account("bob").with(whole));

        store.replace(account("bob"));

        assertThat(store.find(new UserId("alice"))).map(Account::profile).contains(whole);
        assertThat(store.find(new UserId("bob"))).map(Account::profile).contains(Profile.EMPTY);
    }

    @Test
    void keepsWhatProtectsAnAccount() {
        AccountStore store = store();
        Set<String> hashes = Set.of("a".repeat(64), "b".repeat(64));
        Account account = account("alice")
                .lockedUntil(Optional.of(NOON))
                .with(Optional.of(new SecondFactor("S".repeat(32), true, 59_136_000, hashes)));

        store.add(account);

        assertThat(store.find(account.id())).contains(account);
        Account open = account.lockedUntil(Optional.empty()).with(Optional.<SecondFactor>empty());
        store.replace(open);
        assertThat(store.find(account.id())).contains(open);
    }

    @Test
    void keepsInWhichGroupsSomebodyIs() {
        AccountStore store = store();
        groups().add(new Group(STAFF, "Staff", Set.of()));
        groups().add(new Group(BOARD, "Board", Set.of()));
        store.add(account("alice").inGroups(Set.of(STAFF)));
        store.add(account("bob").inGroups(Set.of(STAFF)));

        store.replace(account("alice").inGroups(Set.of(STAFF, BOARD)));
        store.replace(account("bob"));

        assertThat(store.list()).extracting(Account::groups).containsExactly(Set.of(STAFF, BOARD), Set.of());
    }

    @Test
    void findsAnAccountByItsIdAndItsAliases() {
        AccountStore store = store();
        Account alice = account("alice").alsoCalled(Set.of(new UserId("4711"), new UserId("al")));
        store.add(account("bob"));
        store.add(alice);

        assertThat(store.findByName(new UserId("alice"))).contains(alice);
        assertThat(store.findByName(new UserId("4711"))).contains(alice);
        assertThat(store.find(new UserId("4711"))).isEmpty();
        Account renamed = alice.alsoCalled(Set.of(new UserId("al")));
        assertThat(store.replace(renamed)).isEqualTo(Change.DONE);
        assertThat(store.findByName(new UserId("4711"))).isEmpty();
        assertThat(store.findByName(new UserId("al"))).contains(renamed);
    }

    @Test
    void noNameBelongsToTwo() {
        AccountStore store = store();
        Account alice = account("alice").alsoCalled(Set.of(new UserId("al")));
        Account bob = account("bob");
        store.add(alice);
        store.add(bob);

        assertThat(store.add(account("al"))).isFalse();
        assertThat(store.add(account("carol").alsoCalled(Set.of(new UserId("alice")))))
                .isFalse();
        assertThat(store.replace(bob.alsoCalled(Set.of(new UserId("alice"))))).isEqualTo(Change.NAME_TAKEN);
        assertThat(store.replace(bob.alsoCalled(Set.of(new UserId("al"))))).isEqualTo(Change.NAME_TAKEN);

        assertThat(store.list()).containsExactly(alice, bob);
    }

    @Test
    void refusesAnIdThatIsTakenAndChangesNothing() {
        AccountStore store = store();
        Account first = account("alice");
        store.add(first);

        boolean again = store.add(account(new User(new UserId("alice"), "Somebody else", Set.of(), true)));

        assertThat(again).isFalse();
        assertThat(store.list()).containsExactly(first);
    }

    @Test
    void addsAllOrNone() {
        AccountStore store = store();
        store.add(account("bob"));

        assertThat(store.add(List.of(account("alice"), account("bob")))).isFalse();
        assertThat(store.add(List.of(account("alice"), account("carl").alsoCalled(Set.of(new UserId("alice"))))))
                .isFalse();
        assertThat(store.list()).containsExactly(account("bob"));
        assertThat(store.add(List.of(account("alice"), account("carl")))).isTrue();
        assertThat(store.list()).containsExactly(account("alice"), account("bob"), account("carl"));
    }

    @Test
    void letsOneOfManyTakeAnId() throws Exception {
        AccountStore store = store();
        Callable<Boolean> adding = () -> store.add(account("alice"));

        List<Boolean> added = Race.of(Collections.nCopies(4, adding));

        assertThat(added).containsOnlyOnce(true);
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void listsById() {
        AccountStore store = store();
        for (String id : List.of("b", "a-z", "a", "0", "a.z", "az", "a_z")) {
            store.add(account(id));
        }

        assertThat(store.list())
                .extracting(account -> account.id().value())
                .containsExactly("0", "a", "a-z", "a.z", "a_z", "az", "b");
    }

    @Test
    void replacesEverythingButTheId() {
        AccountStore store = store();
        store.add(account("alice"));
        Account changed = Account.of(
                new User(new UserId("alice"), "Alice Ω", Set.of(Right.OPERATOR), false),
                "$argon2id$new",
                NOON.plusSeconds(1));

        assertThat(store.replace(changed)).isEqualTo(Change.DONE);

        assertThat(store.list()).containsExactly(changed);
    }

    @Test
    void replacesNobodyWhoIsNotThere() {
        AccountStore store = store();

        assertThat(store.replace(account("alice"))).isEqualTo(Change.ABSENT);

        assertThat(store.list()).isEmpty();
    }

    private static Account account(String id) {
        return account(new User(new UserId(id), "Somebody", Set.of(Right.CREATE_CONFERENCES), true));
    }

    private static Account account(User user) {
        return Account.of(user, "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", NOON);
    }
}
