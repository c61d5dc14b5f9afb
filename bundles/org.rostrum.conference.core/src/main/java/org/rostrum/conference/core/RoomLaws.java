package org.rostrum.conference.core;

import static org.rostrum.conference.core.Laws.because;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Layout;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.conference.core.Law.Say;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Roles, and the conference as a whole. Pure but for the clock, which only {@code Extend} reads. */
final class RoomLaws {

    private static final int MOST_INVITED_AT_ONCE = 200;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private RoomLaws() {}

    static void write(Laws laws, Function<ModeId, Optional<Terms>> terms, Clock clock) {
        laws.law(Command.Appoint.class, RoomLaws::mayNotAppoint, RoomLaws::appoint, Say.WELCOME);
        laws.law(Command.Invite.class, RoomLaws::mayNotInvite, RoomLaws::invite, Say.WELCOME);
        laws.law(Command.Lock.class, Laws::nothing, (room, by, c) -> rules(room, r -> r.locked(c.on())), Say.WELCOME);
        laws.law(
                Command.MuteOnEntry.class,
                Laws::nothing,
                (room, by, c) -> rules(room, r -> r.offOnEntry(c.sources())),
                Say.WELCOME);
        laws.law(Command.Allow.class, Laws::nothing, RoomLaws::allow, Say.WELCOME);
        laws.law(
                Command.AllowGuests.class,
                Laws::nothing,
                (room, by, c) -> ruled(room, room.settings().rules().allowingGuests(c.feature(), c.on()), List.of()),
                Say.WELCOME);
        laws.law(Command.SetLayout.class, RoomLaws::mayNotLayOut, RoomLaws::layOut, Say.WELCOME);
        laws.law(Command.ChangeTopic.class, RoomLaws::noTopic, RoomLaws::changeTopic, Say.NONE);
        laws.law(Command.ChangeDescription.class, RoomLaws::noDescription, RoomLaws::changeDescription, Say.NONE);
        laws.law(
                Command.ChangePin.class,
                Laws::nothing,
                (room, by, c) -> Ruling.of(new Event.PinChanged(c.pin().isPresent())),
                Say.NONE);
        laws.law(Command.ChangeId.class, Laws::nothing, RoomLaws::changeId, Say.NONE);
        laws.law(
                Command.ChangeMode.class,
                (room, by, c) -> mayNotChangeMode(room, c, terms),
                (room, by, c) -> changeMode(room, c, terms),
                Say.NONE);
        laws.law(Command.Extend.class, RoomLaws::mayNotExtend, (room, by, c) -> extend(room, c, clock), Say.WELCOME);
        laws.law(
                Command.End.class,
                Laws::nothing,
                (room, by, c) -> Ruling.of(new Event.Ended(Event.Ended.Cause.ENDED)),
                Say.WELCOME);
    }

    private static Optional<Problem> mayNotAppoint(Conference room, Author by, Command.Appoint appoint) {
        boolean owner =
                room.find(appoint.who()).filter(p -> p.role() == Role.OWNER).isPresent();
        return owner ? because(Problems.ROLE_REQUIRED, "The owner stays the owner.") : Laws.absent(room, appoint.who());
    }

    private static Ruling appoint(Conference room, Author by, Command.Appoint appoint) {
        Role role = appoint.moderator() ? Role.MODERATOR : Role.ATTENDEE;
        Event.RoleChanged changed = new Event.RoleChanged(appoint.who(), role);
        if (room.find(appoint.who()).orElseThrow().role() == role) {
            return Ruling.of();
        }
        Conference next = room.after(changed);
        List<Event> events = new ArrayList<>(List.of(changed));
        events.addAll(SourceLaws.stopped(next, next.find(appoint.who()).orElseThrow()));
        return Laws.all(events);
    }

    private static Optional<Problem> mayNotInvite(Conference room, Author by, Command.Invite invite) {
        if (invite.users().isEmpty() || invite.users().size() > MOST_INVITED_AT_ONCE) {
            return because(Problems.REQUEST_INVALID, "1 to " + MOST_INVITED_AT_ONCE + " users at once.");
        }
        boolean tooMany = room.settings().invited().size() + invite.users().size() > ConferenceSettings.MAX_INVITED;
        return tooMany
                ? because(Problems.LIMIT_EXCEEDED, "At most " + ConferenceSettings.MAX_INVITED + " can be invited.")
                : Optional.empty();
    }

    private static Ruling invite(Conference room, Author by, Command.Invite invite) {
        List<UserId> news = invite.users().stream()
                .distinct()
                .filter(user -> !room.settings().invited().contains(user))
                .toList();
        return Laws.unless(news.isEmpty(), new Event.Invited(news));
    }

    private static Ruling rules(Conference room, UnaryOperator<Rules> how) {
        Rules next = how.apply(room.settings().rules());
        return Laws.unless(next.equals(room.settings().rules()), new Event.RulesChanged(next));
    }

    private static Ruling allow(Conference room, Author by, Command.Allow allow) {
        Rules next = room.settings().rules().allowing(allow.feature(), allow.on());
        List<Event> atOnce = Stream.of(Source.values())
                .filter(source -> !allow.on() && Feature.of(source) == allow.feature())
                .<Event>map(source -> new Event.AllSwitched(source, Source.State.OFF))
                .toList();
        return ruled(room, next, atOnce);
    }

