package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of every door, asked by every kind of caller about the same objects. {@code access.txt} says what each
 * operation needs; the list of operations is the server's own, so that a new one must be written there.
 */
class AccessMatrixITest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static Matrix matrix;

    @BeforeAll
    static void start() throws Exception {
        matrix = Matrix.startIn(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        matrix.close();
    }

    static Stream<Rows> doors() {
        return Stream.of(new RestRows(matrix), new SoapRows(matrix), new SocketRows(matrix), new FileRows(matrix));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyOperationIsInTheTableAndNoOther(Rows door) throws Exception {
        assertThat(door.operations())
                .containsExactlyInAnyOrderElementsOf(
                        Matrix.table().keySet().stream().filter(door::has).toList());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nobodyIsServedWhoMayNot(Rows door) throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Need> table = Matrix.table();
        for (String operation : door.operations()) {
            Need need = Objects.requireNonNull(table.get(operation), operation);
            for (Who who : Who.values()) {
                if (!need.isMetBy(who)) {
                    Rows.Answer answer = door.ask(who, operation);
                    boolean refused =
                            answer == Rows.Answer.UNKNOWN || (answer == Rows.Answer.REFUSED && door.knows(who));
                    if (!refused) {
                        wrong.add(operation + " by " + who + ": " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The door looks by itself every 20 s. */
    @Test
    void whoIsDeactivatedIsPutOutOfWhatIsOpenAtOnce() throws Exception {
        Api administrator = matrix.rostrum().api();
        administrator.addUser("leaver", "Leaver", "a-long-enough-passphrase");
        Api leaver = Api.logIn(matrix.rostrum().http("/api/v1/"), "leaver", "a-long-enough-passphrase");
        try (Talk seat = Talk.in(matrix.rostrum(), Matrix.ROOM, "Leaver", leaver);
                Talk device = Talk.on(matrix.rostrum(), leaver)) {
            device.await(message -> message.path("type").asText().equals("welcome"));

            administrator.send("PATCH", "users/leaver", JSON.createObjectNode().put("active", false));

            assertThat(seat.closedWithin(AT_ONCE)).isEqualTo(1008);
            assertThat(device.closedWithin(AT_ONCE)).isEqualTo(1008);
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everybodyReadsWhatTheyMay(Rows door) throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Need> table = Matrix.table();
        for (String operation : door.operations()) {
            Need need = Objects.requireNonNull(table.get(operation), operation);
            for (Who who : Who.values()) {
                if (need.isMetBy(who) && door.reads(operation)) {
                    Rows.Answer answer = door.ask(who, operation);
                    if (answer != Rows.Answer.SERVED) {
                        wrong.add(operation + " by " + who + ": " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
