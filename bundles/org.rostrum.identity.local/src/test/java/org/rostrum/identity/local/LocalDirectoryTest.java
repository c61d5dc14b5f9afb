package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Directory.Person;
import org.rostrum.identity.UserId;

class LocalDirectoryTest {

    private static final UserId EXTENSION = new UserId("4711");

    private final House house = new House();
    private final LocalDirectory directory = new LocalDirectory(house.book);

    @BeforeEach
    void fill() {
        house.user(ALICE);
        house.user(BOB);
        house.accounts.change(
                ALICE, AccountChange.NOTHING.named("Zoë Alice Ødegård").alsoCalled(Set.of(EXTENSION)));
        house.accounts.change(BOB, AccountChange.NOTHING.named("bob the builder"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void peopleAreFoundByAllWordsInAnyOfTheirNames() {
        assertThat(directory.search("ØDEG 471")).extracting(Person::id).containsExactly(ALICE);
        assertThat(directory.search("builder zoë")).isEmpty();
        assertThat(directory.search("zzz")).isEmpty();
    }

    @Test
    void everybodyIsListedByName() {
        assertThat(directory.search(" ")).extracting(Person::id).containsExactly(BOB, ALICE);
        assertThat(directory.search(null)).hasSize(2);
    }

    @Test
    void whoIsCalledByAnAliasIsFound() {
        assertThat(directory.find(EXTENSION)).contains(new Person(ALICE, "Zoë Alice Ødegård", Set.of(EXTENSION)));
        assertThat(directory.find(BOB)).map(Person::id).contains(BOB);
        assertThat(directory.find(new UserId("nobody"))).isEmpty();
    }

    @Test
    void closedAccountsAreNotInTheBook() {
        house.activate(ALICE, false);

        assertThat(directory.search("")).extracting(Person::id).containsExactly(BOB);
        assertThat(directory.find(EXTENSION)).isEmpty();
    }
}