    /** What is denied stops at once: first for all together, then for those whom that does not concern. */
    private static Ruling ruled(Conference room, Rules next, List<Event> atOnce) {
        if (next.equals(room.settings().rules())) {
            return Ruling.of();
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event.RulesChanged(next));
        events.addAll(atOnce);
        Conference then = room;
        for (Event event : events) {
            then = then.after(event);
        }
        for (Participant seat : then.participants().values()) {
            events.addAll(SourceLaws.stopped(then, seat));
        }
        return Laws.all(events);
    }

    private static Optional<Problem> mayNotLayOut(Conference room, Author by, Command.SetLayout set) {
        if (set.viewer().isPresent()
                && room.find(set.viewer().get()).filter(p -> !p.waits()).isEmpty()) {
            return because(Problems.PARTICIPANT_UNKNOWN, set.viewer().get() + " is not inside.");
        }
        return set.layout().flatMap(layout -> mayNotBeDrawn(room, layout));
    }

    private static Optional<Problem> mayNotBeDrawn(Conference room, Layout layout) {
        if (layout.speakers() > room.settings().speakers()) {
            return because(
                    Problems.LAYOUT_INVALID,
                    "More slots than the " + room.settings().speakers() + " speakers there can be.");
        }
        for (Layout.Slot slot : layout.slots()) {
            if (slot instanceof Layout.Slot.Fixed fixed
                    && room.find(fixed.who()).filter(p -> !p.waits()).isEmpty()) {
                return because(Problems.PARTICIPANT_UNKNOWN, fixed.who() + " is not inside.");
            }
        }
        return Optional.empty();
    }

    private static Ruling layOut(Conference room, Author by, Command.SetLayout set) {
        Optional<Layout> present = set.viewer().isEmpty()
                ? room.layouts().everybody()
                : Optional.ofNullable(room.layouts().one().get(set.viewer().get()));
        return Laws.unless(present.equals(set.layout()), new Event.LayoutSet(set.viewer(), set.layout()));
    }

    private static Optional<Problem> noTopic(Conference room, Author by, Command.ChangeTopic change) {
        return ConferenceSettings.isTopic(change.topic())
                ? Optional.empty()
                : because(
                        Problems.PLAN_INVALID,
                        "A topic has 1 to " + ConferenceSettings.MAX_TOPIC + " characters on one line.");
    }

    private static Ruling changeTopic(Conference room, Author by, Command.ChangeTopic change) {
        return Laws.unless(room.settings().topic().equals(change.topic()), new Event.TopicChanged(change.topic()));
    }

    private static Optional<Problem> noDescription(Conference room, Author by, Command.ChangeDescription change) {
        return ConferenceSettings.isDescription(change.description())
                ? Optional.empty()
                : because(
                        Problems.PLAN_INVALID,
                        "A description has at most " + ConferenceSettings.MAX_DESCRIPTION + " characters.");
    }

    private static Ruling changeDescription(Conference room, Author by, Command.ChangeDescription change) {
        return Laws.unless(
                room.settings().description().equals(change.description()),
                new Event.DescriptionChanged(change.description()));
    }

    /** Another spelling of the same id is shown from now on. */
    private static Ruling changeId(Conference room, Author by, Command.ChangeId change) {
        return Laws.unless(room.id().value().equals(change.id().value()), new Event.IdChanged(change.id()));
    }

    private static Optional<Problem> mayNotChangeMode(
            Conference room, Command.ChangeMode change, Function<ModeId, Optional<Terms>> installed) {
        Optional<Terms> terms = installed.apply(change.mode());
        if (terms.isEmpty()) {
            return because(Problems.MODE_UNAVAILABLE, "Mode " + change.mode() + " is not installed.");
        }
        int speakers = speakers(room, change, terms.get());
        Optional<Integer> most = terms.get().participants(speakers);
        if (most.isEmpty()) {
            return because(Problems.LIMIT_EXCEEDED, change.mode() + " cannot have " + speakers + " speakers.");
        }
        int inside = room.participants().size();
        return inside > most.get()
                ? because(Problems.LIMIT_EXCEEDED, "With " + speakers + " speakers at most " + most.get() + " fit in.")
                : Optional.empty();
    }

    private static Ruling changeMode(
            Conference room, Command.ChangeMode change, Function<ModeId, Optional<Terms>> installed) {
        int speakers = speakers(room, change, installed.apply(change.mode()).orElseThrow());
        boolean soAlready =
                room.settings().mode().equals(change.mode()) && room.settings().speakers() == speakers;
        return Laws.unless(soAlready, new Event.ModeChanged(change.mode(), speakers));
    }

    private static int speakers(Conference room, Command.ChangeMode change, Terms terms) {
        return change.speakers().orElseGet(() -> terms.speakers(room.settings().capacity()));
    }

    private static Optional<Problem> mayNotExtend(Conference room, Author by, Command.Extend extend) {
        if (room.settings().endsAt().isEmpty()) {
            return because(Problems.REQUEST_INVALID, "The conference has no end.");
        }
        if (!room.settings().extendable()) {
            return because(Problems.FEATURE_DENIED, "The plan does not let moderators put off the end.");
        }
        boolean fits = extend.by().compareTo(SHORTEST) >= 0 && extend.by().compareTo(LONGEST) <= 0;
        return fits ? Optional.empty() : because(Problems.REQUEST_INVALID, "by: (expected: PT1M to PT24H)");
    }

    /** From the planned end, or from now if that has passed. */
    private static Ruling extend(Conference room, Command.Extend extend, Clock clock) {
        Instant planned = room.settings().endsAt().orElseThrow();
        Instant now = clock.instant();
        return Ruling.of(new Event.Extended((planned.isBefore(now) ? now : planned).plus(extend.by())));
    }
}
