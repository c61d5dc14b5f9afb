package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signaling.Room.ANN;
import static org.rostrum.signaling.Room.BOB;
import static org.rostrum.signaling.Room.WALT;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.Layout;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Reaction;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.identity.UserId;

/**
 * Who sees what of every event. Ann moderates; Bob and Cleo are inside; Walt and Wim wait. In each row stand how it looks
 * to one who waits (Walt), to an attendee (Bob), to a moderator (Ann), and to the one it is about.
 */
class SightTableTest {

    private static final ParticipantId CLEO = Room.seat("cleo");
    private static final ParticipantId WIM = Room.seat("wim");
    private static final Optional<Layout> LAYOUT =
            Optional.of(new Layout(List.of(new Layout.Slot.ActiveSpeaker()), true));

    private static final String COMMON = "nothing as     as     as";

    /** Written on the door: who waits in front of it is told. */
    private static final String ON_THE_DOOR = "anew    as     as     as";

    private static final String HIDDEN = "nothing passed as     anew";

    private final Conference room = Room.withAnnBobAndWaltWaiting()
            .after(Room.arrived("cleo"))
            .after(Room.arrived("wim", Role.ATTENDEE, Place.WAITING_ROOM));

    private record Row(String name, Event event, ParticipantId concerned, String looks) {}

    @TestFactory
    Stream<DynamicTest> everyEventLooksAsTheTableSays() {
        return table().map(row -> DynamicTest.dynamicTest(row.name() + " of " + row.concerned(), () -> {
            Conference after = room.after(row.event());
            String looks = Stream.of(WALT, BOB, ANN, row.concerned())
                    .map(viewer -> wordFor(Sight.look(room, row.event(), after, viewer), row.event()))
                    .collect(Collectors.joining(" "));
            assertThat(looks).isEqualTo(row.looks().replaceAll(" +", " "));
        }));
    }

    /** Dana is a guest and sits beside Eve. */
    @TestFactory
    Stream<DynamicTest> toGuestEveryEventLooksAsToAnybodyElseInside() {
        Conference withDana = room.after(Room.arrived("eve", Role.ATTENDEE, Place.AUDITORIUM))
                .after(Room.guestArrived("dana", Role.ATTENDEE, Place.AUDITORIUM));
        return table().map(row -> DynamicTest.dynamicTest(row.name() + " of " + row.concerned(), () -> {
            Look toEve = Sight.look(withDana, row.event(), withDana.after(row.event()), Room.seat("eve"));
            Look toDana = Sight.look(withDana, row.event(), withDana.after(row.event()), Room.seat("dana"));
            if (toEve instanceof Look.As as && as.event() instanceof Event.Arrived arrived) {
                assertThat(arrived.participant().user()).isPresent();
                Event told = ((Look.As) toDana).event();
                assertThat(((Event.Arrived) told).participant().user()).isEmpty();
            } else {
                assertThat(toDana).isEqualTo(toEve);
            }
        }));
    }

    @Test
    void everyTypeOfEventHasARow() {
        assertThat(table().<Class<?>>map(row -> row.event().getClass()))
                .as("the first event of a run is told nobody")
                .doesNotContain(Event.Opened.class)
                .containsAll(Arrays.stream(Event.class.getPermittedSubclasses())
                        .filter(type -> type != Event.Opened.class)
                        .toList());
    }

    @Test
    void everyTypeOfEventAboutASeatHasARowForSomebodyWhoWaits() {
        assertThat(table().filter(row -> row.concerned().equals(WIM))
                        .<Class<?>>map(row -> row.event().getClass()))
                .containsAll(Arrays.stream(Event.class.getPermittedSubclasses())
                        .filter(Event.OfSeat.class::isAssignableFrom)
                        .toList());
    }

