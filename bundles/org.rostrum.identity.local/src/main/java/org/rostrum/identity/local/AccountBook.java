package org.rostrum.identity.local;

import static org.rostrum.identity.Right.ADMINISTRATOR;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;
import org.rostrum.identity.store.GroupStore;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Accounts and groups as they are kept. Changes go one after the other, since each reads what it changes; whoever is
 * logged in meets them at once; and none leaves the server without an active administrator.
 */
@Component(service = AccountBook.class)
public final class AccountBook {

    private final AccountStore accounts;
    private final GroupStore groups;
    private final KnownLogins known;
    private final ReentrantLock changing = new ReentrantLock(true);

    @Activate
    public AccountBook(@Reference AccountStore accounts, @Reference GroupStore groups, @Reference KnownLogins known) {
        this.accounts = accounts;
        this.groups = groups;
        this.known = known;
    }

    Optional<Account> find(UserId id) {
        return accounts.find(id);
    }

    Optional<Account> findByName(UserId name) {
        return accounts.findByName(name);
    }

    List<Account> list() {
        return accounts.list();
    }

    /** The groups by id; everybody's as it is kept, or as it was made. */
    List<Group> groups() {
        List<Group> kept = groups.list();
        return kept.stream().anyMatch(Group::isEverybody)
                ? kept
                : Stream.concat(kept.stream(), Stream.of(Group.EVERYBODY))
                        .sorted(Comparator.comparing(group -> group.id().value()))
                        .toList();
    }

    /** The person an account stands for, with all rights it has from wherever. */
    User user(Account account) {
        return user(account, groups());
    }

    /** The persons of all accounts by id. */
    List<User> users() {
        List<Group> all = groups();
        return accounts.list().stream().map(account -> user(account, all)).toList();
    }

    static User user(Account account, List<Group> all) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(account.own().rights());
        all.stream()
                .filter(group -> group.isEverybody() || account.groups().contains(group.id()))
                .forEach(group -> rights.addAll(group.rights()));
        User own = account.own();
        return new User(own.id(), own.displayName(), rights, own.active());
    }

    /** Adds all of them or none. Refuses {@code user.taken} and {@code group.unknown}. */
    Outcome<List<Account>> add(List<Account> all) {
        return oneAfterTheOther(() -> {
            Set<GroupId> ids = groups().stream().map(Group::id).collect(Collectors.toSet());
            if (!all.stream().allMatch(account -> ids.containsAll(account.groups()))) {
                return Outcome.refused(unknownGroup());
            }
            return accounts.add(all)
                    ? Outcome.done(all)
                    : Outcome.refused(Problems.USER_TAKEN.because("One of the names was taken meanwhile."));
        });
    }

    /** Returns false and changes nothing if the id is taken. */
    boolean add(Account account) {
        return oneAfterTheOther(() -> accounts.add(account));
    }

    /** Changes an account to what {@code how} makes of it. Refuses {@code user.unknown} and what {@code how} refuses. */
    Outcome<Account> change(UserId id, Function<Account, Outcome<Account>> how) {
        return oneAfterTheOther(() -> accounts.find(id)
                .map(before -> how.apply(before).then(changed -> replace(before, changed)))
                .orElseGet(AccountBook::unknown));
    }

    private Outcome<Account> replace(Account before, Account changed) {
        List<Group> all = groups();
        Set<GroupId> ids = all.stream().map(Group::id).collect(Collectors.toSet());
        if (!ids.containsAll(changed.groups())) {
            return Outcome.refused(unknownGroup());
        }
        boolean steppingDown =
                user(before, all).may(ADMINISTRATOR) && !user(changed, all).may(ADMINISTRATOR);
        if (steppingDown && !isAdministered(all, others -> !others.id().equals(changed.id()))) {
            return Outcome.refused(unadministered());
        }
        return switch (accounts.replace(changed)) {
            case DONE -> Outcome.done(changed);
            case ABSENT -> unknown();
            case NAME_TAKEN ->
                Outcome.refused(Problems.USER_TAKEN.because("One of the aliases is a name of another account."));
        };
    }

    Outcome<Group> add(Group group) {
        return oneAfterTheOther(() -> !group.isEverybody() && groups.add(group)
                ? Outcome.done(group)
                : Outcome.refused(Problems.GROUP_TAKEN.because("There is a group of this id already.")));
    }

    Outcome<Group> change(Group changed) {
        return oneAfterTheOther(() -> {
            List<Group> after = groups().stream()
                    .map(group -> group.id().equals(changed.id()) ? changed : group)
                    .toList();
            if (!after.contains(changed)) {
                return Outcome.refused(unknownGroup());
            }
            if (leavesNobody(after)) {
                return Outcome.refused(unadministered());
            }
            boolean kept = groups.replace(changed) || groups.add(changed);
            return kept ? Outcome.done(changed) : Outcome.refused(unknownGroup());
        });
    }

    Outcome<Group> remove(GroupId id) {
        return oneAfterTheOther(() -> {
            Map<Boolean, List<Group>> split = groups().stream()
                    .collect(Collectors.partitioningBy(group -> group.id().equals(id)));
            if (split.get(true).isEmpty()) {
                return Outcome.refused(unknownGroup());
            }
            if (leavesNobody(split.get(false))) {
                return Outcome.refused(unadministered());
            }
            return groups.remove(id) ? Outcome.done(split.get(true).get(0)) : Outcome.refused(unknownGroup());
        });
    }

    private boolean leavesNobody(List<Group> after) {
        return isAdministered(groups(), anybody -> true) && !isAdministered(after, anybody -> true);
    }

    /** Whether one of these may still administrate when these are the groups. */
    private boolean isAdministered(List<Group> after, Predicate<Account> whom) {
        return accounts.list().stream().filter(whom).anyMatch(account -> user(account, after)
                .may(ADMINISTRATOR));
    }

    private <T> T oneAfterTheOther(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
            known.forgetAll();
        }
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account."));
    }

    private static Problem unknownGroup() {
        return Problems.GROUP_UNKNOWN.because("There is no such group.");
    }

    private static Problem unadministered() {
        return Problems.RIGHT_REQUIRED.because("The server would be left without an active administrator.");
    }
}
