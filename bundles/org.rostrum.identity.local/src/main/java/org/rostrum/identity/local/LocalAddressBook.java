package org.rostrum.identity.local;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.AddressBook;
import org.rostrum.identity.Contact;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Right;
import org.rostrum.identity.SearchWords;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.ContactStore;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Contacts in their store; those with an account are called as their accounts are now. */
@Component
public final class LocalAddressBook implements AddressBook {

    private static final Comparator<Contact> BY_NAME = Comparator.comparing(
                    (Contact contact) -> contact.name().toLowerCase(Locale.ROOT))
            .thenComparing(Contact::id);

    private final ContactStore contacts;
    private final AccountBook accounts;

    @Activate
    public LocalAddressBook(@Reference ContactStore contacts, @Reference AccountBook accounts) {
        this.contacts = contacts;
        this.accounts = accounts;
    }

    @Override
    public List<Contact> list(UserId owner, String words) {
        SearchWords wanted = SearchWords.of(words);
        return contacts.list(owner).stream()
                .map(this::asCalledNow)
                .filter(contact -> wanted.areIn(textsOf(contact)))
                .sorted(BY_NAME)
                .toList();
    }

    private static Stream<String> textsOf(Contact contact) {
        return Stream.of(Optional.of(contact.name()), contact.user().map(UserId::value), contact.email())
                .flatMap(Optional::stream);
    }

    private Contact asCalledNow(Contact contact) {
        return contact.user()
                .flatMap(accounts::find)
                .map(account -> contact.called(account.own().displayName()))
                .orElse(contact);
    }

    @Override
    public Outcome<Contact> add(UserId whom, User by) {
        return editor(by).then(me -> account(whom)).then(account -> {
            if (account.id().equals(by.id())) {
                return Outcome.refused(Problems.CONTACT_INVALID.because("user: is yourself."));
            }
            return keep(
                    new Contact(
                            newId(), Optional.of(account.id()), account.own().displayName(), Optional.empty()),
                    by);
        });
    }

    private Outcome<Account> account(UserId whom) {
        return accounts.findByName(whom)
                .filter(account -> account.own().active())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account.")));
    }

    @Override
    public Outcome<Contact> add(String name, String email, User by) {
        return editor(by).then(me -> outsider(newId(), name, email)).then(contact -> keep(contact, by));
    }

    private Outcome<Contact> keep(Contact contact, User by) {
        if (contacts.count(by.id()) >= MOST) {
            return Outcome.refused(Problems.LIMIT_EXCEEDED.because("There can be " + MOST + " contacts."));
        }
        return outcomeOf(contacts.add(by.id(), contact), contact);
    }

    @Override
    public Outcome<Contact> change(String id, String name, String email, User by) {
        return editor(by).then(me -> find(id, me)).then(before -> {
            if (before.user().isPresent()) {
                return Outcome.refused(Problems.CONTACT_INVALID.because("An account is called as its owner wants it."));
            }
            return outsider(id, name, email).then(changed -> outcomeOf(contacts.replace(by.id(), changed), changed));
        });
    }

    @Override
    public Outcome<Contact> remove(String id, User by) {
        return editor(by)
                .then(me -> find(id, me))
                .then(contact -> contacts.remove(by.id(), id) ? Outcome.done(contact) : unknown());
    }

    private Outcome<Contact> find(String id, User by) {
        return contacts.find(by.id(), id).map(Outcome::done).orElseGet(LocalAddressBook::unknown);
    }

    private static Outcome<User> editor(User by) {
        return by.may(Right.EDIT_ADDRESS_BOOK)
                ? Outcome.done(by)
                : Outcome.refused(
                        Problems.RIGHT_REQUIRED.because("This needs the right " + Right.EDIT_ADDRESS_BOOK + "."));
    }

    private static Outcome<Contact> outsider(String id, String name, String email) {
        if (!User.isDisplayName(name)) {
            return invalid("name: (expected: 1 to 100 characters, none of them invisible)");
        }
        return email == null || !Profile.isEmail(email)
                ? invalid("email: (expected: one address, name@example.org)")
                : Outcome.done(new Contact(id, Optional.empty(), name, Optional.of(email)));
    }

    private static Outcome<Contact> outcomeOf(ContactStore.Change change, Contact contact) {
        return switch (change) {
            case DONE -> Outcome.done(contact);
            case ABSENT -> unknown();
            case TAKEN -> Outcome.refused(Problems.CONTACT_TAKEN.because("This account or address is there already."));
        };
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static Outcome<Contact> invalid(String why) {
        return Outcome.refused(Problems.CONTACT_INVALID.because(why));
    }

    private static Outcome<Contact> unknown() {
        return Outcome.refused(Problems.CONTACT_UNKNOWN.because("There is no such contact."));
    }
}
