package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.SOME_MODE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.Layout;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.FakeClock;

/** Roles, and the conference as a whole. */
class RoomLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = conference()
            .ownedBy("anna")
            .withSpeakers(3)
            .with(
                    owner("anna"),
                    moderator("mia"),
                    attendee("ben"),
                    attendee("walt").inTheWaitingRoom())
            .build();

    @Test
    void moderatorsAreMadeAndUnmade() {
        Conference made = house.after(room, by("mia"), new Command.Appoint(seatOf("ben"), true));
        assertThat(roleOf(made, "ben")).isEqualTo(Role.MODERATOR);
        Conference unmade = house.after(made, by("ben"), new Command.Appoint(seatOf("mia"), false));
        assertThat(roleOf(unmade, "mia")).isEqualTo(Role.ATTENDEE);
    }

    @Test
    void appointmentHoldsWhenTheyComeBackAndFromOutside() {
        Conference made = house.after(room, by("mia"), new Command.Appoint(seatOf("ben"), true));
        assertThat(made.roleOf(new Author.Person(new UserId("ben"), Set.of()))).isEqualTo(Role.MODERATOR);
        Conference unmade = house.after(made, by("mia"), new Command.Appoint(seatOf("ben"), false));
        assertThat(unmade.roleOf(new Author.Person(new UserId("ben"), Set.of())))
                .isEqualTo(Role.ATTENDEE);
    }

    @Test
    void ownerStaysTheOwner() {
        assertThat(house.refusal(room, by("mia"), new Command.Appoint(seatOf("anna"), false)))
                .isEqualTo("role.required");
    }

    private static Role roleOf(Conference room, String name) {
        return room.find(seatOf(name)).map(Participant::role).orElseThrow();
    }

    @Test
    void invitationsAreRememberedOnce() {
        List<UserId> two = List.of(new UserId("cleo"), new UserId("cleo"), new UserId("dora"));
        Conference invited = house.after(room, by("mia"), new Command.Invite(two));
        assertThat(invited.settings().invited()).containsExactlyInAnyOrder(new UserId("cleo"), new UserId("dora"));
        assertThat(house.events(invited, by("mia"), new Command.Invite(two))).isEmpty();
    }

    @Test
    void invitationsHaveLimits() {
        List<UserId> many =
                IntStream.range(0, 201).mapToObj(i -> new UserId("u" + i)).toList();
        assertThat(house.refusal(room, by("mia"), new Command.Invite(many))).isEqualTo("request.invalid");
        assertThat(house.refusal(room, by("mia"), new Command.Invite(List.of())))
                .isEqualTo("request.invalid");
        Conference crowded = room;
        for (int i = 0; i < 2000; i += 200) {
            int from = i;
            crowded = crowded.after(new Event.Invited(IntStream.range(from, from + 200)
                    .mapToObj(n -> new UserId("u" + n))
                    .toList()));
        }
        assertThat(house.refusal(crowded, by("mia"), new Command.Invite(List.of(new UserId("one-more")))))
                .isEqualTo("limit.exceeded");
    }

    @Test
    void lockAndEntryAreRules() {
        Conference locked = house.after(room, by("mia"), new Command.Lock(true));
        assertThat(locked.settings().rules()).isEqualTo(Rules.OPEN.locked(true));
        assertThat(house.events(locked, by("mia"), new Command.Lock(true))).isEmpty();
        Conference muted = house.after(room, by("mia"), new Command.MuteOnEntry(Set.of(Source.MICROPHONE)));
        assertThat(muted.settings().rules().offOnEntry()).containsExactly(Source.MICROPHONE);
    }

    @Test
    void layoutIsSetForAllOrForOneAndTakenAway() {
        Layout layout = new Layout(List.of(new Layout.Slot.ActiveSpeaker(), new Layout.Slot.Content()), true);
        Conference all = house.after(room, by("mia"), new Command.SetLayout(Optional.empty(), Optional.of(layout)));
        assertThat(all.layouts().of(seatOf("ben"))).contains(layout);
        Layout own = new Layout(List.of(new Layout.Slot.Random()), false);
        Conference one =
                house.after(all, by("mia"), new Command.SetLayout(Optional.of(seatOf("ben")), Optional.of(own)));
        assertThat(one.layouts().of(seatOf("ben"))).contains(own);
        assertThat(one.layouts().of(seatOf("mia"))).contains(layout);
        Conference none =
                house.after(one, by("mia"), new Command.SetLayout(Optional.of(seatOf("ben")), Optional.empty()));
        assertThat(none.layouts().of(seatOf("ben"))).contains(layout);
    }

    @Test
    void layoutHasNoMoreSlotsThanSpeakersAndContent() {
        List<Layout.Slot> three = Collections.nCopies(3, new Layout.Slot.ActiveSpeaker());
        Layout fits = new Layout(
                Stream.concat(three.stream(), Stream.of(new Layout.Slot.Content()))
                        .toList(),
                false);
        assertThat(house.events(room, by("mia"), new Command.SetLayout(Optional.empty(), Optional.of(fits))))
                .hasSize(1);
        Layout four = new Layout(Collections.nCopies(4, new Layout.Slot.Random()), false);
        assertThat(house.refusal(room, by("mia"), new Command.SetLayout(Optional.empty(), Optional.of(four))))
                .isEqualTo("layout.invalid");
    }

    @Test
    void layoutShowsNobodyWhoIsNotInside() {
        for (String name : List.of("walt", "nobody")) {
            Layout layout = new Layout(List.of(new Layout.Slot.Fixed(seatOf(name))), false);
            assertThat(house.refusal(room, by("mia"), new Command.SetLayout(Optional.empty(), Optional.of(layout))))
                    .isEqualTo("participant.unknown");
            assertThat(house.refusal(
                            room, by("mia"), new Command.SetLayout(Optional.of(seatOf(name)), Optional.empty())))
                    .isEqualTo("participant.unknown");
        }
    }

    @Test
    void slotOfSomebodyWhoLeftShowsAnybody() {
        Layout layout = new Layout(List.of(new Layout.Slot.Fixed(seatOf("ben"))), false);
        Conference set = house.after(room, by("mia"), new Command.SetLayout(Optional.empty(), Optional.of(layout)));
        Conference left = house.after(set, by("ben"), new Command.Leave(seatOf("ben")));
        assertThat(left.layouts().everybody()).contains(new Layout(List.of(new Layout.Slot.Random()), false));
    }

    @Test
    void topicAndDescriptionAreChecked() {
        assertThat(house.refusal(room, by("mia"), new Command.ChangeTopic("two\nlines")))
                .isEqualTo("plan.invalid");
        assertThat(house.refusal(room, by("mia"), new Command.ChangeTopic(" "))).isEqualTo("plan.invalid");
        assertThat(house.refusal(room, by("mia"), new Command.ChangeDescription("a".repeat(4001))))
                .isEqualTo("plan.invalid");
        Conference renamed = house.after(room, by("mia"), new Command.ChangeTopic("New"));
        assertThat(renamed.settings().topic()).isEqualTo("New");
        assertThat(house.after(room, by("mia"), new Command.ChangeDescription("two\nlines"))
                        .settings()
                        .description())
                .isEqualTo("two\nlines");
    }

    @Test
    void pinIsKnownToBeThereAndNotWhatItIs() {
        Conference pinned = house.after(room, by("mia"), new Command.ChangePin(Optional.of(new Pin("4711"))));
        assertThat(pinned.settings().pinRequired()).isTrue();
        assertThat(pinned.toString()).doesNotContain("Pin[value");
        assertThat(house.events(room, by("mia"), new Command.ChangePin(Optional.of(new Pin("918273"))))
                        .toString())
                .doesNotContain("918273");
        assertThat(house.after(pinned, by("mia"), new Command.ChangePin(Optional.empty()))
                        .settings()
                        .pinRequired())
                .isFalse();
    }

    @Test
    void idIsChangedEvenToAnotherSpelling() {
        Conference renamed = house.after(room, by("mia"), new Command.ChangeId(new ConferenceId("Board")));
        assertThat(renamed.id().value()).isEqualTo("Board");
        assertThat(house.after(renamed, by("mia"), new Command.ChangeId(new ConferenceId("BOARD")))
                        .id()
                        .value())
                .isEqualTo("BOARD");
        assertThat(house.events(renamed, by("mia"), new Command.ChangeId(new ConferenceId("Board"))))
                .isEmpty();
    }

    @Test
    void modeIsChangedWithinItsLimits() {
        assertThat(house.refusal(room, by("mia"), new Command.ChangeMode(new ModeId("absent"), Optional.empty())))
                .isEqualTo("mode.unavailable");
        assertThat(house.refusal(room, by("mia"), new Command.ChangeMode(LawFixture.SMALL, Optional.empty())))
                .as("four inside, three fit")
                .isEqualTo("limit.exceeded");
        Conference three = room.after(new Event.Departed(seatOf("walt"), Event.Departed.Reason.LEFT));
        assertThat(house.refusal(three, by("mia"), new Command.ChangeMode(LawFixture.SMALL, Optional.of(3))))
                .isEqualTo("limit.exceeded");
        assertThat(house.events(three, by("mia"), new Command.ChangeMode(LawFixture.SMALL, Optional.empty())))
                .containsExactly(new Event.ModeChanged(LawFixture.SMALL, 2));
        assertThat(house.events(room, by("mia"), new Command.ChangeMode(SOME_MODE, Optional.of(3))))
                .isEmpty();
    }

    @Test
    void changeOfModeForgetsWhatTheFormerOneKept() {
        Conference busy = room.after(new Event.Remembered("holder", Optional.of("ben")))
                .after(new Event.PodiumAsked(seatOf("ben")))
                .after(new Event.Pinned(seatOf("mia"), true))
                .after(new Event.HandChanged(seatOf("ben"), true))
                .after(new Event.TimerStarted(Timer.of("call", seatOf("ben")), Duration.ofSeconds(30)));
        Conference changed = busy.after(new Event.ModeChanged(LawFixture.SMALL, 2));
        assertThat(changed.modeData()).isEqualTo(Map.of());
        assertThat(changed.timers()).isEqualTo(Map.of());
        assertThat(changed.participants().values())
                .noneMatch(seat -> seat.pinned() || seat.podium().isPresent());
        assertThat(changed.find(seatOf("ben")).orElseThrow().handRaised()).isTrue();
    }

    @Test
    void endIsPutOffFromWhenItWasPlannedOrFromNow() {
        assertThat(house.refusal(room, by("mia"), new Command.Extend(Duration.ofMinutes(15))))
                .isEqualTo("request.invalid");
        Instant soon = FakeClock.START.plusSeconds(600);
        Conference ending = room.after(new Event.Extended(soon));
        assertThat(house.events(ending, by("mia"), new Command.Extend(Duration.ofMinutes(15))))
                .containsExactly(new Event.Extended(soon.plusSeconds(900)));
        Conference overdue = room.after(new Event.Extended(FakeClock.START.minusSeconds(600)));
        assertThat(house.events(overdue, by("mia"), new Command.Extend(Duration.ofMinutes(15))))
                .containsExactly(new Event.Extended(FakeClock.START.plusSeconds(900)));
        for (Duration wrong : List.of(Duration.ofSeconds(59), Duration.ofHours(25), Duration.ofMinutes(-5))) {
            assertThat(house.refusal(ending, by("mia"), new Command.Extend(wrong)))
                    .isEqualTo("request.invalid");
        }
    }
}
