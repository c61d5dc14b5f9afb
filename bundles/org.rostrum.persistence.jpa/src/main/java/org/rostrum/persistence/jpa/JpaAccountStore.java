package org.rostrum.persistence.jpa;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;

/** Accounts in the database. */
@Component
public final class JpaAccountStore implements AccountStore {

    private final Database database;

    @Activate
    public JpaAccountStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(UserId id) {
        return database.read(rows ->
                Optional.ofNullable(rows.find(AccountRow.class, id.value())).map(AccountRow::read));
    }

    @Override
    public Optional<Account> findByName(UserId name) {
        return database.read(
                rows -> rows.createQuery("select a from AccountRow a join a.names n where n = :name", AccountRow.class)
                        .setParameter("name", name.value())
                        .getResultStream()
                        .map(AccountRow::read)
                        .findAny());
    }

    /** Sorted here: databases disagree about the order of hyphens and dots. */
    @Override
    public List<Account> list() {
        return database.read(rows -> rows.createQuery("select a from AccountRow a", AccountRow.class)
                .getResultStream()
                .map(AccountRow::read)
                .sorted(Comparator.comparing(account -> account.id().value()))
                .toList());
    }

    @Override
    public boolean add(List<Account> all) {
        try {
            return database.write(rows -> {
                all.stream().map(AccountRow::of).forEach(rows::persist);
                return true;
            });
        } catch (Database.Duplicate taken) {
            return false;
        }
    }

    @Override
    public Change replace(Account account) {
        try {
            return database.write(rows -> {
                AccountRow row = rows.find(AccountRow.class, account.id().value());
                if (row == null) {
                    return Change.ABSENT;
                }
                row.write(account);
                return Change.DONE;
            });
        } catch (Database.Duplicate taken) {
            return Change.NAME_TAKEN;
        }
    }
}
