package org.rostrum.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rostrum.testkit.house.FakeLogins.PASSWORD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.testkit.house.FakeCalls;
import rostrum.contacts.Contact;
import rostrum.contacts.Contacts;
import rostrum.contacts.NewContact;
import rostrum.contacts.Person;

/** What programs do about one's own address book, by a client that was made from the WSDL. */
class ContactsTest {

    private RunningSoap soap;

    @BeforeEach
    void open() throws Exception {
        soap = new RunningSoap(true, "");
    }

    @AfterEach
    void close() {
        soap.close();
    }

    @Test
    void peopleAreAddedFoundChangedAndRemoved() throws Exception {
        Contacts contacts = as("anna");
        assertThat(contacts.addContact(account("eve")).getUser()).isEqualTo("eve");
        Contact zoe = contacts.addContact(outside("Zoe", "zoe@example.org"));
        assertThat(zoe.getEmail()).isEqualTo("zoe@example.org");
        assertThat(zoe.getUser()).isNull();

        assertThat(contacts.listContacts("Z", null, null).getContact())
                .extracting(Contact::getName)
                .containsExactly("Zoe");
        assertThat(contacts.listContacts(null, 1, 1).getTotal()).isEqualTo(2);
        assertThat(contacts.changeContact(zoe.getId(), person("Zo", "zo@example.org"))
                        .getName())
                .isEqualTo("Zo");
        contacts.removeContact(zoe.getId());
        assertThat(code(() -> contacts.removeContact(zoe.getId()))).isEqualTo("contact.unknown");
    }

    @Test
    void whoCanBeReachedIsSaidWhileThereAreCalls() throws Exception {
        as("anna").addContact(account("eve"));
        assertThat(first().getPresence()).isNull();

        soap.contacts.bindDevices(new FakeCalls());

        assertThat(first().getPresence()).isEqualTo("BUSY");
    }

    private Contact first() throws Exception {
        return as("anna").listContacts(null, null, null).getContact().get(0);
    }

    @Test
    void everybodyReadsTheirOwnAndEditsWithTheRight() throws Exception {
        as("anna").addContact(account("eve"));

        assertThat(as("gast").listContacts(null, null, null).getTotal()).isZero();
        assertThat(code(() -> as("gast").addContact(account("eve")))).isEqualTo("right.required");
    }

    @Test
    void whatIsNoContactIsRefused() throws Exception {
        assertThat(code(() -> as("anna").addContact(account("no one")))).isEqualTo("user.unknown");
        assertThat(code(() -> as("anna").addContact(new NewContact()))).isEqualTo("request.invalid");
        assertThat(code(() -> as("anna").listContacts(null, -1, null))).isEqualTo("request.invalid");
        assertThat(code(() -> as("anna").listContacts(null, 0, 201))).isEqualTo("request.invalid");
    }

    private Contacts as(String user) throws Exception {
        return new Client(soap, user, PASSWORD).contacts();
    }

    private static NewContact account(String user) {
        NewContact contact = new NewContact();
        contact.setUser(user);
        return contact;
    }

    private static NewContact outside(String name, String email) {
        NewContact contact = new NewContact();
        contact.setPerson(person(name, email));
        return contact;
    }

    private static Person person(String name, String email) {
        Person person = new Person();
        person.setName(name);
        person.setEmail(email);
        return person;
    }

    /** A call that is to be refused. */
    private interface Attempt {
        void run() throws Exception;
    }

    private static String code(Attempt attempt) {
        return catchThrowableOfType(rostrum.contacts.ProblemFault.class, attempt::run)
                .getFaultInfo()
                .getCode();
    }
}
