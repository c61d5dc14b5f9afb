package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rostrum.conference.Author;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.console.Refused;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.console.Console;
import org.rostrum.wire.Wire;

/** Every command, typed. */
class ConferenceCommandTest {

    /** Each command as clients send it; these files are the protocol. */
    private static final Path GOLDEN = Path.of("../org.rostrum.wire.api/src/test/golden/client");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final House house = new House();
    private final Registry registry = new Registry();
    private final Console console = new Console();
    private final Wire wire = new Wire();
    private String typist = "anna";

    @BeforeEach
    void open() {
        new Desk(registry.typist("anna"), house, house, new Diary()).open("board");
    }

    @TestFactory
    Stream<DynamicTest> whatAClientCanOrderCanBeTyped() {
        return Stream.of(Command.class.getPermittedSubclasses())
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> canBeTyped(type)));
    }

    private void canBeTyped(Class<?> type) throws Exception {
        String name = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
        JsonNode order = JSON.readTree(Files.readString(GOLDEN.resolve("order-" + name + ".json")))
                .get("command");
        if (Command.OfHouse.class.isAssignableFrom(type)) {
            assertThatThrownBy(() -> typed(name, words(order))).hasMessageStartingWith("role.required:");
            assertThat(TypedCommand.types()).doesNotContain(name);
            return;
        }

        typed(name, words(order));

        assertThat(house.commands).last().isEqualTo(wire.read(order.toString(), Command.class));
        assertThat(house.authors).last().isEqualTo(Author.Person.of(Registry.ANNA));
        assertThat(TypedCommand.types()).contains(name);
    }

    /** Text as it is, texts with commas between, the rest as JSON. */
    private static List<String> words(JsonNode order) {
        List<String> words = new ArrayList<>();
        order.properties().forEach(property -> words.add(property.getKey() + "=" + typed(property.getValue())));
        words.removeIf(word -> word.startsWith("type="));
        return words;
    }

    private static String typed(JsonNode value) {
        boolean texts = value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
        return texts
                ? String.join(
                        ",",
                        StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList())
                : value.isTextual() ? value.asText() : value.toString();
    }

    @Test
    void listsAreTypedWithCommasOrAsJsonAndMayBeEmpty() throws Exception {
        typed("admit", List.of("seats=a, b"));
        typed("admit", List.of("seats=[\"a\",\"b\"]"));
        typed("muteOnEntry", List.of("sources="));
        typed("switchWaitingRoom", List.of("categories=GUEST,DEVICE"));

        Command both = new Command.Admit(List.of(new ParticipantId("a"), new ParticipantId("b")));
        assertThat(house.commands)
                .containsExactly(
                        both,
                        both,
                        new Command.MuteOnEntry(Set.of()),
                        new Command.SwitchWaitingRoom(Set.of(Category.GUEST, Category.DEVICE), Optional.empty()));
    }

    @Test
    void textIsTakenAsItIsTyped() throws Exception {
        String topic = "He said \"x=1\", {really}";
        typed("changeTopic", List.of("topic=" + topic));
        typed("changeId", List.of("id=0042"));
        typed("changePin", List.of());

        assertThat(house.commands)
                .containsExactly(
                        new Command.ChangeTopic(topic),
                        new Command.ChangeId(new ConferenceId("0042")),
                        new Command.ChangePin(Optional.empty()));
    }

    @Test
    void whatCannotBeReadIsAnsweredWithWhatIsExpected() {
        refused(
                "switchAll",
                List.of("source=MICROPHONE"),
                "source=MICROPHONE|CAMERA|CONTENT|CONTENT_SOUND state=OFF|ON|SILENCED");
        refused("lock", List.of("on=yes"), "lock: (expected: on=true|false)");
        refused("lock", List.of("on=true", "on=false"), "on=true|false");
        refused("lock", List.of("on=true", "more=1"), "on=true|false");
        refused("lock", List.of("true"), "on=true|false");
        refused("lock", List.of("=true"), "on=true|false");
        refused("lock", List.of("on=true}"), "on=true|false");
        refused("end", List.of("now=true"), "end: (expected: nothing more)");
        refused("changeMode", List.of(), "mode=text [speakers=number]");
        refused("extend", List.of("by=15"), "by=PT15M");
        refused("admit", List.of("seats=../etc"), "seats=text,...");
        refused("setLayout", List.of("layout={\"slots\":[]}"), "[viewer=text] [layout=JSON]");
        refused("Lock", List.of("on=true"), "type: Lock (expected: one of acceptCall, admit,");
        assertThat(house.commands).isEmpty();
    }

    private void refused(String type, List<String> words, String expected) {
        assertThatThrownBy(() -> typed(type, words))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("request.invalid:")
                .hasMessageContaining(expected);
    }

    @Test
    void whoModeratesSinceAMinuteAgoMayAndAStrangerLearnsNothing() throws Exception {
        User mona = new User(new UserId("mona"), "Mona", Set.of(), true);
        registry.put(mona);
        house.seat("mona");
        typist = "mona";
        assertThatThrownBy(() -> typed("lock", List.of("on=true"))).hasMessageStartingWith("conference.unknown:");

        house.happen(new Event.RoleChanged(new ParticipantId("seat-mona"), Role.MODERATOR));
        typed("lock", List.of("on=true"));

        assertThat(house.authors).containsExactly(Author.Person.of(mona));
    }

    @Test
    void nothingIsOrderedInAConferenceThatDoesNotRun() {
        new Desk(registry.typist("anna"), house, house, new Diary()).end("board");

        assertThatThrownBy(() -> typed("switchAll", List.of("source=" + Source.CAMERA, "state=OFF")))
                .hasMessageStartingWith("conference.not-started:");
    }

    private void typed(String type, List<String> words) throws Refused {
        ConferenceCommand command = new ConferenceCommand();
        command.desk = new Desk(registry.typist(typist), house, house, new Diary());
        console.attach(command);
        command.conference = "board";
        command.type = type;
        command.properties = words;
        command.execute();
        assertThat(console.text()).contains("Done: board is at event");
    }
}
