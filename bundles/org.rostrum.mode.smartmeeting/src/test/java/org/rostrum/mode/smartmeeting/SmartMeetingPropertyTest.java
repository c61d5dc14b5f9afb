package org.rostrum.mode.smartmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Participant.Connection;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.View;
import org.rostrum.testkit.conference.Improvisation;
import org.rostrum.testkit.conference.Rehearsal;

/** Whatever people do, in a thousand meetings for each promise. */
class SmartMeetingPropertyTest {

    private static final int MEETINGS = 1000;
    private static final int COMMANDS = 40;

    private final ConferenceMode mode = new SmartMeetingMode("4/450");

    @Test
    void thereAreNeverMoreSpeakersThanSlots() {
        play((before, room) -> assertThat(room.count(Place.PODIUM))
                .isLessThanOrEqualTo(room.settings().speakers()));
    }

    @Test
    void twoSlotsAreNeverPinned() {
        play((before, room) -> assertThat(room.in(Place.PODIUM).stream().filter(Participant::pinned))
                .hasSizeLessThanOrEqualTo(room.settings().speakers() - 2));
    }

    @Test
    void whoIsOnThePodiumIsPinnedOrHasAnOpenMicrophoneOrShares() {
        play((before, room) -> assertThat(room.in(Place.PODIUM))
                .allMatch(seat -> seat.pinned() || seat.offers(Source.MICROPHONE) || seat.offers(Source.CONTENT)));
    }

    @Test
    void whoSpeaksOrSharesIsOnThePodiumOrNobodyThereCouldGo() {
        play((before, room) -> {
            boolean somebodyWants = room.in(Place.AUDITORIUM).stream()
                    .filter(seat -> !room.modeData().containsKey("left:" + seat.id()))
                    .anyMatch(seat -> seat.connection() == Connection.SEATED && wants(seat));
            if (somebodyWants) {
                assertThat(room.count(Place.PODIUM)).isEqualTo(room.settings().speakers());
                assertThat(room.in(Place.PODIUM)).allMatch(seat -> seat.pinned() || wants(seat) || isAway(seat));
            }
        });
    }

    @Test
    void nobodyLosesTheSlotInMidSentence() {
        play((before, room) -> {
            Set<ParticipantId> dropped = new HashSet<>();
            before.in(Place.PODIUM).stream().map(Participant::id).forEach(dropped::add);
            room.in(Place.PODIUM).stream().map(Participant::id).forEach(dropped::remove);
            boolean sameMode = before.settings().equals(room.settings());
            assertThat(dropped.stream().flatMap(who -> room.find(who).stream()))
                    .noneMatch(seat -> sameMode
                            && wants(seat)
                            && !seat.waits()
                            && !room.modeData().containsKey("left:" + seat.id()));
        });
    }

    @Test
    void onlyThePodiumIsSeenAndHeardAndNobodySeesThemselves() {
        play((before, room) -> {
            List<ParticipantId> podium =
                    room.in(Place.PODIUM).stream().map(Participant::id).toList();
            for (Participant viewer : room.participants().values()) {
                View view = mode.viewFor(room, viewer);
                assertThat(view.seen()).isEqualTo(view.heard()).doesNotContain(viewer.id());
                assertThat(podium).containsAll(view.seen());
            }
        });
    }

    @Test
    void nothingIsRememberedOfWhoIsNotInTheAuditorium() {
        play((before, room) -> assertThat(room.modeData().keySet())
                .allMatch(key -> room.find(new ParticipantId(key.substring("left:".length())))
                        .filter(seat -> seat.place() == Place.AUDITORIUM && wants(seat))
                        .isPresent()));
    }

    private interface Promise {
        void check(Conference before, Conference room);
    }

    private void play(Promise promise) {
        for (int seed = 0; seed < MEETINGS; seed++) {
            Improvisation people = new Improvisation(seed);
            Rehearsal rehearsal = Rehearsal.of(mode, conference().withSpeakers(4));
            for (int i = 0; i < COMMANDS; i++) {
                Conference before = rehearsal.room();
                if (i == COMMANDS / 2) {
                    people.changeOver(rehearsal, 5 + seed % 3);
                } else {
                    people.next(rehearsal);
                }
                promise.check(before, rehearsal.room());
            }
        }
    }

    private static boolean wants(Participant seat) {
        return seat.offers(Source.CONTENT)
                || (seat.offers(Source.MICROPHONE) && seat.voice().speaks());
    }

    private static boolean isAway(Participant seat) {
        return seat.connection() == Connection.RECONNECTING;
    }
}
