package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.ContactStore;
import org.rostrum.identity.store.ContactStore.Change;

/** What every {@link ContactStore} promises. */
public abstract class ContactStoreContract {

    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final UserId CLEO = new UserId("cleo");

    /** A store without any contact. */
    protected abstract ContactStore store();

    @Test
    void givesBackWhatWasAddedToItsOwnerAlone() {
        ContactStore store = store();
        Contact cleo = account(CLEO);
        Contact dan = outsider("Dan", "dan@example.org");

        assertThat(store.add(ANN, cleo)).isEqualTo(Change.DONE);
        assertThat(store.add(ANN, dan)).isEqualTo(Change.DONE);

        assertThat(store.list(ANN)).containsExactlyInAnyOrder(cleo, dan);
        assertThat(store.count(ANN)).isEqualTo(2);
        assertThat(store.find(ANN, dan.id())).contains(dan);
        assertThat(store.list(BOB)).isEmpty();
        assertThat(store.count(BOB)).isZero();
        assertThat(store.find(BOB, dan.id())).isEmpty();
    }

    @Test
    void anAccountAndAnAddressAreThereOnceForEachOwner() {
        ContactStore store = store();
        store.add(ANN, account(CLEO));
        store.add(ANN, outsider("Dan", "dan@example.org"));

        assertThat(store.add(ANN, account(CLEO))).isEqualTo(Change.TAKEN);
        assertThat(store.add(ANN, outsider("Daniel", "Dan@Example.org"))).isEqualTo(Change.TAKEN);
        assertThat(store.add(BOB, account(CLEO))).isEqualTo(Change.DONE);
        assertThat(store.add(BOB, outsider("Dan", "dan@example.org"))).isEqualTo(Change.DONE);
        assertThat(store.count(ANN)).isEqualTo(2);
    }

    @Test
    void whatIsChangedIsThatOfItsOwner() {
        ContactStore store = store();
        Contact dan = outsider("Dan", "dan@example.org");
        Contact eve = outsider("Eve", "eve@example.org");
        store.add(ANN, dan);
        store.add(ANN, eve);
        Contact changed = new Contact(dan.id(), Optional.empty(), "Daniel", Optional.of("daniel@example.org"));
        Contact likeEve = new Contact(dan.id(), Optional.empty(), "Daniel", Optional.of("EVE@example.org"));

        assertThat(store.replace(BOB, changed)).isEqualTo(Change.ABSENT);
        assertThat(store.replace(ANN, likeEve)).isEqualTo(Change.TAKEN);
        assertThat(store.replace(ANN, changed)).isEqualTo(Change.DONE);
        assertThat(store.replace(ANN, outsider("Nobody", "nobody@example.org"))).isEqualTo(Change.ABSENT);

        assertThat(store.list(ANN)).containsExactlyInAnyOrder(changed, eve);
    }

    @Test
    void whatIsRemovedIsThatOfItsOwner() {
        ContactStore store = store();
        Contact dan = outsider("Dan", "dan@example.org");
        store.add(ANN, dan);

        assertThat(store.remove(BOB, dan.id())).isFalse();
        assertThat(store.remove(ANN, dan.id())).isTrue();
        assertThat(store.remove(ANN, dan.id())).isFalse();

        assertThat(store.list(ANN)).isEmpty();
        assertThat(store.add(ANN, outsider("Dan", "dan@example.org"))).isEqualTo(Change.DONE);
    }

    private static Contact account(UserId user) {
        return new Contact(UUID.randomUUID().toString(), Optional.of(user), "Somebody", Optional.empty());
    }

    private static Contact outsider(String name, String email) {
        return new Contact(UUID.randomUUID().toString(), Optional.empty(), name, Optional.of(email));
    }
}
