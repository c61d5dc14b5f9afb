package org.rostrum.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.console.Console;

class ListingTest {

    private final Console console = new Console();

    @Test
    void peopleReadATable() throws Exception {
        shown(false, ListingTest::two).execute();
        assertThat(console.text()).contains("Id", "Locked until", "Tags").containsPattern("ann .*noon .*a b");
    }

    @Test
    void programsReadALineOfJson() throws Exception {
        shown(true, ListingTest::two).execute();
        JsonNode read = new ObjectMapper().readTree(console.text());
        assertThat(console.text().strip().lines()).hasSize(1);
        assertThat(read.at("/0").toString())
                .isEqualTo(
                        "{\"id\":\"ann\",\"lockedUntil\":\"noon\",\"tags\":[\"a\",\"b\"],\"more\":{\"size\":\"L\"}}");
        assertThat(read.at("/1/id").asText()).isEqualTo("\"ben\"\n\u0001");
        assertThat(read.at("/1").has("lockedUntil")).isFalse();
        assertThat(read.at("/1/more/seats").asInt()).isEqualTo(3);
    }

    @Test
    void nothingIsASentenceForPeopleAndAnEmptyListForPrograms() throws Exception {
        shown(false, ListingTest::nobody).execute();
        assertThat(console.text()).contains("Nobody is here");
        Console program = new Console();
        Listing command = shown(true, ListingTest::nobody);
        program.attach(command);
        command.execute();
        assertThat(program.text().strip()).isEqualTo("[]");
    }

    @Test
    void whatStandsBelowIsForPeopleAlone() throws Exception {
        shown(false, () -> two().below("And that is all.")).execute();
        assertThat(console.text().stripTrailing()).endsWith("And that is all.");
        Console program = new Console();
        Listing command = shown(true, () -> two().below("And that is all."));
        program.attach(command);
        command.execute();
        assertThat(program.text()).doesNotContain("And that is all.");
    }

    @Test
    void rowOfAnotherLengthIsABug() {
        assertThatThrownBy(() -> new Sheet("id", "name").add("ann")).hasMessage("cells: 1 (expected: 2)");
    }

    @Test
    void refusalEndsTheCommandWithItsCode() {
        assertThatThrownBy(() -> Refused.unlessDone(Outcome.refused(Problems.USER_UNKNOWN.because("There is nobody."))))
                .isInstanceOf(Refused.class)
                .hasMessage("user.unknown: There is nobody.");
    }

    private static Sheet nobody() {
        return new Sheet("id", "lockedUntil").orElse("Nobody is here");
    }

    private static Sheet two() {
        Sheet sheet = new Sheet("id", "lockedUntil", "tags", "more");
        sheet.add("ann", Optional.of("noon"), List.of("a", "b"), Map.of("size", "L"));
        sheet.add("\"ben\"\n\u0001", Optional.empty(), List.of(), Map.of("seats", 3));
        return sheet;
    }

    private Listing shown(boolean asJson, Supplier<Sheet> content) {
        Listing command = new Listing() {
            @Override
            protected Sheet sheet() {
                return content.get();
            }
        };
        console.attach(command);
        if (asJson) {
            Console.type(command, "--json");
        }
        return command;
    }
}
