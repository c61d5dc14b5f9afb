package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signaling.Room.ANN;
import static org.rostrum.signaling.Room.BOB;
import static org.rostrum.signaling.Room.WALT;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Category;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Layout;
import org.rostrum.conference.Layouts;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Timer;
import org.rostrum.wire.Snapshot;

/** What a seat may know of a state that has something of everything. */
class SnapshotTest {

    /** What stands on the door. */
    private static final Set<String> ON_THE_DOOR =
            Set.of("seq", "id", "topic", "owner", "mode", "speakers", "capacity", "phase", "openedAt", "pinRequired");

    /** What says nothing, whatever it stands for. */
    private static final Set<Object> NOTHING =
            Set.of("", Optional.empty(), Duration.ZERO, false, Rules.OPEN, Map.of(), Layouts.NONE, List.of());

    private static final ParticipantId CLEO = Room.seat("cleo");
    private static final Optional<Layout> LAYOUT =
            Optional.of(new Layout(List.of(new Layout.Slot.ActiveSpeaker()), true));

    private final Conference room = Room.withAnnBobAndWaltWaiting()
            .after(Room.arrived("cleo"))
            .after(new Event.DescriptionChanged("What we talk about"))
            .after(new Event.Extended(Room.NOON.plusSeconds(3600)))
            .after(new Event.RulesChanged(Rules.OPEN.locked(true).waiting(Set.of(Category.GUEST))))
            .after(new Event.LayoutSet(Optional.empty(), LAYOUT))
            .after(new Event.LayoutSet(Optional.of(BOB), LAYOUT))
            .after(new Event.LayoutSet(Optional.of(CLEO), LAYOUT))
            .after(new Event.TimerStarted(Timer.of("remark", BOB), Duration.ofSeconds(3)))
            .after(Event.Said.text(BOB, new Audience.Everyone(), "all"))
            .after(Event.Said.text(BOB, new Audience.Moderators(), "moderators"))
            .after(Event.Said.text(BOB, new Audience.One(CLEO), "cleo"));

    @Test
    void whoModeratesKnowsAllButWhatIsBetweenTwoOthers() {
        Snapshot snapshot = Sight.snapshot(room, ANN);

        assertThat(ids(snapshot)).containsExactly(ANN, BOB, WALT, CLEO);
        assertThat(snapshot.layouts().one()).containsOnlyKeys(BOB, CLEO);
        assertThat(texts(snapshot)).containsExactly("all", "moderators");
    }

    @Test
    void whoIsInsideKnowsOfNobodyWhoWaitsAndOfLayoutsAndChatTheirOwn() {
        Snapshot cleo = Sight.snapshot(room, CLEO);

        assertThat(ids(cleo)).containsExactly(ANN, BOB, CLEO);
        assertThat(cleo.layouts().everybody()).isEqualTo(LAYOUT);
        assertThat(cleo.layouts().one()).containsOnlyKeys(CLEO);
        assertThat(texts(cleo)).containsExactly("all", "cleo");
        assertThat(texts(Sight.snapshot(room, BOB))).containsExactly("all", "moderators", "cleo");
    }

    @Test
    void whatIsOfEverybodyInsideIsToldEverybodyInside() {
        Snapshot snapshot = Sight.snapshot(room, CLEO);

        assertThat(snapshot.seq()).isEqualTo(room.seq());
        assertThat(snapshot.description()).isEqualTo("What we talk about");
        assertThat(snapshot.endsAt()).hasValue(Room.NOON.plusSeconds(3600));
        assertThat(snapshot.rules().locked()).isTrue();
        assertThat(snapshot.modeData()).containsEntry("holder", "bob");
        assertThat(snapshot.timers()).extracting(Snapshot.RunningTimer::name).containsExactly("remark");
    }

    @Test
    void whoWaitsKnowsWhatStandsOnTheDoorAndThemselves() throws Exception {
        Snapshot snapshot = Sight.snapshot(room, WALT);

        assertThat(ids(snapshot)).containsExactly(WALT);
        for (RecordComponent component : Snapshot.class.getRecordComponents()) {
            String name = component.getName();
            if (!ON_THE_DOOR.contains(name) && !name.equals("participants")) {
                assertThat(component.getAccessor().invoke(snapshot)).as(name).isIn(NOTHING);
            }
        }
    }

    @Test
    void whoIsSentBackKnowsNoMoreThanWhoNeverGotIn() {
        Conference after = room.after(new Event.Moved(CLEO, Place.WAITING_ROOM));
        Snapshot cleo = Sight.snapshot(after, CLEO);
        Snapshot walt = Sight.snapshot(after, WALT);

        assertThat(ids(cleo)).containsExactly(CLEO);
        assertThat(cleo)
                .usingRecursiveComparison()
                .ignoringFields("participants")
                .isEqualTo(walt);
    }

    @Test
    void whoHasNoSeatKnowsNobody() {
        assertThat(ids(Sight.snapshot(room, Room.seat("nobody")))).isEmpty();
    }

    private static List<ParticipantId> ids(Snapshot snapshot) {
        return snapshot.participants().stream().map(Participant::id).toList();
    }

    private static List<String> texts(Snapshot snapshot) {
        return snapshot.chat().stream().map(ChatMessage::text).toList();
    }
}
