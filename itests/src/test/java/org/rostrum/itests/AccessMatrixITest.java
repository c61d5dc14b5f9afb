package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of every door, asked by every kind of caller about the same objects. {@code access.txt} says what each
 * operation needs; the list of operations is the server's own, so that a new one must be written there.
 */
class AccessMatrixITest {

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
