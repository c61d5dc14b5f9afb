package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Origin;
import org.rostrum.conference.ParticipantId;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problem;

/** The table that people read and the table that rules, cell by cell. */
class PermissionsTest {

    private static final Path PAGE = Path.of("../../distribution/docs/concepts/permissions.md");
    private static final ParticipantId SOMEBODY = seatOf("somebody");

    private final Permissions permissions = new Permissions();
    private final Conference room = conference()
            .ownedBy("owner")
            .with(
                    owner("owner"),
                    moderator("moderator"),
                    attendee("speaker").onThePodium(),
                    attendee("attendee"),
                    attendee("guest").from(new Origin.Guest()).onThePodium(),
                    attendee("device").from(new Origin.Gateway("sip", "192.0.2.7")),
                    attendee("waiting").inTheWaitingRoom(),
                    attendee("somebody"))
            .build();
    private final Map<Rank, Author> authors = authors();

    @TestFactory
    Stream<DynamicTest> everyCellOfThePageRules() throws IOException {
        Map<String, Command> examples = Commands.about(SOMEBODY);
        List<DynamicTest> cells = new ArrayList<>();
        for (List<String> row : rows()) {
            String command = row.get(0).replace("`", "");
            for (Rank rank : Rank.values()) {
                String cell = row.get(1 + List.of(Rank.values()).indexOf(rank));
                cells.add(DynamicTest.dynamicTest(command + " by " + rank, () -> check(command, rank, cell, examples)));
            }
        }
        return cells.stream();
    }

    @Test
    void everyCommandHasARow() throws IOException {
        List<String> commands = Arrays.stream(Command.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(rows().stream().map(row -> row.get(0).replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(commands);
        assertThat(Commands.about(SOMEBODY)).containsOnlyKeys(commands);
    }

    @Test
    void whatTheHouseAloneMayIsMarkedSo() {
        for (Class<?> command : Command.class.getPermittedSubclasses()) {
            Permissions.Row row = permissions.row(command);
            boolean houseAlone =
                    row.oneself().equals(Set.of(Rank.HOUSE)) && row.others().equals(Set.of(Rank.HOUSE));
            assertThat(Command.OfHouse.class.isAssignableFrom(command))
                    .as(command.getSimpleName())
                    .isEqualTo(houseAlone);
        }
    }

    @Test
    void everyColumnIsARank() throws IOException {
        assertThat(table().get(0).stream().skip(1))
                .containsExactly(Arrays.stream(Rank.values())
                        .map(rank -> rank.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
    }

    @Test
    void operatorsAndAdministratorsModerateEveryConference() {
        for (Right right : List.of(Right.OPERATOR, Right.ADMINISTRATOR)) {
            Author person = new Author.Person(new UserId("stranger"), Set.of(right));
            assertThat(Rank.of(room, person)).isEqualTo(Rank.MODERATOR);
        }
    }

    private void check(String command, Rank rank, String cell, Map<String, Command> examples) {
        Author author = authors.get(rank);
        assertThat(allows(author, examples.get(command)))
                .as("about somebody else, or nobody")
                .isEqualTo(examples.get(command) instanceof Command.OfSeat ? cell.equals("all") : !cell.isEmpty());
        if (author instanceof Author.Seat seat && examples.get(command) instanceof Command.OfSeat) {
            assertThat(allows(author, Commands.about(seat.id()).get(command)))
                    .as("about themselves")
                    .isEqualTo(!cell.isEmpty());
        }
    }

    private boolean allows(Author author, Command command) {
        Optional<Problem> refusal = permissions.forbids(room, author, command);
        refusal.ifPresent(why -> assertThat(why.code()).isIn("role.required", "seat.waiting", "participant.unknown"));
        return refusal.isEmpty();
    }

    private static Map<Rank, Author> authors() {
        Map<Rank, Author> authors = new EnumMap<>(Rank.class);
        for (Rank rank : Rank.values()) {
            authors.put(rank, by(rank.name().toLowerCase(Locale.ROOT)));
        }
        authors.put(Rank.HOUSE, byTheHouse());
        authors.put(Rank.STRANGER, new Author.Person(new UserId("stranger"), Set.of(Right.CREATE_CONFERENCES)));
        return authors;
    }

    private static List<List<String>> rows() throws IOException {
        return table().stream().skip(1).toList();
    }

    /** The first table of the page: its head, then its rows. */
    private static List<List<String>> table() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
