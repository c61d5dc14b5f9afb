package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.media.Tile;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** Entering, following, ordering and leaving. */
class ConnectionTest extends OneConnection {
    @Test
    void theFirstMessageIsWelcome() {
        assertThat(new Client("ann").line.messages())
                .containsExactly(new ServerMessage.Welcome(
                        1, Optional.of(Room.user("ann").id()), Optional.of("ann"), 20, 60));
    }

    @Test
    void everyMessageHasAHandler() {
        assertThat(ClientMessage.class.getPermittedSubclasses()).allMatch(handlers::know);
    }

    @Test
    void joiningGivesASeatATokenAndTheState() {
        Client ann = new Client("ann").joins("  ann ");
        assertThat(ann.joined.snapshot().seq()).isEqualTo(house.room().seq());
        assertThat(ann.joined.token()).hasSize(43);
        assertThat(house.requests).singleElement().satisfies(request -> {
            assertThat(request.name()).isEqualTo("ann");
            assertThat(request.peer()).isEqualTo("192.0.2.1");
        });
    }

    @Test
    void anInvisibleNameAndASilencedSourceAreRefused() {
        Client ann = new Client("ann");
        ann.line.messages();
        assertRefused(
                ann.asks(
                        new ClientMessage.Join(1, Room.HALL, " \u202e ", Map.of(), Optional.empty(), Optional.empty())),
                Problems.REQUEST_INVALID);
        Map<Source, Source.State> silenced = Map.of(Source.CAMERA, Source.State.SILENCED);
        assertRefused(
                ann.asks(new ClientMessage.Join(1, Room.HALL, "ann", silenced, Optional.empty(), Optional.empty())),
                Problems.REQUEST_INVALID);
        assertThat(house.requests).isEmpty();
    }

    @Test
    void whoIsRefusedMayAskAgain() {
        Client ann = new Client("ann");
        ann.line.messages();
        house.refusal = Optional.of(Problems.CONFERENCE_FULL.because("Every seat is taken."));
        assertRefused(
                ann.asks(new ClientMessage.Join(1, Room.HALL, "ann", Map.of(), Optional.empty(), Optional.empty())),
                Problems.CONFERENCE_FULL);
        house.refusal = Optional.empty();
        assertThat(ann.joins("ann").joined).isNotNull();
    }

    @Test
    void thePinIsHandedOnAndWhatTheDoorSaysOfItIsTheAnswer() {
        Client ann = new Client("ann");
        ann.line.messages();
        for (Problems why : List.of(
                Problems.PIN_REQUIRED,
                Problems.PIN_REFUSED,
                Problems.PIN_DELAYED,
                Problems.CONFERENCE_LOCKED,
                Problems.PARTICIPANT_BANNED)) {
            house.refusal = Optional.of(why.because("No."));
            assertRefused(
                    ann.asks(new ClientMessage.Join(
                            1, Room.HALL, "ann", Map.of(), Optional.of("0042"), Optional.empty())),
                    why);
        }
        assertThat(house.requests)
                .allSatisfy(request -> assertThat(request.pin()).hasValue("0042"));
    }

    @Test
    void aConnectionHasOneSeatAtMost() {
        Client ann = new Client("ann").joins("ann");
        assertRefused(
                ann.asks(new ClientMessage.Join(2, Room.HALL, "ann", Map.of(), Optional.empty(), Optional.empty())),
                Problems.REQUEST_INVALID);
        assertThat(house.requests).hasSize(1);
    }

    @Test
    void whoHasNoSeatCanDoNothingElse() {
        Client ann = new Client("ann");
        ann.line.messages();
        assertRefused(ann.asks(new ClientMessage.Ping(7)), Problems.PARTICIPANT_UNKNOWN);
        assertRefused(ann.asks(new ClientMessage.Order(8, new Command.End())), Problems.PARTICIPANT_UNKNOWN);
    }

    @Test
    void eventsFollowTheSnapshotWithoutAGap() {
        house.happen(Room.arrived("early"));
        Client ann = new Client("ann").joins("ann");
        long seq = ann.joined.snapshot().seq();
        house.happen(Room.arrived("zoe"));
        house.happen(new Event.HandChanged(ann.seat(), true));
        assertThat(ann.line.messages())
                .extracting(m -> ((ServerMessage.Happened) m).seq())
                .containsExactly(seq + 1, seq + 2);
    }

