package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.chat.Conversation;
import org.rostrum.chat.DirectChat;
import org.rostrum.chat.DirectMessage;
import org.rostrum.chat.RoomChat;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.Run;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.console.Listing;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.console.Console;

class ChatCommandsTest {

    private static final Run RUN = new Run(ConferenceKey.random(), House.NOW);

    private final House house = new House();
    private final Console console = new Console();
    private final ChatDesk desk = new ChatDesk(new Desk(new Registry().typist("otto"), house, house, new Diary()));

    @Test
    void withoutChatTheCommandsSayWhatIsMissing() {
        assertThatThrownBy(prepared(new ChatList())::execute).hasMessageContaining("rostrum-chat");
        assertThatThrownBy(prepared(new MessageList())::execute).hasMessageContaining("rostrum-chat");
    }

    @Test
    void whatWasWrittenInAConferenceIsShown() throws Exception {
        desk.bindRooms(new Room());
        ChatList list = prepared(new ChatList());
        ChatShow show = prepared(new ChatShow());
        show.conference = "board";
        ChatClear clear = new ChatClear();
        clear.desk = desk;
        console.attach(clear);
        clear.conference = "board";

        list.execute();
        show.execute();
        clear.execute();

        assertThat(console.text())
                .contains("[{\"conference\":\"board\",\"topic\":\"Board meeting\",")
                .contains("\"name\":\"Ines\",\"to\":\"EVERYONE\",\"text\":\"Hello\"}]")
                .contains("Removed 1 messages");
        show.conference = "other";
        assertThatThrownBy(show::execute).hasMessageStartingWith("conference.unknown");
    }

    @Test
    void oneWritesAndReadsInOnesOwnName() throws Exception {
        desk.bindLetters(new Letters());
        MessageSend send = new MessageSend();
        send.desk = desk;
        console.attach(send);
        send.user = "Ines";
        send.text = "Lunch?";
        MessageList list = prepared(new MessageList());
        MessageShow show = prepared(new MessageShow());
        show.user = "ines";

        send.execute();
        list.execute();
        show.execute();

        assertThat(console.text())
                .contains("Sent 7 to ines")
                .contains("\"user\":\"ines\",\"name\":\"Ines\",\"unread\":0")
                .contains("\"from\":\"otto\",\"text\":\"Lunch?\"");
        show.user = "?";
        assertThatThrownBy(show::execute).hasMessageStartingWith("user.unknown");
    }

    private ChatList prepared(ChatList command) {
        command.desk = desk;
        return json(command);
    }

    private ChatShow prepared(ChatShow command) {
        command.desk = desk;
        return json(command);
    }

    private MessageList prepared(MessageList command) {
        command.desk = desk;
        return json(command);
    }

    private MessageShow prepared(MessageShow command) {
        command.desk = desk;
        return json(command);
    }

    private <T extends Listing> T json(T command) {
        console.attach(command);
        Console.type(command, "--json");
        return command;
    }

    /** Ines said hello in the board meeting. */
    private static final class Room implements RoomChat {

        @Override
        public List<RoomLabel> list(User by) {
            return List.of(new RoomLabel(RUN, new ConferenceId("board"), "Board meeting", true));
        }

        @Override
        public Outcome<List<RoomMessage>> read(ConferenceId id, User by, long before, int limit) {
            RoomMessage hello = new RoomMessage(
                    1,
                    RUN,
                    2,
                    House.NOW,
                    Optional.of(Registry.INES.id()),
                    "Ines",
                    RoomMessage.To.EVERYONE,
                    Optional.empty(),
                    Optional.empty(),
                    "Hello",
                    Optional.empty());
            return id.value().equals("board")
                    ? Outcome.done(List.of(hello))
                    : Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
        }

        @Override
        public Outcome<Integer> clear(ConferenceId id, User by) {
            return read(id, by, Long.MAX_VALUE, 1).map(List::size);
        }
    }

    /** Whatever is written comes back. */
    private static final class Letters implements DirectChat {

        private DirectMessage last = new DirectMessage(1, Registry.INES.id(), Registry.OTTO.id(), Instant.EPOCH, "?");

        @Override
        public Outcome<DirectMessage> write(User from, UserId to, String text) {
            last = new DirectMessage(7, from.id(), to, House.NOW, text);
            return Outcome.done(last);
        }

        @Override
        public List<Conversation> list(User by) {
            return List.of(new Conversation(last.other(by.id()), "Ines", last, 0));
        }

        @Override
        public List<DirectMessage> read(User by, UserId with, long before, int limit) {
            return List.of(last);
        }

        @Override
        public Outcome<Integer> markRead(User by, UserId with, long upTo) {
            return Outcome.done(0);
        }
    }
}
