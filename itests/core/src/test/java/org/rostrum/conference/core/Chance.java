package org.rostrum.conference.core;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.Command.SwitchWaitingRoom.Inside;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Feature;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Layout;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Reaction;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.SeatFixture;

/** Somebody who orders something, by the dice. Those who moderate and those who speak come up more often. */
final class Chance {

    private static final List<String> NAMES = List.of("anna", "mia", "max", "ben", "cleo", "dora", "emil", "finn");

    private static final Attachment FILE =
            new Attachment(new FileId("0123456789abcdef0123456789abcdef"), "slides.pdf", "application/pdf", 4096);

    private final Random dice;
    private final List<ConferenceMode> modes;
    private final List<Supplier<Command>> orders;

    Chance(Random dice, List<ConferenceMode> modes) {
        this.dice = dice;
        this.modes = modes;
        this.orders = List.of(
                () -> somebody().join(),
                () -> somebody().join(),
                () -> somebody().join(),
                () -> somebody().join(),
                () -> heard(),
                () -> heard(),
                () -> heard(),
                () -> new Command.SwitchSource(seat(), Source.MICROPHONE, state()),
                () -> new Command.SwitchSource(seat(), Source.MICROPHONE, Source.State.ON),
                () -> new Command.SwitchSource(seat(), pick(Source.values()), state()),
                () -> new Command.SwitchAll(pick(Source.values()), state()),
                () -> new Command.AskToSwitchOn(seat(), pick(Source.values())),
                () -> new Command.AskForPodium(),
                () -> new Command.AskForPodium(),
                () -> new Command.CallToPodium(seat()),
                () -> new Command.CallToPodium(seat()),
                () -> new Command.AcceptCall(),
                () -> new Command.StepDown(seat()),
                () -> new Command.PinToPodium(seat(), dice.nextBoolean()),
                () -> new Command.StartRemark(),
                () -> new Command.StartRemark(),
                () -> new Command.StopRemark(),
                () -> new Command.HeardDominating(Optional.of(seat())),
                () -> new Command.Disrupt(seat()),
                () -> new Command.Resume(seat()),
                () -> new Command.Leave(seat()),
                () -> new Command.Remove(seat(), dice.nextBoolean()),
                () -> new Command.Admit(List.of(seat(), seat())),
                () -> new Command.AdmitAll(),
                () -> new Command.SendBack(seat()),
                () -> new Command.SwitchWaitingRoom(some(Category.class), Optional.of(pick(Inside.values()))),
                () -> new Command.SwitchWaitingRoom(Set.of(), Optional.empty()),
                () -> new Command.RaiseHand(dice.nextBoolean()),
                () -> new Command.LowerHand(seat()),
                () -> new Command.AskForControl(seat()),
                () -> new Command.GrantControl(seat()),
                () -> new Command.EndControl(seat()),
                () -> new Command.React(pick(Reaction.values())),
                () -> new Command.Say(audience(), "Hello"),
                () -> new Command.SendFile(seat(), audience(), FILE),
                () -> new Command.Appoint(seat(), dice.nextBoolean()),
                () -> new Command.Invite(List.of(new UserId(name()))),
                () -> new Command.Lock(dice.nextInt(4) == 0),
                () -> new Command.MuteOnEntry(some(Source.class)),
                () -> new Command.Allow(pick(Feature.values()), dice.nextBoolean()),
                () -> new Command.AllowGuests(pick(Feature.values()), dice.nextBoolean()),
                () -> new Command.SetLayout(Optional.empty(), Optional.of(layout())),
                () -> new Command.SetLayout(Optional.of(seat()), Optional.empty()),
                () -> new Command.ChangeTopic("Topic " + dice.nextInt(3)),
                () -> new Command.ChangeDescription("Description " + dice.nextInt(3)),
                () -> new Command.ChangePin(Optional.of(new Pin("000" + dice.nextInt(3)))),
                () -> new Command.ChangeId(new ConferenceId("id-" + dice.nextInt(3))),
                () -> changeMode(),
                () -> changeMode(),
                () -> new Command.Extend(Duration.ofMinutes(5)),
                () -> new Command.Custom("stick.pass", Map.of("to", seat().value())),
                () -> new Command.Custom("stick.pass", Map.of()),
                () -> dice.nextInt(20) == 0 ? new Command.End() : new Command.AcceptCall());
    }

    Command command() {
        return orders.get(dice.nextInt(orders.size())).get();
    }

    Author author() {
        return switch (dice.nextInt(10)) {
            case 0, 1, 2, 3 -> new Author.House();
            case 4, 5 -> new Author.Seat(SeatFixture.seatOf("anna"));
            case 6 -> new Author.Person(new UserId(name()), Set.of());
            default -> new Author.Seat(seat());
        };
    }

    /** Mostly none, sometimes so much that timers run down and seats are lost. */
    Duration time() {
        return Duration.ofMillis(dice.nextInt(10) == 0 ? dice.nextInt(40_000) : dice.nextInt(500));
    }

    private Command heard() {
        return new Command.HeardSpeaking(List.of(
                new Command.HeardSpeaking.Heard(seat(), dice.nextInt(3) == 0 ? 0 : 60 + dice.nextInt(60)),
                new Command.HeardSpeaking.Heard(seat(), dice.nextInt(128))));
    }

    private Command changeMode() {
        ConferenceMode mode = modes.get(dice.nextInt(modes.size()));
        Optional<Integer> speakers = dice.nextBoolean() ? Optional.empty() : Optional.of(1 + dice.nextInt(6));
        return new Command.ChangeMode(mode.id(), speakers);
    }

    private SeatFixture somebody() {
        String name = name();
        SeatFixture seat =
                switch (name) {
                    case "anna" -> SeatFixture.owner(name);
                    case "mia", "max" -> SeatFixture.moderator(name);
                    default -> SeatFixture.attendee(name);
                };
        if (dice.nextBoolean()) {
            seat.offering(Source.MICROPHONE, Source.CAMERA);
        }
        return seat.at(dice.nextInt(5) == 0 ? Place.WAITING_ROOM : Place.AUDITORIUM);
    }

    private Audience audience() {
        return switch (dice.nextInt(3)) {
            case 0 -> new Audience.Everyone();
            case 1 -> new Audience.Moderators();
            default -> new Audience.One(seat());
        };
    }

    private Layout layout() {
        return new Layout(
                List.of(new Layout.Slot.Fixed(seat()), new Layout.Slot.ActiveSpeaker(), new Layout.Slot.Content()),
                dice.nextBoolean());
    }

    private ParticipantId seat() {
        return SeatFixture.seatOf(name());
    }

    private String name() {
        return NAMES.get(dice.nextInt(NAMES.size()));
    }

    private Source.State state() {
        return pick(Source.State.values());
    }

    private <T> T pick(T[] values) {
        return values[dice.nextInt(values.length)];
    }

    private <E extends Enum<E>> Set<E> some(Class<E> family) {
        Set<E> all = EnumSet.allOf(family);
        all.removeIf(one -> dice.nextBoolean());
        return all;
    }
}
