package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Feature;

/** Messages and files. */
class ChatLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = LawFixture.talk();

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
}
