package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source.State;

/** Who is heard, and who dominates. */
class VoiceLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = LawFixture.talk();

    @Test
    void loudestIsHeardFirst() {
        assertThat(house.events(room, byTheHouse(), heard("anna", 40, "mia", 90, "ben", 80)))
                .containsExactly(new Event.VoiceChanged(seatOf("mia"), 90), new Event.VoiceChanged(seatOf("anna"), 40));
    }

    @Test
    void whoCannotBeHeardIsNot() {
        assertThat(house.events(room, byTheHouse(), heard("walt", 90, "cleo", 90, "dora", 90)))
                .isEmpty();
        assertThat(house.events(room, byTheHouse(), heard("nobody", 90, "ben", 0, "anna", 0)))
                .containsExactly(new Event.VoiceChanged(seatOf("ben"), 0));
    }

    @Test
    void mutingOrLosingTheLineHushes() {
        assertThat(room.after(new Event.SourceSwitched(seatOf("ben"), MICROPHONE, State.OFF))
                        .find(seatOf("ben"))
                        .orElseThrow()
                        .voice()
                        .speaks())
                .isFalse();
        assertThat(room.after(new Event.Disrupted(seatOf("ben")))
                        .find(seatOf("ben"))
                        .orElseThrow()
                        .voice()
                        .speaks())
                .isFalse();
    }

    @Test
    void whoDominatesIsToldOnceAndStaysItInSilence() {
        assertThat(house.events(room, byTheHouse(), dominating("ben")))
                .containsExactly(new Event.DominantChanged(Optional.of(seatOf("ben"))));
        Conference led = house.after(room, byTheHouse(), dominating("ben"));
        assertThat(house.events(led, byTheHouse(), dominating("ben"))).isEmpty();
        assertThat(house.after(led, byTheHouse(), heard("ben", 0)).dominant()).contains(seatOf("ben"));
        assertThat(house.after(led, byTheHouse(), new Command.HeardDominating(Optional.empty()))
                        .dominant())
                .isEmpty();
    }

    @Test
    void whoCannotBeHeardDoesNotDominate() {
        for (String name : List.of("walt", "cleo", "dora", "nobody")) {
            assertThat(house.events(room, byTheHouse(), dominating(name)))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void whoLeavesOrIsSentBackDominatesNoMore() {
        Conference led = house.after(room, byTheHouse(), dominating("ben"));
        assertThat(led.after(new Event.Departed(seatOf("ben"), Event.Departed.Reason.LEFT))
                        .dominant())
                .isEmpty();
        assertThat(led.after(new Event.Moved(seatOf("ben"), Place.WAITING_ROOM)).dominant())
                .isEmpty();
        assertThat(led.after(new Event.Departed(seatOf("anna"), Event.Departed.Reason.LEFT))
                        .dominant())
                .contains(seatOf("ben"));
    }

    private static Command dominating(String name) {
        return new Command.HeardDominating(Optional.of(seatOf(name)));
    }

    private static Command heard(Object... voices) {
        List<Command.HeardSpeaking.Heard> heard = new ArrayList<>();
        for (int i = 0; i < voices.length; i += 2) {
            heard.add(new Command.HeardSpeaking.Heard(seatOf((String) voices[i]), (int) voices[i + 1]));
        }
        return new Command.HeardSpeaking(heard);
    }
}