    @Test
    void anEventTheSnapshotHasIsNotToldAgain() {
        Client ann = new Client("ann").joins("ann");
        Conference before = Room.empty();
        house.follower.on(Room.envelope(before, Room.arrived("late")));
        house.follower.resync(before);
        assertThat(ann.line.messages()).isEmpty();
    }

    @Test
    void aGapIsHealedByASnapshot() {
        Client ann = new Client("ann").joins("ann");
        house.toLose.set(2);
        house.happen(Room.arrived("x"));
        house.happen(Room.arrived("y"));
        assertThat(ann.line.messages()).isEmpty();
        house.happen(Room.arrived("z"));
        assertThat(ann.line.messages()).singleElement().satisfies(m -> assertThat(
                        ((ServerMessage.Resynced) m).snapshot().seq())
                .isEqualTo(house.room().seq()));
        house.happen(Room.arrived("more"));
        assertThat(ann.line.messages()).singleElement().isInstanceOf(ServerMessage.Happened.class);
    }

    @Test
    void theCoresResyncIsHandedOn() {
        Client ann = new Client("ann").joins("ann");
        house.toLose.set(1);
        house.follower.resync(house.happen(Room.arrived("x")));
        assertThat(ann.line.messages()).singleElement().isInstanceOf(ServerMessage.Resynced.class);
    }

    @Test
    void anEventIsWrittenOnceForAll() {
        Client ann = new Client("ann").joins("ann");
        Client bob = new Client("bob").joins("bob");
        ann.line.texts.clear();
        bob.line.texts.clear();
        house.happen(Room.arrived("zoe"));
        assertThat(ann.line.texts.get(0)).isSameAs(bob.line.texts.get(0));
    }

    @Test
    void whoWaitsLearnsNothingUntilTheyAreLetIn() {
        Client mod = new Client("mod").joins("mod");
        Client ann = new Client("ann").joins("ann");
        house.landing = Place.WAITING_ROOM;
        Client bob = new Client("bob").joins("bob");
        assertThat(bob.joined.snapshot().participants()).hasSize(1);
        assertThat(ann.line.messages()).singleElement().isInstanceOf(ServerMessage.Passed.class);
        assertThat(mod.line.messages()).hasSize(2).allMatch(ServerMessage.Happened.class::isInstance);

        house.happen(new Event.HandChanged(ann.seat(), true));
        assertThat(bob.line.messages()).isEmpty();
        house.happen(new Event.Moved(bob.seat(), Place.PODIUM));
        assertThat(bob.line.messages()).singleElement().satisfies(m -> assertThat(
                        ((ServerMessage.Resynced) m).snapshot().participants())
                .hasSize(3));
        assertThat(ann.line.messages()).last().satisfies(m -> assertThat(((ServerMessage.Happened) m).event())
                .isInstanceOf(Event.Arrived.class));
    }

    @Test
    void commandsOfTheHouseAreRefused() {
        Client ann = new Client("ann").joins("ann");
        for (Command command : List.of(
                new Command.Disrupt(ann.seat()),
                new Command.Resume(ann.seat()),
                new Command.HeardSpeaking(List.of()),
                new Command.TimeUp(Timer.of("remark", ann.seat())),
                new Command.Join(
                        ann.seat(),
                        Optional.empty(),
                        "x",
                        Role.OWNER,
                        Place.PODIUM,
                        new Origin.Recorder(),
                        Map.of(),
                        Set.of()))) {
            assertRefused(ann.asks(new ClientMessage.Order(3, command)), Problems.ROLE_REQUIRED);
        }
        assertThat(house.commands).isEmpty();
    }

    @Test
    void anOrderIsAcceptedWithTheStateItLedTo() {
        Client ann = new Client("ann").joins("ann");
        assertThat(ann.says(new ClientMessage.Order(3, new Command.RaiseHand(true))))
                .contains(new ServerMessage.Accepted(3, house.room().seq()));
    }

