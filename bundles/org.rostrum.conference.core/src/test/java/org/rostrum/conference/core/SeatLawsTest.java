package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.Command.SwitchWaitingRoom.Inside;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.testkit.conference.SeatFixture;

/** Coming, waiting, going. */
class SeatLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = conference()
            .with(
                    owner("anna").onThePodium(),
                    moderator("mia"),
                    attendee("ben").onThePodium().offering(Source.MICROPHONE, Source.CONTENT),
                    attendee("walt").inTheWaitingRoom(),
                    attendee("wilma").inTheWaitingRoom())
            .build();

    @Test
    void whoseCategoryWaitsLandsInTheWaitingRoomWhateverAdmissionThought() {
        for (Category category : Category.values()) {
            Conference careful = conference()
                    .inviting("invitee")
                    .withRules(Rules.OPEN.waiting(Set.of(category)))
                    .build();
            for (Category other : Category.values()) {
                Place landing = house.after(
                                careful, byTheHouse(), somebody(other).join())
                        .find(somebody(other).id())
                        .map(Participant::place)
                        .orElseThrow();
                assertThat(landing)
                        .as("%s waits, %s comes", category, other)
                        .isEqualTo(other == category ? Place.WAITING_ROOM : Place.AUDITORIUM);
            }
        }
    }

    private static SeatFixture somebody(Category category) {
        return switch (category) {
            case INVITED -> attendee("invitee");
            case UNINVITED -> attendee("stranger");
            case FEDERATED -> attendee("federated").from(new Origin.Federated("other.example"));
            case GUEST -> attendee("guest").from(new Origin.Guest());
            case DEVICE -> attendee("device").from(new Origin.Gateway("sip", "192.0.2.1"));
        };
    }

    @Test
    void whoModeratesNeverWaitsNorDoesWhatRecordsOrStreams() {
        Conference careful = conference()
                .withRules(Rules.OPEN.waiting(Set.of(Category.values())))
                .build();
        for (SeatFixture seat : List.of(
                owner("anna"),
                moderator("mia"),
                attendee("tape").from(new Origin.Recorder()),
                attendee("mast").from(new Origin.Streamer()))) {
            assertThat(house.after(careful, byTheHouse(), seat.join())
                            .find(seat.id())
                            .map(Participant::place))
                    .contains(Place.AUDITORIUM);
        }
    }

    @Test
    void lockedConferenceLetsInModeratorsAlone() {
        Conference locked = conference().withRules(Rules.OPEN.locked(true)).build();
        assertThat(house.refusal(locked, byTheHouse(), attendee("ben").join())).isEqualTo("conference.locked");
        assertThat(house.events(locked, byTheHouse(), moderator("mia").join())).hasSize(1);
    }

    @Test
    void whoWasKeptOutStaysOut() {
        Conference after = house.after(room, by("mia"), new Command.Remove(seatOf("ben"), true));
        assertThat(after.find(seatOf("ben"))).isEmpty();
        assertThat(house.refusal(after, byTheHouse(), attendee("ben").join())).isEqualTo("participant.banned");
    }

    @Test
    void whoWasOnlyRemovedMayComeBack() {
        Conference after = house.after(room, by("mia"), new Command.Remove(seatOf("ben"), false));
        assertThat(house.events(after, byTheHouse(), attendee("ben").join())).hasSize(1);
    }

    @Test
    void moderatorsRemoveEachOtherButNotTheOwner() {
        assertThat(house.events(room, by("anna"), new Command.Remove(seatOf("mia"), false)))
                .containsExactly(new Event.Departed(seatOf("mia"), Reason.REMOVED));
        assertThat(house.refusal(room, by("mia"), new Command.Remove(seatOf("anna"), false)))
                .isEqualTo("role.required");
    }

    @Test
    void conferenceIsFullAtTheLimitOfItsMode() {
        Conference full = conference()
                .inMode(LawFixture.SMALL)
                .withSpeakers(2)
                .with(owner("anna"), attendee("ben"), attendee("cleo"))
                .build();
        assertThat(house.refusal(full, byTheHouse(), attendee("dora").join())).isEqualTo("conference.full");
    }

    @Test
    void sourcesAreOffOnEntryButForModerators() {
        Conference quiet = conference()
                .withRules(Rules.OPEN.offOnEntry(Set.of(Source.MICROPHONE)))
                .build();
        Conference seated = house.after(
                house.after(
                        quiet,
                        byTheHouse(),
                        attendee("ben")
                                .offering(Source.MICROPHONE, Source.CAMERA)
                                .join()),
                byTheHouse(),
                moderator("mia").offering(Source.MICROPHONE).join());
        Participant ben = seated.find(seatOf("ben")).orElseThrow();
        assertThat(ben.offers(Source.MICROPHONE)).isFalse();
        assertThat(ben.offers(Source.CAMERA)).isTrue();
        assertThat(seated.find(seatOf("mia")).orElseThrow().offers(Source.MICROPHONE))
                .isTrue();
    }

    @Test
    void deniedContentIsOffOnEntry() {
        Conference strict = conference()
                .withRules(Rules.OPEN.allowing(Feature.CONTENT, false))
                .build();
        Conference seated = house.after(
                strict, byTheHouse(), attendee("ben").offering(Source.CONTENT).join());
        assertThat(seated.find(seatOf("ben")).orElseThrow().offers(Source.CONTENT))
                .isFalse();
    }

    @Test
    void oneSeveralOrAllAreAdmitted() {
        assertThat(house.events(room, by("mia"), new Command.Admit(List.of(seatOf("walt")))))
                .containsExactly(new Event.Moved(seatOf("walt"), Place.AUDITORIUM));
        assertThat(house.events(
                        room,
                        by("mia"),
                        new Command.Admit(List.of(seatOf("walt"), seatOf("walt"), seatOf("ben"), seatOf("gone")))))
                .containsExactly(new Event.Moved(seatOf("walt"), Place.AUDITORIUM));
        assertThat(house.after(room, by("mia"), new Command.AdmitAll()).count(Place.WAITING_ROOM))
                .isZero();
    }

    @Test
    void firstOneAdmittedBringsTheConferenceToLife() {
        Conference waiting =
                conference().with(attendee("walt").inTheWaitingRoom()).build();
        assertThat(waiting.phase()).isEqualTo(Conference.Phase.OPEN);
        assertThat(house.after(waiting, byTheHouse(), new Command.AdmitAll()).phase())
                .isEqualTo(Conference.Phase.LIVE);
    }

    @Test
    void whoIsSentBackLosesHandContentAndClaims() {
        Conference busy = room.after(new Event.HandChanged(seatOf("ben"), true))
                .after(new Event.Pinned(seatOf("ben"), true))
                .after(new Event.VoiceChanged(seatOf("ben"), 90));
        Participant ben = house.after(busy, by("mia"), new Command.SendBack(seatOf("ben")))
                .find(seatOf("ben"))
                .orElseThrow();
        assertThat(ben.place()).isEqualTo(Place.WAITING_ROOM);
        assertThat(ben.offers(Source.CONTENT)).isFalse();
        assertThat(ben.handRaised() || ben.pinned() || ben.voice().speaks()).isFalse();
    }

    @Test
    void whoModeratesIsNotSentBack() {
        assertThat(house.refusal(room, by("anna"), new Command.SendBack(seatOf("mia"))))
                .isEqualTo("role.required");
    }

    @Test
    void switchingTheWaitingRoomOffAsksWhatBecomesOfThoseInside() {
        Command.SwitchWaitingRoom off = new Command.SwitchWaitingRoom(Set.of(), Optional.empty());
        assertThat(house.refusal(room, by("mia"), off)).isEqualTo("waiting-room.occupied");
        Conference admitted =
                house.after(room, by("mia"), new Command.SwitchWaitingRoom(Set.of(), Optional.of(Inside.ADMIT)));
        assertThat(admitted.count(Place.WAITING_ROOM)).isZero();
        assertThat(admitted.participants()).containsKeys(seatOf("walt"), seatOf("wilma"));
        Conference removed =
                house.after(room, by("mia"), new Command.SwitchWaitingRoom(Set.of(), Optional.of(Inside.REMOVE)));
        assertThat(removed.participants().keySet()).containsExactly(seatOf("anna"), seatOf("mia"), seatOf("ben"));
    }

    @Test
    void nobodyInsideMakesItASimpleSwitch() {
        Conference empty = conference()
                .withRules(Rules.OPEN.waiting(Set.of(Category.GUEST)))
                .with(owner("anna"))
                .build();
        assertThat(house.events(empty, by("anna"), new Command.SwitchWaitingRoom(Set.of(), Optional.empty())))
                .containsExactly(new Event.RulesChanged(Rules.OPEN));
    }

    @Test
    void nextInTheOwnersLineFollowsTheLastModerator() {
        Conference line = conference()
                .ownedBy("anna")
                .moderatedBy("paul", "ben")
                .with(owner("anna"), attendee("cleo"), attendee("ben"), attendee("paul"))
                .build();
        Conference after = house.after(line, by("anna"), new Command.Leave(seatOf("anna")));
        assertThat(after.find(seatOf("paul")).map(Participant::role)).contains(Role.MODERATOR);
        assertThat(after.find(seatOf("ben")).map(Participant::role)).contains(Role.ATTENDEE);
    }

    @Test
    void withoutSuccessorItGoesOnAndSaysSo() {
        Conference plain = conference().with(owner("anna"), attendee("cleo")).build();
        Conference after = house.after(plain, by("anna"), new Command.Leave(seatOf("anna")));
        assertThat(after.seq()).isEqualTo(plain.seq() + 2);
        assertThat(after.phase()).isEqualTo(Conference.Phase.LIVE);
    }

    @Test
    void anotherModeratorNeedsNoSuccessor() {
        Conference after = house.after(room, by("anna"), new Command.Leave(seatOf("anna")));
        assertThat(after.seq()).isEqualTo(room.seq() + 1);
    }
}
