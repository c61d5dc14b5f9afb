package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;
import org.rostrum.identity.store.GroupStore;

/** What every {@link GroupStore} promises. */
public abstract class GroupStoreContract {

    private static final GroupId STAFF = new GroupId("staff");
    private static final UserId ALICE = new UserId("alice");

    /** A store without any group. */
    protected abstract GroupStore store();

    /** The accounts beside the groups of {@link #store()}; called after it. */
    protected abstract AccountStore accounts();

    @Test
    void knowsNoGroupAtFirst() {
        assertThat(store().list()).isEmpty();
        assertThat(store().find(STAFF)).isEmpty();
    }

    @Test
    void keepsEveryRightAndNone() {
        GroupStore store = store();
        Group all = new Group(new GroupId("g".repeat(64)), "Ö".repeat(100), EnumSet.allOf(Right.class));
        Group none = new Group(STAFF, "Staff", Set.of());

        assertThat(store.add(all)).isTrue();
        assertThat(store.add(none)).isTrue();

        assertThat(store.list()).containsExactly(all, none);
        assertThat(store.find(STAFF)).contains(none);
    }

    @Test
    void refusesAnIdThatIsTakenAndChangesNothing() {
        GroupStore store = store();
        Group staff = new Group(STAFF, "Staff", Set.of(Right.OPERATOR));
        store.add(staff);

        assertThat(store.add(new Group(STAFF, "Others", Set.of()))).isFalse();

        assertThat(store.list()).containsExactly(staff);
    }

    @Test
    void letsOneOfManyTakeAnId() throws Exception {
        GroupStore store = store();
        Callable<Boolean> adding = () -> store.add(new Group(STAFF, "Staff", Set.of()));

        assertThat(Race.of(Collections.nCopies(4, adding))).containsOnlyOnce(true);
    }

    @Test
    void replacesNameAndRights() {
        GroupStore store = store();
        Group changed = new Group(STAFF, "All staff", Set.of(Right.PLACE_CALLS));
        assertThat(store.replace(changed)).isFalse();
        store.add(new Group(STAFF, "Staff", Set.of()));

        assertThat(store.replace(changed)).isTrue();

        assertThat(store.list()).containsExactly(changed);
    }

    @Test
    void aGroupThatIsRemovedLeavesItsMembers() {
        GroupStore store = store();
        GroupId guests = new GroupId("guests");
        store.add(new Group(STAFF, "Staff", Set.of()));
        store.add(new Group(guests, "Guests", Set.of()));
        User alice = new User(ALICE, "Alice", Set.of(), true);
        accounts().add(Account.of(alice, "$argon2id$", Instant.EPOCH).inGroups(Set.of(STAFF, guests)));

        assertThat(store.remove(STAFF)).isTrue();
        assertThat(store.remove(STAFF)).isFalse();

        assertThat(store.list()).extracting(Group::id).isEqualTo(List.of(guests));
        assertThat(accounts().find(ALICE)).map(Account::groups).contains(Set.of(guests));
    }
}
