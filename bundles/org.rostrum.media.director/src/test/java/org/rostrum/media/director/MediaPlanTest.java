package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.CONTENT;
import static org.rostrum.conference.Source.CONTENT_SOUND;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;
import org.rostrum.media.Subscription;
import org.rostrum.testkit.conference.SeatFixture;

class MediaPlanTest {

    private static final List<Place> PLACES = List.of(Place.values());

    @Test
    void differenceIsWhatOnlyOneOfTheTwoHas() {
        Conference before = conference()
                .with(owner("anna").offering(MICROPHONE), attendee("ben"))
                .build();
        Conference after = conference()
                .with(owner("anna").offering(CAMERA), attendee("ben"))
                .build();
        MediaPlan one = MediaPlan.of(before, new SomeMode());
        MediaPlan other = MediaPlan.of(after, new SomeMode());
        assertThat(one.minus(other)).singleElement().satisfies(arrow -> assertThat(arrow.source())
                .isEqualTo(MICROPHONE));
        assertThat(other.minus(one)).singleElement().satisfies(arrow -> assertThat(arrow.source())
                .isEqualTo(CAMERA));
        assertThat(one.minus(one)).isEmpty();
    }

    @Test
    void guestsNeitherHearNorSeeWhatIsDeniedToThem() {
        Conference room = conference()
                .with(
                        owner("anna").offering(MICROPHONE, CAMERA, CONTENT, CONTENT_SOUND),
                        attendee("gil").from(new Origin.Guest()))
                .build();
        assertThat(sources(denied(room, Feature.SEEING))).containsExactlyInAnyOrder(MICROPHONE, CONTENT_SOUND);
        assertThat(sources(denied(room, Feature.HEARING))).containsExactlyInAnyOrder(CAMERA, CONTENT);
    }

    @Test
    void whatASeatMayNotOfferReachesNobodyWhateverItsStateSays() {
        Conference room = conference()
                .with(
                        owner("anna"),
                        attendee("ben").offering(MICROPHONE, CAMERA).without(Feature.CAMERA))
                .build();
        assertThat(sources(room)).containsExactly(MICROPHONE);
    }

    private static Conference denied(Conference room, Feature feature) {
        return room.after(new Event.RulesChanged(room.settings().rules().allowingGuests(feature, false)));
    }

    private static List<Source> sources(Conference room) {
        return MediaPlan.of(room, new SomeMode()).minus(MediaPlan.NOTHING).stream()
                .map(Subscription::source)
                .toList();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void thousandSeatsWithTwentySpeakersArePlannedInOneGo(TestReporter reporter) {
        SeatFixture[] seats = new SeatFixture[1000];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = attendee("seat" + i);
            if (i < 20) {
                seats[i].onThePodium().offering(MICROPHONE, CAMERA);
            }
        }
        Conference room = conference().withCapacity(1000).with(seats).build();
        MediaPlan plan = MediaPlan.of(room, new SomeMode());
        long begin = System.nanoTime();
        MediaPlan again = MediaPlan.of(room, new SomeMode());
        assertThat(again.minus(plan)).isEmpty();
        reporter.publishEntry("plan and difference, ms", Long.toString((System.nanoTime() - begin) / 1_000_000));
        assertThat(plan.minus(MediaPlan.NOTHING)).hasSize(20 * 999 * 2);
    }

    @Test
    void nobodyInTheWaitingRoomIsOnAnArrowWhateverTheModeWants() {
        for (int seed = 0; seed < 2000; seed++) {
            Random dice = new Random(seed);
            SeatFixture[] seats = new SeatFixture[6];
            for (int i = 0; i < seats.length; i++) {
                seats[i] = attendee("seat" + i).at(PLACES.get(dice.nextInt(PLACES.size())));
                seats[i].offering(MICROPHONE, CAMERA, CONTENT);
            }
            Conference room = conference().with(seats).build();
            MediaPlan plan = MediaPlan.of(room, new Everybody());
            assertNobodyWaits(room, plan);
            Conference sentBack = room.after(new Event.Moved(SeatFixture.seatOf("seat0"), Place.WAITING_ROOM));
            assertNobodyWaits(sentBack, MediaPlan.of(sentBack, new Everybody()));
            assertNobodyWaits(sentBack, plan.within(sentBack));
        }
    }

    private static void assertNobodyWaits(Conference room, MediaPlan plan) {
        plan.minus(MediaPlan.NOTHING).forEach(arrow -> {
            assertThat(room.find(arrow.from()).orElseThrow().waits()).isFalse();
            assertThat(room.find(arrow.to()).orElseThrow().waits()).isFalse();
        });
    }

    /** A mode that shows everybody to everybody, those who wait included. */
    private static final class Everybody implements ConferenceMode {
        @Override
        public ModeId id() {
            return new ModeId("everybody");
        }

        @Override
        public Ruling rule(Conference room, Author by, Command command) {
            return Ruling.defer();
        }

        @Override
        public View viewFor(Conference room, Participant viewer) {
            List<ParticipantId> all = List.copyOf(room.participants().keySet());
            return new View(all, all);
        }
    }
}
