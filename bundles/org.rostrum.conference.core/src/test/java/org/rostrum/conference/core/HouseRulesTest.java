package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Source.State;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;

class HouseRulesTest {

    private final HouseRules rules = new HouseRules(mode -> Optional.of(Terms.ANY), Clock.systemUTC());
    private final Conference room = conference()
            .ownedBy("anna")
            .withCapacity(5)
            .with(
                    owner("anna"),
                    moderator("mia"),
                    attendee("ben").offering(MICROPHONE),
                    attendee("cleo").silenced(MICROPHONE).reconnecting())
            .build();

    @Test
    void everyCommandHasALaw() {
        for (Class<?> command : Command.class.getPermittedSubclasses()) {
            assertThat(rules.know(command)).as(command.getSimpleName()).isTrue();
        }
    }

    @Test
    void onlyTheHouseGivesSeats() {
        Command.Join join = attendee("dora").join();
        assertThat(refusal(by("anna"), join)).isEqualTo("role.required");
        assertThat(events(byTheHouse(), join)).containsExactly(new Event.Arrived(Participant.arriving(join)));
    }

    @Test
    void takenSeatIsNotGivenAgain() {
        assertThat(refusal(byTheHouse(), attendee("ben").join())).isEqualTo("request.invalid");
    }

    @Test
    void fullConferenceTakesNobody() {
        Conference full = conference().withCapacity(1).with(owner("anna")).build();
        assertThat(refusal(full, byTheHouse(), attendee("ben").join())).isEqualTo("conference.full");
    }

    @Test
    void onlyTheHouseKnowsOfConnections() {
        assertThat(refusal(by("anna"), new Command.Disrupt(seatOf("ben")))).isEqualTo("role.required");
        assertThat(refusal(by("ben"), new Command.Resume(seatOf("ben")))).isEqualTo("role.required");
        assertThat(events(byTheHouse(), new Command.Disrupt(seatOf("ben"))))
                .containsExactly(new Event.Disrupted(seatOf("ben")));
        assertThat(events(byTheHouse(), new Command.Resume(seatOf("cleo"))))
                .containsExactly(new Event.Resumed(seatOf("cleo")));
    }

    @Test
    void whatIsSoAlreadyHappensNotAgain() {
        assertThat(events(byTheHouse(), new Command.Disrupt(seatOf("cleo")))).isEmpty();
        assertThat(events(byTheHouse(), new Command.Resume(seatOf("ben")))).isEmpty();
        assertThat(events(by("ben"), new Command.SwitchSource(seatOf("ben"), MICROPHONE, State.ON)))
                .isEmpty();
        assertThat(events(by("ben"), new Command.RaiseHand(false))).isEmpty();
    }

    @Test
    void everybodyLeavesTheirOwnSeatOnly() {
        assertThat(events(by("ben"), new Command.Leave(seatOf("ben")))).containsExactly(departed("ben", Reason.LEFT));
        assertThat(refusal(by("anna"), new Command.Leave(seatOf("ben")))).isEqualTo("role.required");
    }

    @Test
    void seatWhoseConnectionStaysAwayIsLost() {
        assertThat(events(byTheHouse(), new Command.Leave(seatOf("cleo"))))
                .containsExactly(departed("cleo", Reason.LOST));
        assertThat(events(byTheHouse(), new Command.Leave(seatOf("ben"))))
                .containsExactly(departed("ben", Reason.LEFT));
        assertThat(events(by("cleo"), new Command.Leave(seatOf("cleo"))))
                .containsExactly(departed("cleo", Reason.LEFT));
    }

    @Test
    void moderatorsRemoveAttendees() {
        assertThat(events(by("mia"), new Command.Remove(seatOf("ben"), false)))
                .containsExactly(departed("ben", Reason.REMOVED));
        assertThat(refusal(by("ben"), new Command.Remove(seatOf("cleo"), false)))
                .isEqualTo("role.required");
    }

    @Test
    void nobodyRemovesTheOwner() {
        for (Author author : List.of(by("mia"), by("anna"), byTheHouse())) {
            assertThat(refusal(author, new Command.Remove(seatOf("anna"), false)))
                    .isEqualTo("role.required");
        }
    }

    @Test
    void everybodySwitchesTheirOwnSources() {
        assertThat(events(by("ben"), new Command.SwitchSource(seatOf("ben"), CAMERA, State.ON)))
                .containsExactly(new Event.SourceSwitched(seatOf("ben"), CAMERA, State.ON));
    }

