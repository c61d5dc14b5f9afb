package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.CONTENT;
import static org.rostrum.conference.Source.CONTENT_SOUND;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Origin;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Reaction;
import org.rostrum.conference.Source.State;
import org.rostrum.testkit.conference.SeatFixture;

/** Microphones, cameras, content; hands, reactions, chat. */
class SourceAndTalkLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = conference()
            .with(
                    owner("anna").offering(MICROPHONE),
                    attendee("ben").offering(MICROPHONE, CONTENT).speaking(80),
                    attendee("cleo").silenced(MICROPHONE),
                    attendee("dora").offering(MICROPHONE).reconnecting(),
                    attendee("walt").offering(MICROPHONE).inTheWaitingRoom(),
                    moderator("mia").offering(MICROPHONE))
            .build();

    @Test
    void silencingAllSparesThoseWhoModerateAndThoseWhoWait() {
        Conference after = house.after(room, by("mia"), new Command.SwitchAll(MICROPHONE, State.SILENCED));
        assertThat(states(after))
                .isEqualTo(Map.of(
                        seatOf("anna"), State.ON,
                        seatOf("ben"), State.SILENCED,
                        seatOf("cleo"), State.SILENCED,
                        seatOf("dora"), State.SILENCED,
                        seatOf("walt"), State.ON,
                        seatOf("mia"), State.ON));
        assertThat(after.find(seatOf("ben")).orElseThrow().voice().speaks()).isFalse();
    }

    @Test
    void switchingAllOffLiftsASilenceToo() {
        Conference after = house.after(room, by("mia"), new Command.SwitchAll(MICROPHONE, State.OFF));
        assertThat(states(after)).containsEntry(seatOf("ben"), State.OFF).containsEntry(seatOf("cleo"), State.OFF);
    }

    private static Map<ParticipantId, State> states(Conference room) {
        return room.participants().values().stream().collect(Collectors.toMap(p -> p.id(), p -> p.state(MICROPHONE)));
    }

    @Test
    void nobodySwitchesOnEverybody() {
        assertThat(house.refusal(room, by("anna"), new Command.SwitchAll(CAMERA, State.ON)))
                .isEqualTo("role.required");
    }

    @Test
    void whatIsSoForAllHappensNotAgain() {
        assertThat(house.events(room, by("anna"), new Command.SwitchAll(CAMERA, State.OFF)))
                .isEmpty();
    }

    @Test
    void openingAMicrophoneAsksThePersonAndLiftsTheSilence() {
        assertThat(house.events(room, by("mia"), new Command.AskToSwitchOn(seatOf("cleo"), MICROPHONE)))
                .containsExactly(
                        new Event.SourceSwitched(seatOf("cleo"), MICROPHONE, State.OFF),
                        new Event.AskedToSwitchOn(seatOf("cleo"), MICROPHONE));
        assertThat(house.events(room, by("mia"), new Command.AskToSwitchOn(seatOf("ben"), CAMERA)))
                .containsExactly(new Event.AskedToSwitchOn(seatOf("ben"), CAMERA));
        assertThat(house.events(room, by("mia"), new Command.AskToSwitchOn(seatOf("ben"), MICROPHONE)))
                .isEmpty();
        assertThat(house.refusal(room, by("mia"), new Command.AskToSwitchOn(seatOf("walt"), MICROPHONE)))
                .isEqualTo("participant.unknown");
    }

    @Test
    void contentOfOthersIsStoppedAtOnce() {
        assertThat(house.events(room, by("mia"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF)))
                .containsExactly(new Event.SourceSwitched(seatOf("ben"), CONTENT, State.OFF));
    }

    @Test
    void theSoundOfContentEndsWithIt() {
        Conference loud = sharing(State.ON, State.ON);
        assertThat(house.events(loud, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF)))
                .containsExactly(
                        new Event.SourceSwitched(seatOf("ben"), CONTENT, State.OFF),
                        new Event.SourceSwitched(seatOf("ben"), CONTENT_SOUND, State.OFF));
        assertThat(house.events(loud, by("mia"), new Command.SwitchAll(CONTENT, State.SILENCED)))
                .containsExactly(
                        new Event.AllSwitched(CONTENT, State.SILENCED),
                        new Event.AllSwitched(CONTENT_SOUND, State.SILENCED));
    }

    @Test
    void whoSharesSwitchesOffTheSoundAlone() {
        Conference loud = sharing(State.ON, State.ON);
        assertThat(house.events(loud, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT_SOUND, State.OFF)))
                .containsExactly(new Event.SourceSwitched(seatOf("ben"), CONTENT_SOUND, State.OFF));
    }

    @Test
    void endingOnesContentLiftsNoSilenceOfItsSound() {
        Conference silenced = sharing(State.ON, State.SILENCED);
        Conference after =
                house.after(silenced, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF));
        assertThat(after.find(seatOf("ben")).orElseThrow().state(CONTENT_SOUND)).isEqualTo(State.SILENCED);
        assertThat(house.refusal(after, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT_SOUND, State.ON)))
                .isEqualTo("source.silenced");
    }

    @Test
    void contentIsSilencedAndHeardAgainTogetherWithItsSound() {
        Conference silenced = house.after(
                sharing(State.ON, State.ON),
                by("mia"),
                new Command.SwitchSource(seatOf("ben"), CONTENT, State.SILENCED));
        assertThat(silenced.find(seatOf("ben")).orElseThrow().state(CONTENT_SOUND))
                .isEqualTo(State.SILENCED);
        Conference lifted =
                house.after(silenced, by("mia"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF));
        assertThat(lifted.find(seatOf("ben")).orElseThrow().state(CONTENT_SOUND))
                .isEqualTo(State.OFF);
    }

    private Conference sharing(State content, State sound) {
        return room.after(new Event.SourceSwitched(seatOf("ben"), CONTENT, content))
                .after(new Event.SourceSwitched(seatOf("ben"), CONTENT_SOUND, sound));
    }

    @Test
    void nothingIsSharedFromTheWaitingRoom() {
        assertThat(house.refusal(room, by("walt"), new Command.SwitchSource(seatOf("walt"), CONTENT_SOUND, State.ON)))
                .isEqualTo("seat.waiting");
        assertThat(house.refusal(room, by("walt"), new Command.SwitchSource(seatOf("walt"), CONTENT, State.ON)))
                .isEqualTo("seat.waiting");
        assertThat(house.events(room, by("walt"), new Command.SwitchSource(seatOf("walt"), MICROPHONE, State.OFF)))
                .hasSize(1);
    }

    @Test
    void deniedContentStopsAndCannotBegin() {
        Conference strict = house.after(room, by("mia"), new Command.Allow(Feature.CONTENT, false));
        assertThat(strict.find(seatOf("ben")).orElseThrow().offers(CONTENT)).isFalse();
        assertThat(house.refusal(strict, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.ON)))
                .isEqualTo("feature.denied");
        assertThat(house.refusal(strict, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT_SOUND, State.ON)))
                .isEqualTo("feature.denied");
        assertThat(house.events(strict, by("mia"), new Command.SwitchSource(seatOf("mia"), CONTENT, State.ON)))
                .hasSize(1);
    }

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

    @Test
    void eachFeatureIsDeniedToAllButModerators() {
        Map<Feature, Command> uses = Map.of(
                Feature.CHAT_EVERYONE, new Command.Say(new Audience.Everyone(), "hi"),
                Feature.CHAT_PRIVATE, new Command.Say(new Audience.One(seatOf("anna")), "hi"),
                Feature.CHAT_MODERATORS, new Command.Say(new Audience.Moderators(), "hi"),
                Feature.REACTIONS, new Command.React(Reaction.CLAP),
                Feature.HANDS, new Command.RaiseHand(true));
        uses.forEach((feature, use) -> {
            assertThat(house.events(room, by("ben"), use))
                    .as("%s allowed", feature)
                    .hasSize(1);
            Conference strict = house.after(room, by("mia"), new Command.Allow(feature, false));
            assertThat(house.refusal(strict, by("ben"), use))
                    .as("%s denied", feature)
                    .isEqualTo("feature.denied");
            assertThat(house.events(strict, by("mia"), use))
                    .as("%s to moderators", feature)
                    .hasSize(1);
        });
    }

    @Test
    void whatIsDeniedToGuestsIsDeniedToThemAlone() {
        Conference open = roomWith(attendee("gil").from(new Origin.Guest()).offering(MICROPHONE, CAMERA));
        Conference strict = house.after(open, by("mia"), new Command.AllowGuests(Feature.MICROPHONE, false));
        assertThat(strict.find(seatOf("gil")).orElseThrow().offers(MICROPHONE)).isFalse();
        assertThat(strict.find(seatOf("gil")).orElseThrow().offers(CAMERA)).isTrue();
        assertThat(strict.find(seatOf("ben")).orElseThrow().offers(MICROPHONE)).isTrue();
        assertThat(house.refusal(strict, by("gil"), new Command.SwitchSource(seatOf("gil"), MICROPHONE, State.ON)))
                .isEqualTo("feature.denied");
    }

    @Test
    void guestWhoModeratesMayAllUntilTheyNoLongerDo() {
        Conference strict = house.after(
                roomWith(attendee("gil").from(new Origin.Guest())),
                by("mia"),
                new Command.AllowGuests(Feature.CAMERA, false));
        Conference appointed = house.after(strict, by("mia"), new Command.Appoint(seatOf("gil"), true));
        Conference seen = house.after(appointed, by("gil"), new Command.SwitchSource(seatOf("gil"), CAMERA, State.ON));
        assertThat(seen.find(seatOf("gil")).orElseThrow().offers(CAMERA)).isTrue();
        Conference dismissed = house.after(seen, by("mia"), new Command.Appoint(seatOf("gil"), false));
        assertThat(dismissed.find(seatOf("gil")).orElseThrow().offers(CAMERA)).isFalse();
    }

    @Test
    void deniedMicrophonesCloseAlsoInTheWaitingRoom() {
        Conference strict = house.after(room, by("mia"), new Command.Allow(Feature.MICROPHONE, false));
        assertThat(strict.find(seatOf("walt")).orElseThrow().offers(MICROPHONE)).isFalse();
        assertThat(strict.find(seatOf("ben")).orElseThrow().offers(MICROPHONE)).isFalse();
    }

    @Test
    void whoHasNoRightToShareDoesNot() {
        Conference open = roomWith(attendee("rob").without(Feature.CONTENT));
        assertThat(house.refusal(open, by("rob"), new Command.SwitchSource(seatOf("rob"), CONTENT, State.ON)))
                .isEqualTo("feature.denied");
    }

    private static Conference roomWith(SeatFixture seat) {
        return conference()
                .with(owner("anna"), attendee("ben").offering(MICROPHONE), moderator("mia"), seat)
                .build();
    }

    @Test
    void loweringOnesOwnHandIsNeverDenied() {
        Conference strict = house.after(
                room.after(new Event.HandChanged(seatOf("ben"), true)),
                by("mia"),
                new Command.Allow(Feature.HANDS, false));
        assertThat(house.events(strict, by("ben"), new Command.RaiseHand(false)))
                .hasSize(1);
    }

    @Test
    void moderatorsLowerHands() {
        Conference raised = room.after(new Event.HandChanged(seatOf("ben"), true));
        assertThat(house.events(raised, by("mia"), new Command.LowerHand(seatOf("ben"))))
                .containsExactly(new Event.HandChanged(seatOf("ben"), false));
        assertThat(house.events(room, by("mia"), new Command.LowerHand(seatOf("ben"))))
                .isEmpty();
    }

    @Test
    void messageIsPlainTextOfTwoThousandCharacters() {
        assertThat(house.refusal(room, by("ben"), say(" "))).isEqualTo("request.invalid");
        assertThat(house.refusal(room, by("ben"), say("a\u0000b"))).isEqualTo("request.invalid");
        assertThat(house.refusal(room, by("ben"), say("a\uD800b"))).isEqualTo("request.invalid");
        assertThat(house.refusal(room, by("ben"), say("a".repeat(2001)))).isEqualTo("request.too-large");
        assertThat(house.events(room, by("ben"), say("two\nlines \uD83D\uDC4B")))
                .hasSize(1);
    }

    private static Command say(String text) {
        return new Command.Say(new Audience.Everyone(), text);
    }

    @Test
    void nobodyWritesToWhoIsNotInside() {
        for (String name : List.of("walt", "nobody")) {
            Command letter = new Command.Say(new Audience.One(seatOf(name)), "hi");
            assertThat(house.refusal(room, by("ben"), letter)).isEqualTo("participant.unknown");
        }
    }

    @Test
    void conferenceRemembersTheLastHundredMessages() {
        Conference next = room;
        for (int i = 0; i < 150; i++) {
            next = house.after(next, by("ben"), say("message " + i));
        }
        assertThat(next.chat()).hasSize(ChatMessage.KEPT);
        assertThat(next.chat().get(0).text()).isEqualTo("message 50");
        assertThat(next.chat().get(99).seq()).isEqualTo(next.seq());
    }

    @Test
    void messagesAreForThoseTheyAreFor() {
        ChatMessage toModerators = message(new Audience.Moderators());
        ChatMessage toCleo = message(new Audience.One(seatOf("cleo")));
        ChatMessage toAll = message(new Audience.Everyone());
        assertThat(readers(toAll)).containsExactly("anna", "ben", "cleo", "dora", "mia");
        assertThat(readers(toModerators)).containsExactly("anna", "ben", "mia");
        assertThat(readers(toCleo)).containsExactly("ben", "cleo");
    }

    @Test
    void aFileNeedsNoWordsAndReachesWhomTheMessageReaches() {
        Conference next = house.after(room, new Author.House(), sent("ben", new Audience.Moderators()));

        ChatMessage message = next.chat().get(0);
        assertThat(message.from()).isEqualTo(seatOf("ben"));
        assertThat(message.file()).contains(Commands.SLIDES);
        assertThat(readers(message)).containsExactly("anna", "ben", "mia");
    }

    @Test
    void nobodySendsAFileThatTheHouseDoesNotSend() {
        for (String name : List.of("ben", "mia")) {
            assertThat(house.refusal(room, by(name), sent(name, new Audience.Everyone())))
                    .isEqualTo("role.required");
        }
    }

    @Test
    void aFileIsSentByNobodyWhoMayNotWriteIt() {
        Author theHouse = new Author.House();
        Command toAll = sent("ben", new Audience.Everyone());
        Command toOne = sent("ben", new Audience.One(seatOf("anna")));
        Conference silent = house.after(room, by("mia"), new Command.Allow(Feature.CHAT_EVERYONE, false));
        Conference fileless = house.after(room, by("mia"), new Command.Allow(Feature.FILES, false));

        assertThat(house.refusal(silent, theHouse, toAll)).isEqualTo("feature.denied");
        assertThat(house.events(silent, theHouse, toOne)).hasSize(1);
        assertThat(house.refusal(fileless, theHouse, toOne)).isEqualTo("feature.denied");
        assertThat(house.events(fileless, by("ben"), new Command.Say(new Audience.Everyone(), "hi")))
                .hasSize(1);
        assertThat(house.refusal(room, theHouse, sent("nobody", new Audience.Everyone())))
                .isEqualTo("participant.unknown");
        assertThat(house.refusal(room, theHouse, sent("ben", new Audience.One(seatOf("nobody")))))
                .isEqualTo("participant.unknown");
    }

    private static Command sent(String by, Audience to) {
        return new Command.SendFile(seatOf(by), to, Commands.SLIDES);
    }

    private ChatMessage message(Audience to) {
        return house.after(room, by("ben"), new Command.Say(to, "hi")).chat().get(0);
    }

    private List<String> readers(ChatMessage message) {
        return room.participants().values().stream()
                .filter(message::isFor)
                .map(seat -> seat.id().value())
                .toList();
    }

    @Test
    void waitingSeatsDoNothingButLeaveAndMute() {
        assertThat(room.count(Place.WAITING_ROOM)).isEqualTo(1);
        Commands.about(seatOf("walt")).forEach((name, command) -> {
            boolean allowed = List.of("Leave", "SwitchSource").contains(name);
            if (allowed) {
                assertThat(house.events(room, by("walt"), command)).as(name).hasSize(1);
            } else {
                assertThat(house.refusal(room, by("walt"), command)).as(name).isIn("seat.waiting", "role.required");
            }
        });
    }
}
