package org.rostrum.identity.local;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Directory;
import org.rostrum.identity.SearchWords;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;

/** The accounts of this server as an address book. */
@Component
public final class LocalDirectory implements Directory {

    private final AccountBook book;

    @Activate
    public LocalDirectory(@Reference AccountBook book) {
        this.book = book;
    }

    @Override
    public List<Person> search(String words) {
        SearchWords wanted = SearchWords.of(words);
        return book.list().stream()
                .filter(account -> account.own().active())
                .map(LocalDirectory::person)
                .filter(person -> wanted.areIn(person.id(), person.displayName(), person.aliases()))
                .sorted(Comparator.comparing(
                                (Person person) -> person.displayName().toLowerCase(Locale.ROOT))
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    @Override
    public Optional<Person> find(UserId name) {
        return book.findByName(name).filter(account -> account.own().active()).map(LocalDirectory::person);
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.own().displayName(), account.aliases());
    }
}
