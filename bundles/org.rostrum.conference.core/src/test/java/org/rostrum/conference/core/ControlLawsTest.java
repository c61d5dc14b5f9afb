package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CONTENT;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Controls.Control;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Source;

class ControlLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = conference()
            .with(
                    owner("anna"),
                    attendee("ben").offering(CONTENT),
                    attendee("cleo"),
                    attendee("dora"),
                    attendee("walt").inTheWaitingRoom(),
                    moderator("mia"))
            .build();

    private static Command askFor(String name) {
        return new Command.AskForControl(seatOf(name));
    }

    private static Command grant(String name) {
        return new Command.GrantControl(seatOf(name));
    }

    private static Command end(String name) {
        return new Command.EndControl(seatOf(name));
    }

    private Conference controlledBy(String name) {
        return house.after(house.after(room, by(name), askFor("ben")), by("ben"), grant(name));
    }

    private static Optional<Control> controlOf(Conference room, String name) {
        return room.controls().by(seatOf(name));
    }

    @Test
    void whoSharesGrantsWhatWasAsked() {
        Conference asked = house.after(room, by("cleo"), askFor("ben"));
        assertThat(controlOf(asked, "cleo")).contains(new Control(seatOf("ben"), false));

        Conference granted = house.after(asked, by("ben"), grant("cleo"));
        assertThat(controlOf(granted, "cleo")).contains(new Control(seatOf("ben"), true));
    }

    @Test
    void whoSharesMayGrantUnasked() {
        assertThat(controlOf(house.after(room, by("ben"), grant("dora")), "dora"))
                .contains(new Control(seatOf("ben"), true));
    }

    @Test
    void oneAtATimeControls() {
        Conference dora = house.after(controlledBy("cleo"), by("ben"), grant("dora"));

        assertThat(dora.controls().of()).containsOnlyKeys(seatOf("dora"));
    }

    @Test
    void askingTwiceIsAskingOnce() {
        Conference asked = house.after(room, by("cleo"), askFor("ben"));

        assertThat(house.events(asked, by("cleo"), askFor("ben"))).isEmpty();
        assertThat(house.events(controlledBy("cleo"), by("cleo"), askFor("ben")))
                .as("who controls need not ask")
                .isEmpty();
    }

    @Test
    void onlyWhatIsSharedCanBeControlled() {
        assertThat(house.refusal(room, by("cleo"), askFor("dora"))).isEqualTo("source.off");
        assertThat(house.refusal(room, by("dora"), grant("cleo"))).isEqualTo("source.off");
        assertThat(house.refusal(room, by("ben"), askFor("ben"))).isEqualTo("request.invalid");
    }

    @Test
    void neitherWhoWaitsNorWhoIsNotThereControls() {
        assertThat(house.refusal(room, by("walt"), askFor("ben"))).isEqualTo("seat.waiting");
        assertThat(house.refusal(room, by("ben"), grant("walt"))).isEqualTo("participant.unknown");
        assertThat(house.refusal(room, by("ben"), grant("nobody"))).isEqualTo("participant.unknown");
        assertThat(house.refusal(room, by("cleo"), askFor("walt"))).isEqualTo("participant.unknown");
    }

    @Test
    void fromOutsideNobodyAsksOrGrants() {
        for (Command command : List.of(askFor("ben"), grant("cleo"))) {
            assertThat(house.refusal(room, byTheHouse(), command)).isEqualTo("participant.unknown");
        }
    }

    @Test
    void itTakesTheFeature() {
        Conference strict = house.after(room, by("mia"), new Command.Allow(Feature.REMOTE_CONTROL, false));

        assertThat(house.refusal(strict, by("cleo"), askFor("ben"))).isEqualTo("feature.denied");
        assertThat(house.refusal(strict, by("ben"), grant("cleo"))).isEqualTo("feature.denied");
        assertThat(house.events(strict, by("mia"), askFor("ben")))
                .as("who moderates may all")
                .hasSize(1);
    }

    @Test
    void theTwoConcernedAndModeratorsEndIt() {
        Conference controlled = controlledBy("cleo");
        for (Author concerned : List.of(by("cleo"), by("ben"), by("mia"), byTheHouse())) {
            assertThat(house.events(controlled, concerned, end("cleo")))
                    .containsExactly(new Event.ControlEnded(seatOf("cleo")));
        }
        assertThat(house.refusal(controlled, by("dora"), end("cleo"))).isEqualTo("role.required");
        assertThat(house.events(room, by("mia"), end("cleo"))).isEmpty();
    }

    @Test
    void itEndsWithTheSharing() {
        Conference stopped = house.after(
                controlledBy("cleo"), by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT, Source.State.OFF));

        assertThat(stopped.controls().of()).isEmpty();
    }

    @Test
    void itEndsWhenOneOfTheTwoGoes() {
        for (String name : List.of("ben", "cleo")) {
            for (Command gone : List.of(new Command.Remove(seatOf(name), false), new Command.SendBack(seatOf(name)))) {
                assertThat(house.after(controlledBy("cleo"), by("mia"), gone)
                                .controls()
                                .of())
                        .as("%s", gone)
                        .isEmpty();
            }
        }
    }

    @Test
    void itEndsWithTheRight() {
        Conference strict =
                house.after(controlledBy("cleo"), by("mia"), new Command.Allow(Feature.REMOTE_CONTROL, false));

        assertThat(strict.controls().of()).isEmpty();
    }
}
