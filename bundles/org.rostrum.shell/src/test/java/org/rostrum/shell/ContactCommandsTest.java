package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rostrum.testkit.console.Console;
import org.rostrum.testkit.house.FakeAddressBook;

class ContactCommandsTest {

    private final Console console = new Console();
    private final FakeAddressBook book = new FakeAddressBook();

    @Test
    void contactsAreAddedListedAndRemoved() throws Exception {
        add("anna", "eve", null).execute();
        add("anna", "Zoe", "zoe@example.org").execute();
        ContactList list = new ContactList();
        list.contacts = deskOf("anna");
        console.attach(list);
        Console.type(list, "--json");
        list.execute();
        ContactRemove remove = new ContactRemove();
        remove.contacts = list.contacts;
        console.attach(remove);
        remove.contact = "c0";
        remove.execute();

        assertThat(console.text())
                .contains("Added c0", "Added c1", "Removed c0")
                .contains("[{\"id\":\"c0\",\"user\":\"eve\",\"name\":\"eve\"},"
                        + "{\"id\":\"c1\",\"name\":\"Zoe\",\"email\":\"zoe@example.org\"}]");
        assertThatThrownBy(remove::execute).hasMessageStartingWith("contact.unknown:");
    }

    @Test
    void whoMayNotEditIsRefused() {
        assertThatThrownBy(() -> add("otto", "eve", null).execute()).hasMessageStartingWith("right.required:");
        assertThatThrownBy(() -> add(null, "eve", null).execute()).hasMessageStartingWith("login.required:");
        assertThatThrownBy(() -> add("anna", "no one", null).execute()).hasMessageStartingWith("user.unknown:");
    }

    private ContactAdd add(String typist, String who, String email) {
        ContactAdd add = new ContactAdd();
        add.contacts = deskOf(typist);
        console.attach(add);
        add.who = who;
        add.email = email;
        return add;
    }

    private ContactDesk deskOf(String typist) {
        return new ContactDesk(new Registry().typist(typist), book);
    }
}
