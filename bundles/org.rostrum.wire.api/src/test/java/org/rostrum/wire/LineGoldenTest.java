package org.rostrum.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallState;
import org.rostrum.calling.Cause;
import org.rostrum.calling.Presence;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;

/** The files under {@code src/test/golden/line} are the protocol of the personal line. */
class LineGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/golden/line");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CallId CALL = new CallId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final ConferenceId ROOM = new ConferenceId("call-1");

    private final Wire wire = new Wire();

    @TestFactory
    Stream<DynamicTest> everyRequestReadsAndWritesItsGoldenFile() {
        return requests().stream().map(request -> golden("client", request, LineRequest.class));
    }

    @TestFactory
    Stream<DynamicTest> everyMessageReadsAndWritesItsGoldenFile() {
        return messages().stream().map(message -> golden("server", message, LineMessage.class));
    }

    @Test
    void everyMemberOfAFamilyHasAGoldenFile() {
        assertThat(requests())
                .extracting(Object::getClass)
                .hasSameElementsAs(Arrays.asList(LineRequest.class.getPermittedSubclasses()));
        assertThat(messages())
                .extracting(Object::getClass)
                .hasSameElementsAs(Arrays.asList(LineMessage.class.getPermittedSubclasses()));
    }

    @Test
    void whatRingsSaysNotWhereTheTwoWillMeet() {
        Call invitation = Call.ringing(CALL, ANN, BOB, NOON, Optional.of(ROOM));

        assertThat(wire.write(LineMessage.of(new CallEvent.Ringing(invitation, "Ann"))))
                .doesNotContain(ROOM.value());
        assertThat(wire.write(LineMessage.Progress.of(1, invitation))).doesNotContain(ROOM.value());
        assertThat(wire.write(LineMessage.Progress.of(1, invitation.answered(ROOM))))
                .contains(ROOM.value());
    }

    private <T> DynamicTest golden(String folder, T message, Class<T> family) {
        String name = message.getClass().getSimpleName();
        String file = Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".json";
        return DynamicTest.dynamicTest(
                file, () -> compare(GOLDEN.resolve(folder).resolve(file), message, family));
    }

    private <T> void compare(Path file, T message, Class<T> family) throws IOException {
        String golden = Files.readString(file).strip();
        assertThat(wire.write(message)).isEqualTo(golden);
        assertThat(wire.readUntrusted(golden, family)).contains(message);
    }

    private static List<LineRequest> requests() {
        return List.of(
                new LineRequest.Call(1, BOB),
                new LineRequest.Invite(2, ROOM, BOB),
                new LineRequest.Accept(3, CALL),
                new LineRequest.Reject(4, CALL),
                new LineRequest.HangUp(5, CALL),
                new LineRequest.Watch(6, Set.of(BOB)),
                new LineRequest.Ping(7));
    }

    private static List<LineMessage> messages() {
        return List.of(
                new LineMessage.Welcome(1, ANN, "Ann Example", 20),
                new LineMessage.Ringing(CALL, ANN, "Ann Example", NOON, false),
                new LineMessage.Stopped(CALL, Cause.NO_ANSWER),
                new LineMessage.Answered(CALL, ROOM),
                new LineMessage.Missed(2),
                new LineMessage.Reachable(BOB, Presence.IN_CONFERENCE),
                new LineMessage.Wrote(12, ANN, "Ann Example", BOB, NOON, "See you <at> noon\n\uD83D\uDC4B"),
                new LineMessage.HasRead(BOB, 2),
                new LineMessage.Progress(3, CALL, CallState.ANSWERED, Optional.of(ROOM)),
                new LineMessage.Watching(6, List.of(new LineMessage.Reachable(BOB, Presence.ONLINE))),
                new LineMessage.Done(7),
                new LineMessage.Refused(
                        Optional.of(1L), Reason.of(Problems.CALL_BUSY.because("They talk to somebody else."))));
    }
}
