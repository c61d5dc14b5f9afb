package org.rostrum.identity.local;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Roster;
import org.rostrum.identity.UserId;
import org.rostrum.identity.local.RosterSheet.Column;
import org.rostrum.identity.local.RosterSheet.Row;
import org.rostrum.identity.store.Account;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of this server as CSV. */
@Component(configurationPid = Configuration.PID)
public final class LocalRoster implements Roster {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRoster.class);

    private final AccountBook book;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Clock clock;

    @Activate
    public LocalRoster(@Reference AccountBook book, @Reference Passwords passwords, Configuration configuration) {
        this(book, passwords, new PasswordRule(configuration.password_length()), Clock.systemUTC());
    }

    LocalRoster(AccountBook book, Passwords passwords, PasswordRule rule, Clock clock) {
        this.book = book;
        this.passwords = passwords;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public String write() {
        return RosterSheet.write(book.list().stream().map(LocalRoster::cells).toList());
    }

    private static Map<Column, String> cells(Account account) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.ID, account.id().value());
        cells.put(Column.NAME, account.own().displayName());
        cells.put(Column.ACTIVE, String.valueOf(account.own().active()));
        cells.put(Column.RIGHTS, several(account.own().rights()));
        cells.put(Column.GROUPS, several(account.groups()));
        cells.put(Column.ALIASES, several(account.aliases()));
        for (Profile.Field field : Profile.Field.values()) {
            cells.put(
                    Column.valueOf(field.name()), account.profile().text(field).orElse(""));
        }
        return cells;
    }

    private static String several(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Outcome<Report> read(byte[] csv, Reading how) {
        return RosterSheet.read(csv).then(rows -> judge(rows).settle(how));
    }

    private Judgement judge(List<Row> rows) {
        Judgement judgement = new Judgement();
        rows.forEach(judgement::hear);
        return judgement;
    }

    /** The rows that were read so far: each is held against the accounts that are there and the rows before it. */
    private final class Judgement {

        private final Set<UserId> taken =
                book.list().stream().flatMap(LocalRoster::namesOf).collect(Collectors.toCollection(HashSet::new));
        private final Set<GroupId> groups =
                book.groups().stream().map(Group::id).collect(Collectors.toSet());
        private final List<RosterDraft> drafts = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();

        void hear(Row row) {
            Outcome<RosterDraft> draft =
                    RosterDraft.of(row, rule, clock.instant()).then(this::fitting);
            draft.value().ifPresent(accepted -> {
                drafts.add(accepted);
                taken.addAll(namesOf(accepted.account()).toList());
            });
            draft.problem().ifPresent(why -> rejected.add(new Rejected(row.line(), row.cell(Column.ID), why)));
        }

        private Outcome<RosterDraft> fitting(RosterDraft draft) {
            Optional<UserId> second =
                    namesOf(draft.account()).filter(taken::contains).findFirst();
            if (second.isPresent()) {
                return Outcome.refused(Problems.USER_TAKEN.because(
                        second.get() + " is a name of another account, or of a row above."));
            }
            return groups.containsAll(draft.account().groups())
                    ? Outcome.done(draft)
                    : Outcome.refused(Problems.GROUP_UNKNOWN.because("One of the groups does not exist."));
        }

        Outcome<Report> settle(Reading how) {
            if (how.dryRun() || (!rejected.isEmpty() && !how.partly())) {
                List<Added> possible = drafts.stream()
                        .map(draft -> new Added(draft.line(), draft.id(), Optional.empty()))
                        .toList();
                return Outcome.done(new Report(false, possible, rejected));
            }
            return keep(how.makingPasswords());
        }

        private Outcome<Report> keep(boolean makingPasswords) {
            List<Account> accounts = new ArrayList<>();
            List<Added> added = new ArrayList<>();
            for (RosterDraft draft : drafts) {
                Optional<String> made = makingPasswords && draft.password().isEmpty()
                        ? Optional.of(FreshPassword.make())
                        : Optional.empty();
                accounts.add(draft.password()
                        .or(() -> made)
                        .map(passwords::hash)
                        .map(draft.account()::withPasswordHash)
                        .orElse(draft.account()));
                added.add(new Added(draft.line(), draft.id(), made));
            }
            return book.add(accounts).map(kept -> {
                LOG.info("{} accounts were added from a table, {} rows were refused", kept.size(), rejected.size());
                return new Report(true, added, rejected);
            });
        }
    }

    private static Stream<UserId> namesOf(Account account) {
        return Stream.concat(Stream.of(account.id()), account.aliases().stream());
    }
}
