package org.rostrum.identity.local;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.local.RosterSheet.Column;
import org.rostrum.identity.local.RosterSheet.Row;
import org.rostrum.identity.store.Account;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * What a row says, understood.
 *
 * @param account with a hash that no password fits
 * @param password in plain text, if the row has one
 */
record RosterDraft(long line, Account account, Optional<String> password) {

    /** Is no hash, so {@link Passwords#matches} says no, as slowly as ever. */
    private static final String NO_HASH = "-";

    /** Refuses {@code user.invalid} and {@code password.weak}. */
    static Outcome<RosterDraft> of(Row row, PasswordRule rule, Instant now) {
        if (!row.whole()) {
            return refused("The row has not as many cells as there are columns.");
        }
        return user(row).then(user -> names(row, Column.GROUPS, GroupId::parse)
                .then(groups -> names(row, Column.ALIASES, UserId::parse).then(aliases -> profile(row)
                        .map(profile -> Account.of(user, NO_HASH, now)
                                .inGroups(groups)
                                .alsoCalled(without(user.id(), aliases))
                                .with(profile))
                        .then(account -> withPassword(row, account, rule)))));
    }

    private static Outcome<User> user(Row row) {
        Optional<UserId> id = UserId.parse(row.cell(Column.ID));
        if (id.isEmpty()) {
            return refused("id: (expected: 1 to 64 letters, digits, dots, underscores and hyphens)");
        }
        String name = row.cell(Column.NAME);
        if (!User.isDisplayName(name)) {
            return refused("name: (expected: 1 to 100 characters, none of them invisible)");
        }
        return active(row).then(active -> names(row, Column.RIGHTS, RosterDraft::right)
                .map(rights -> new User(id.get(), name, rights, active)));
    }

    private static Outcome<Boolean> active(Row row) {
        return switch (row.cell(Column.ACTIVE).toLowerCase(Locale.ROOT)) {
            case "", "true" -> Outcome.done(true);
            case "false" -> Outcome.done(false);
            default -> refused("active: (expected: true or false)");
        };
    }

    private static Optional<Right> right(String word) {
        return EnumSet.allOf(Right.class).stream()
                .filter(right -> right.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static <T> Outcome<Set<T>> names(Row row, Column column, Function<String, Optional<T>> reading) {
        List<String> words = row.several(column);
        Set<T> read = new HashSet<>();
        for (String word : words) {
            Optional<T> one = reading.apply(word);
            if (one.isEmpty()) {
                return refused(column.header() + ": one of them is no such name");
            }
            read.add(one.get());
        }
        return Outcome.done(read);
    }

    private static Set<UserId> without(UserId id, Set<UserId> aliases) {
        Set<UserId> others = new HashSet<>(aliases);
        others.remove(id);
        return others;
    }

    private static Outcome<Profile> profile(Row row) {
        return Arrays.stream(Profile.Field.values())
                .reduce(
                        Outcome.done(Profile.EMPTY),
                        (profile, field) ->
                                profile.then(known -> known.with(field, row.cell(Column.valueOf(field.name())))),
                        (first, second) -> second);
    }

    private static Outcome<RosterDraft> withPassword(Row row, Account account, PasswordRule rule) {
        Optional<String> password = Optional.of(row.cell(Column.PASSWORD)).filter(text -> !text.isEmpty());
        Optional<Problem> objection = password.flatMap(text -> rule.objection(account.id(), text));
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : Outcome.done(new RosterDraft(row.line(), account, password));
    }

    UserId id() {
        return account.id();
    }

    private static <T> Outcome<T> refused(String sentence) {
        return Outcome.refused(Problems.USER_INVALID.because(sentence));
    }

    @Override
    public String toString() {
        return "RosterDraft[line=" + line + ", id=" + id() + "]";
    }
}