    @Test
    void silencedSeatCannotLiftItsSilence() {
        for (State wanted : State.values()) {
            assertThat(refusal(by("cleo"), new Command.SwitchSource(seatOf("cleo"), MICROPHONE, wanted)))
                    .isEqualTo("source.silenced");
        }
    }

    @Test
    void moderatorsSilenceOthersAndLiftIt() {
        assertThat(events(by("mia"), new Command.SwitchSource(seatOf("ben"), MICROPHONE, State.SILENCED)))
                .containsExactly(new Event.SourceSwitched(seatOf("ben"), MICROPHONE, State.SILENCED));
        assertThat(events(by("mia"), new Command.SwitchSource(seatOf("cleo"), MICROPHONE, State.OFF)))
                .containsExactly(new Event.SourceSwitched(seatOf("cleo"), MICROPHONE, State.OFF));
    }

    @Test
    void nobodySwitchesOnWhatIsNotTheirs() {
        for (Author author : List.of(by("anna"), byTheHouse(), by("ben"))) {
            assertThat(refusal(author, new Command.SwitchSource(seatOf("cleo"), CAMERA, State.ON)))
                    .isEqualTo("role.required");
        }
    }

    @Test
    void attendeesSilenceNobody() {
        assertThat(refusal(by("ben"), new Command.SwitchSource(seatOf("cleo"), CAMERA, State.SILENCED)))
                .isEqualTo("role.required");
        assertThat(refusal(by("ben"), new Command.SwitchSource(seatOf("ben"), CAMERA, State.SILENCED)))
                .isEqualTo("role.required");
    }

    @Test
    void onlySeatsHaveHands() {
        assertThat(events(by("ben"), new Command.RaiseHand(true)))
                .containsExactly(new Event.HandChanged(seatOf("ben"), true));
        assertThat(refusal(person("anna"), new Command.RaiseHand(true))).isEqualTo("participant.unknown");
    }

    @Test
    void moderatorsEndTheConferenceFromWithinAndOutside() {
        Event ended = new Event.Ended(Event.Ended.Cause.ENDED);
        assertThat(refusal(by("ben"), new Command.End())).isEqualTo("role.required");
        assertThat(refusal(person("stranger"), new Command.End())).isEqualTo("role.required");
        for (Author author : List.of(by("mia"), person("anna"), person("oper", Right.OPERATOR), byTheHouse())) {
            assertThat(events(author, new Command.End())).containsExactly(ended);
        }
    }

    @Test
    void moderatorOfThePlanModeratesFromOutside() {
        Conference planned = conference().moderatedBy("paul").build();
        assertThat(ruling(planned, person("paul"), new Command.End())).isInstanceOf(Ruling.Do.class);
    }

    @Test
    void whoIsNotThereIsUnknown() {
        for (Command command : List.of(
                new Command.Disrupt(seatOf("nobody")),
                new Command.Resume(seatOf("nobody")),
                new Command.Leave(seatOf("nobody")),
                new Command.Remove(seatOf("nobody"), false),
                new Command.SwitchSource(seatOf("nobody"), CAMERA, State.OFF))) {
            assertThat(refusal(byTheHouse(), command)).isEqualTo("participant.unknown");
        }
    }

    @Test
    void customCommandIsUnknownUnlessTheModeRulesIt() {
        assertThat(refusal(by("anna"), new Command.Custom("dance", Map.of()))).isEqualTo("command.unknown");
    }

    @Test
    void customCommandHasLimits() {
        Map<String, String> many = IntStream.range(0, 17).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
        assertThat(refusal(by("anna"), new Command.Custom("dance", many))).isEqualTo("request.too-large");
        assertThat(refusal(by("anna"), new Command.Custom("dance", Map.of("k", "v".repeat(1025)))))
                .isEqualTo("request.too-large");
        assertThat(refusal(by("anna"), new Command.Custom("d".repeat(65), Map.of())))
                .isEqualTo("request.invalid");
    }

    private static Author person(String user, Right... rights) {
        return new Author.Person(new UserId(user), Set.of(rights));
    }

    private static Event departed(String who, Reason why) {
        return new Event.Departed(seatOf(who), why);
    }

    private List<Event> events(Author by, Command command) {
        return ((Ruling.Do) ruling(room, by, command)).events();
    }

    private String refusal(Author by, Command command) {
        return refusal(room, by, command);
    }

    private String refusal(Conference where, Author by, Command command) {
        return ((Ruling.Refuse) ruling(where, by, command)).why().code();
    }

    private <C extends Command> Ruling ruling(Conference where, Author by, C command) {
        return rules.forbid(where, by, command)
                .map(Ruling::refuse)
                .orElseGet(() -> rules.lawOf(command).rule().rule(where, by, command));
    }
}
