package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.code;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AddressBook;
import org.rostrum.identity.Contact;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.store.ContactStoreContract;
import org.rostrum.testkit.store.MemoryContactStore;

class LocalAddressBookTest {

    private final House house = new House();
    private final LocalAddressBook book = new LocalAddressBook(new MemoryContactStore(), house.book);
    private User alice;

    @BeforeEach
    void move() {
        house.user(ALICE);
        house.user(BOB);
        alice = new User(ALICE, "Alice", Set.of(Right.EDIT_ADDRESS_BOOK), true);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** What tests rely on. */
    static class MemoryKeepsThePromises extends ContactStoreContract {
        @Override
        protected MemoryContactStore store() {
            return new MemoryContactStore();
        }
    }

    @Test
    void peopleOfTheServerAndOutsideAreFoundByTheirNames() {
        house.accounts.change(BOB, AccountChange.NOTHING.named("Robert Brown"));
        book.add(BOB, alice);
        book.add("Zoe Zeta", "zoe@example.org", alice);
        book.add("Anna Alpha", "anna@example.org", alice);

        assertThat(book.list(ALICE, ""))
                .extracting(Contact::name)
                .containsExactly("Anna Alpha", "Robert Brown", "Zoe Zeta");
        assertThat(book.list(ALICE, "ZETA zo")).extracting(Contact::name).containsExactly("Zoe Zeta");
        assertThat(book.list(ALICE, "anna@")).extracting(Contact::name).containsExactly("Anna Alpha");
        assertThat(book.list(ALICE, "bob")).extracting(Contact::name).containsExactly("Robert Brown");
        assertThat(book.list(BOB, "")).isEmpty();
    }

    @Test
    void anAccountIsCalledAsItIsNow() {
        book.add(BOB, alice);

        house.accounts.change(BOB, AccountChange.NOTHING.named("Bobby"));

        assertThat(book.list(ALICE, "bobby")).extracting(Contact::name).containsExactly("Bobby");
    }

    @Test
    void whoMayNotEditReadsAlone() {
        Contact zoe = book.add("Zoe", "zoe@example.org", alice).value().orElseThrow();
        User reading = new User(ALICE, "Alice", Set.of(Right.OPERATOR), true);

        assertThat(code(book.add(BOB, reading))).contains("right.required");
        assertThat(code(book.add("Dan", "dan@example.org", reading))).contains("right.required");
        assertThat(code(book.change(zoe.id(), "Zo", "zoe@example.org", reading)))
                .contains("right.required");
        assertThat(code(book.remove(zoe.id(), reading))).contains("right.required");
        assertThat(book.list(ALICE, "")).containsExactly(zoe);
    }

    @Test
    void nobodyReachesTheContactsOfOthers() {
        Contact zoe = book.add("Zoe", "zoe@example.org", alice).value().orElseThrow();
        User bob = new User(BOB, "Bob", Set.of(Right.ADMINISTRATOR), true);

        assertThat(code(book.change(zoe.id(), "Eve", "eve@example.org", bob))).contains("contact.unknown");
        assertThat(code(book.remove(zoe.id(), bob))).contains("contact.unknown");
        assertThat(book.list(BOB, "")).isEmpty();
    }

    @Test
    void whatCannotBeAContactIsRefused() {
        assertThat(code(book.add(ALICE, alice))).contains("contact.invalid");
        assertThat(code(book.add(new UserId("nobody"), alice))).contains("user.unknown");
        assertThat(code(book.add(" ", "zoe@example.org", alice))).contains("contact.invalid");
        assertThat(code(book.add(null, "zoe@example.org", alice))).contains("contact.invalid");
        assertThat(code(book.add("Zoe", "zoe@example.org\r\nBcc: eve@example.org", alice)))
                .contains("contact.invalid");
        assertThat(code(book.add("Zoe", null, alice))).contains("contact.invalid");
        Contact bob = book.add(BOB, alice).value().orElseThrow();
        assertThat(code(book.add(BOB, alice))).contains("contact.taken");
        assertThat(code(book.change(bob.id(), "Bobby", "bob@example.org", alice)))
                .contains("contact.invalid");
        house.activate(BOB, false);
        assertThat(code(book.add(BOB, alice))).contains("user.unknown");
    }

    @Test
    void thereIsAnEnd() {
        IntStream.range(0, AddressBook.MOST).forEach(i -> book.add("Somebody", "a" + i + "@example.org", alice));

        assertThat(code(book.add("One more", "more@example.org", alice))).contains("limit.exceeded");
    }
}