    private static Stream<Row> table() {
        return Stream.of(comingAndGoing(), sources(), talk(), podium(), roles(), conference(), memory())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> comingAndGoing() {
        return Stream.of(
                of(CLEO, "nothing as     as     as", Room.arrived("cleo")),
                of(WIM, "nothing passed as     anew", Room.arrived("wim", Role.ATTENDEE, Place.WAITING_ROOM)),
                of(CLEO, "nothing as     as     as", new Event.Departed(CLEO, Event.Departed.Reason.REMOVED)),
                of(WIM, "nothing passed as     anew", new Event.Departed(WIM, Event.Departed.Reason.LOST)),
                of(CLEO, "nothing as     as     as", new Event.Disrupted(CLEO)),
                of(WIM, "nothing passed as     anew", new Event.Disrupted(WIM)),
                of(CLEO, "nothing as     as     as", new Event.Resumed(CLEO)),
                of(WIM, "nothing passed as     anew", new Event.Resumed(WIM)),
                of(CLEO, "nothing as     as     as", new Event.Moved(CLEO, Place.PODIUM)),
                of(CLEO, "nothing leaves as     anew", new Event.Moved(CLEO, Place.WAITING_ROOM)),
                of(WIM, "nothing arrives as    anew", new Event.Moved(WIM, Place.AUDITORIUM)),
                of(CLEO, "nothing passed as     passed", new Event.Banned(new UserId("cleo"))),
                of(CLEO, COMMON, new Event.Ended(Event.Ended.Cause.ENDED)));
    }

    private static Stream<Row> sources() {
        return Stream.of(
                        both(who -> new Event.SourceSwitched(who, Source.CAMERA, Source.State.ON)),
                        both(who -> new Event.VoiceChanged(who, 90)),
                        both(who -> new Event.ControlAsked(who, BOB)),
                        both(who -> new Event.ControlGranted(who, BOB)),
                        both(Event.ControlEnded::new),
                        Stream.of(
                                of(CLEO, COMMON, new Event.DominantChanged(Optional.of(CLEO))),
                                of(CLEO, COMMON, new Event.AllSwitched(Source.CAMERA, Source.State.SILENCED)),
                                of(CLEO, "nothing passed as as", new Event.AskedToSwitchOn(CLEO, Source.CAMERA)),
                                of(WIM, HIDDEN, new Event.AskedToSwitchOn(WIM, Source.CAMERA))))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> talk() {
        Audience toEve = new Audience.One(BOB);
        Audience toCleo = new Audience.One(CLEO);
        return Stream.concat(
                Stream.concat(
                        both(who -> new Event.HandChanged(who, true)),
                        both(who -> new Event.Reacted(who, Reaction.CLAP))),
                Stream.of(
                        of(CLEO, COMMON, Event.Said.text(CLEO, new Audience.Everyone(), "to all")),
                        of(WIM, HIDDEN, Event.Said.text(WIM, new Audience.Everyone(), "to all")),
                        of(CLEO, "nothing passed as as", Event.Said.text(CLEO, new Audience.Moderators(), "to Ann")),
                        of(CLEO, "nothing as passed as", Event.Said.text(CLEO, toEve, "to Bob")),
                        of(CLEO, "nothing as passed as", Event.Said.text(BOB, toCleo, "from Bob")),
                        of(CLEO, "nothing passed as as", Event.Said.text(ANN, toCleo, "from Ann"))));
    }

    private static Stream<Row> podium() {
        return Stream.of(
                        both(Event.PodiumAsked::new),
                        both(Event.PodiumCalled::new),
                        both(who -> new Event.PodiumClosed(who, Event.PodiumClosed.Outcome.DECLINED)),
                        both(who -> new Event.Pinned(who, true)))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> roles() {
        return Stream.of(
                of(CLEO, "nothing as     as     anew", new Event.RoleChanged(CLEO, Role.MODERATOR)),
                of(ANN, "nothing as     anew   anew", new Event.RoleChanged(ANN, Role.ATTENDEE)),
                of(WIM, HIDDEN, new Event.RoleChanged(WIM, Role.MODERATOR)),
                of(CLEO, COMMON, new Event.LeftUnmoderated()),
                of(CLEO, "nothing passed as     passed", new Event.Invited(List.of(new UserId("cleo")))));
    }

    private static Stream<Row> conference() {
        return Stream.of(
                of(CLEO, COMMON, new Event.RulesChanged(Rules.OPEN.locked(true))),
                of(CLEO, COMMON, new Event.LayoutSet(Optional.empty(), LAYOUT)),
                of(CLEO, "nothing passed as     as", new Event.LayoutSet(Optional.of(CLEO), LAYOUT)),
                of(CLEO, "nothing passed as     as", new Event.LayoutSet(Optional.of(CLEO), Optional.empty())),
                of(CLEO, ON_THE_DOOR, new Event.TopicChanged("Another")),
                of(CLEO, COMMON, new Event.DescriptionChanged("Another")),
                of(CLEO, ON_THE_DOOR, new Event.PinChanged(true)),
                of(CLEO, ON_THE_DOOR, new Event.IdChanged(new ConferenceId("another"))),
                of(CLEO, ON_THE_DOOR, new Event.ModeChanged(new ModeId("lecture"), 1)),
                of(CLEO, COMMON, new Event.Extended(Room.NOON)),
                of(CLEO, "nothing passed as     passed", new Event.EndAnnounced(Room.NOON)));
    }

    private static Stream<Row> memory() {
        return Stream.of(
                of(CLEO, COMMON, new Event.TimerStarted(Timer.of("remark", CLEO), Duration.ofSeconds(3))),
                of(CLEO, COMMON, new Event.TimerStopped(Timer.of("remark", CLEO))),
                of(CLEO, COMMON, new Event.Remembered("holder", Optional.empty())));
    }

    /** What is common inside and hidden of who waits. */
    private static Stream<Row> both(Function<ParticipantId, Event> event) {
        return Stream.of(of(CLEO, COMMON, event.apply(CLEO)), of(WIM, HIDDEN, event.apply(WIM)));
    }

    private static Row of(ParticipantId concerned, String looks, Event event) {
        return new Row(event.getClass().getSimpleName(), event, concerned, looks);
    }

    private static String wordFor(Look look, Event event) {
        if (look instanceof Look.As as) {
            return as.event().equals(event)
                    ? "as"
                    : Map.<Class<?>, String>of(Event.Arrived.class, "arrives", Event.Departed.class, "leaves")
                            .get(as.event().getClass());
        }
        return look.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