    @Test
    void whoLeavesGetsTheAnswerThenByeAndIsNotDisrupted() {
        Client ann = new Client("ann").joins("ann");
        List<ServerMessage> messages = ann.says(new ClientMessage.Order(3, new Command.Leave(ann.seat())));
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0)).isInstanceOf(ServerMessage.Accepted.class);
        assertBye(messages.get(1), Problems.SEAT_LOST);
        assertThat(ann.line.closedWith).contains(1000);
        ann.connection.closed();
        assertThat(house.commands).noneMatch(Command.Disrupt.class::isInstance);
    }

    @Test
    void whoIsRemovedIsToldSo() {
        Client ann = new Client("ann").joins("ann");
        house.happen(new Event.Departed(ann.seat(), Event.Departed.Reason.REMOVED));
        assertBye(ann.line.messages().get(0), Problems.PARTICIPANT_REMOVED);
        assertThat(ann.line.closedWith).contains(1000);
    }

    @Test
    void whoEndsTheConferenceIsStillAnswered() {
        Client ann = new Client("ann").joins("ann");
        Client bob = new Client("bob").joins("bob");
        List<ServerMessage> messages = ann.says(new ClientMessage.Order(3, new Command.End()));
        assertThat(messages).last().satisfies(m -> assertBye(m, Problems.CONFERENCE_ENDED));
        assertThat(messages).anyMatch(ServerMessage.Accepted.class::isInstance);
        assertBye(bob.line.messages().get(0), Problems.CONFERENCE_ENDED);
    }

    @Test
    void aConferenceThatVanishedIsNoticed() {
        Client ann = new Client("ann").joins("ann");
        house.vanish();
        ann.connection.tick();
        ann.connection.tick();
        assertBye(ann.line.messages().get(0), Problems.CONFERENCE_ENDED);
    }

    @Test
    void whoIsMissedBeforeTheNewsComesIsStillToldWhy() {
        Client ann = new Client("ann").joins("ann");
        Conference before = house.room();
        Event removed = new Event.Departed(ann.seat(), Event.Departed.Reason.REMOVED);
        house.changeSilently(removed);
        ann.connection.tick();
        assertThat(ann.line.messages()).isEmpty();
        house.follower.on(Room.envelope(before, removed));
        assertBye(ann.line.messages().get(0), Problems.PARTICIPANT_REMOVED);
    }

    @Test
    void anOfferIsAnsweredAndALargeOneRefused() {
        Client ann = new Client("ann").joins("ann");
        assertThat(ann.asks(new ClientMessage.Offer(4, "v=0", Map.of())))
                .isEqualTo(new ServerMessage.Answer(4, "answer to v=0"));
        assertRefused(
                ann.asks(new ClientMessage.Offer(5, "v".repeat(129 * 1024), Map.of())), Problems.MEDIA_OFFER_INVALID);
    }

    @Test
    void withoutTheOtherBundlesTheDoorRefusesAndLives() {
        Client ann = new Client("ann").joins("ann");
        house.hall.unbindMedia(house);
        house.hall.unbindConferences(house);
        house.hall.unbindAdmission(house);
        assertRefused(ann.asks(new ClientMessage.Offer(4, "v=0", Map.of())), Problems.MEDIA_UNAVAILABLE);
        assertRefused(ann.asks(new ClientMessage.Order(5, new Command.End())), Problems.SERVER_FAILED);
        ann.connection.tick();
        assertThat(ann.asks(new ClientMessage.Ping(6))).isInstanceOf(ServerMessage.Accepted.class);
        Client bob = new Client("bob");
        bob.line.messages();
        assertRefused(
                bob.asks(new ClientMessage.Join(1, Room.HALL, "bob", Map.of(), Optional.empty(), Optional.empty())),
                Problems.ADMISSION_UNAVAILABLE);
    }

    @Test
    void whatIsOnTheScreenIsToldToMediaAndMuchIsRefused() {
        Client ann = new Client("ann").joins("ann");
        Tile tile = new Tile(Room.BOB, Source.CAMERA, 360);
        assertThat(ann.asks(new ClientMessage.Show(6, List.of(tile)))).isInstanceOf(ServerMessage.Accepted.class);
        assertThat(house.shown).containsExactly(tile);
        assertRefused(ann.asks(new ClientMessage.Show(7, Collections.nCopies(201, tile))), Problems.REQUEST_INVALID);
        assertThat(house.shown).containsExactly(tile);
    }
}
