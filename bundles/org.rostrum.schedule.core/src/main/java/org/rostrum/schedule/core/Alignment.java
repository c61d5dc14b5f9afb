package org.rostrum.schedule.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Rules;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a running conference after its plan, which has changed: by commands in the name of who changed it, so that the
 * conference decides as always. What is refused there, or has no command, waits for the next run.
 */
final class Alignment {

    private static final Logger LOG = LoggerFactory.getLogger(Alignment.class);
    private static final int INVITED_AT_ONCE = 200;
    private static final int PATIENCE_SECONDS = 5;

    private final ConferenceService conferences;

    Alignment(ConferenceService conferences) {
        this.conferences = conferences;
    }

    /** Gives the commands, and waits until they are answered. */
    void align(Conference run, ConferencePlan before, ConferencePlan after, User by) {
        Author author = Author.Person.of(by);
        CompletableFuture<?>[] answers = commands(run, before, after).stream()
                .map(command -> conferences.submit(run.key(), author, command).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(answers).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Conference {} has not followed its plan yet", run.key(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static List<Command> commands(Conference run, ConferencePlan before, ConferencePlan after) {
        List<Command> commands = new ArrayList<>();
        ConferenceSettings old = before.settings();
        ConferenceSettings next = after.settings();
        addIf(commands, !old.topic().equals(next.topic()), new Command.ChangeTopic(next.topic()));
        addIf(
                commands,
                !old.description().equals(next.description()),
                new Command.ChangeDescription(next.description()));
        addIf(commands, !before.pin().equals(after.pin()), new Command.ChangePin(after.pin()));
        addIf(commands, !before.id().value().equals(after.id().value()), new Command.ChangeId(after.id()));
        addIf(
                commands,
                !old.mode().equals(next.mode()) || old.speakers() != next.speakers(),
                new Command.ChangeMode(next.mode(), Optional.of(next.speakers())));
        commands.addAll(rules(old.rules(), next.rules()));
        commands.addAll(invitations(old.invited(), next.invited()));
        commands.addAll(appointments(run, old.moderators(), next.moderators()));
        extension(run, before.launch(), after.launch()).map(Command.Extend::new).ifPresent(commands::add);
        return commands;
    }

    private static void addIf(List<Command> commands, boolean wanted, Command command) {
        if (wanted) {
            commands.add(command);
        }
    }

    private static List<Command> rules(Rules old, Rules next) {
        List<Command> commands = new ArrayList<>();
        addIf(
                commands,
                !old.waiting().equals(next.waiting()),
                new Command.SwitchWaitingRoom(
                        next.waiting(),
                        next.waiting().isEmpty()
                                ? Optional.of(Command.SwitchWaitingRoom.Inside.ADMIT)
                                : Optional.empty()));
        addIf(commands, !old.offOnEntry().equals(next.offOnEntry()), new Command.MuteOnEntry(next.offOnEntry()));
        for (Feature feature : Feature.values()) {
            boolean on = next.allows(feature);
            addIf(commands, old.allows(feature) != on, new Command.Allow(feature, on));
            boolean guests = !next.deniedToGuests().contains(feature);
            addIf(commands, old.deniedToGuests().contains(feature) == guests, new Command.AllowGuests(feature, guests));
        }
        return commands;
    }

    private static List<Command> invitations(Set<UserId> old, Set<UserId> next) {
        List<UserId> more = next.stream().filter(user -> !old.contains(user)).toList();
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < more.size(); i += INVITED_AT_ONCE) {
            commands.add(new Command.Invite(more.subList(i, Math.min(more.size(), i + INVITED_AT_ONCE))));
        }
        return commands;
    }

    /** Who sits there becomes a moderator, or is one no longer; who does not sit there is one when they come. */
    private static List<Command> appointments(Conference run, Collection<UserId> old, Collection<UserId> next) {
        List<Command> commands = new ArrayList<>();
        for (Participant seat : run.participants().values()) {
            seat.user()
                    .filter(user -> old.contains(user) != next.contains(user))
                    .ifPresent(user -> commands.add(new Command.Appoint(seat.id(), next.contains(user))));
        }
        return commands;
    }

    /** By how much the run ends later: what takes place once at its new end, what recurs by as much as it lasts longer. */
    private static Optional<Duration> extension(Conference run, Launch old, Launch next) {
        if (!(old instanceof Launch.Scheduled before) || !(next instanceof Launch.Scheduled after)) {
            return Optional.empty();
        }
        Optional<Instant> end = run.settings().endsAt();
        Duration longer = after.recurrence().isPresent()
                ? after.duration().minus(before.duration())
                : end.map(planned -> Duration.between(planned, after.end())).orElse(Duration.ZERO);
        return Optional.of(longer)
                .filter(it -> end.isPresent() && !before.equals(after) && it.compareTo(Duration.ZERO) > 0);
    }
}
