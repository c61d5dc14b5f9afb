package org.rostrum.files.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.files.core.Fixture.ALL;
import static org.rostrum.files.core.Fixture.CLEO;
import static org.rostrum.files.core.Fixture.MODERATORS;
import static org.rostrum.files.core.Fixture.chunked;
import static org.rostrum.files.core.Fixture.limits;
import static org.rostrum.files.core.Fixture.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Place;
import org.rostrum.files.SentFile;
import org.rostrum.files.Upload;
import org.rostrum.identity.Right;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.conference.SeatFixture;

/** Who sends, who gets, what stays. */
class CabinetTest {

    @TempDir
    Path folder;

    private Fixture at;

    @BeforeEach
    void open() {
        at = new Fixture(folder);
    }

    @Test
    void theHouseSendsWhatItHasCountedAndCleaned() {
        Attachment file = at.send("ben", ALL, "../../my\u202e slides.PDF", "content")
                .value()
                .orElseThrow();

        assertThat(file.name()).isEqualTo("my slides.PDF");
        assertThat(file.type()).isEqualTo("application/pdf");
        assertThat(file.bytes()).isEqualTo(7);
        assertThat(at.onDisk()).containsExactly(file.id().value());
        assertThat(at.conferences.given()).singleElement().satisfies(given -> {
            assertThat(given.by()).isEqualTo(new Author.House());
            assertThat(given.command())
                    .isEqualTo(new Command.SendFile(at.seat("ben").seat(), ALL, file));
        });
    }

    @Test
    void aMessageReachesWhomItIsForAndSoDoesItsFile() {
        assertThat(seatsThatGet(at.sent("ben", ALL)))
                .containsExactly("anna", "mia", "ben", "cleo", "gus", "mute", "bare");
        assertThat(seatsThatGet(at.sent("ben", MODERATORS))).containsExactly("anna", "mia", "ben");
        assertThat(seatsThatGet(at.sent("ben", CLEO))).containsExactly("ben", "cleo");
    }

    private List<String> seatsThatGet(Attachment file) {
        return Stream.of("anna", "mia", "ben", "cleo", "gus", "mute", "deaf", "bare", "walt", "zoe", "nobody")
                .filter(name ->
                        at.cabinet.find(file.id(), at.seat(name)).value().isPresent())
                .toList();
    }

    @Test
    void nobodySendsWhoMayNotWriteThere() {
        assertThat(at.refusal("mute", ALL, "a.txt", "a")).isEqualTo("feature.denied");
        assertThat(at.refusal("mute", CLEO, "a.txt", "a")).isEqualTo("feature.denied");
        assertThat(at.refusal("bare", ALL, "a.txt", "a")).isEqualTo("feature.denied");
        assertThat(at.refusal("walt", ALL, "a.txt", "a")).isEqualTo("seat.waiting");
        assertThat(at.refusal("nobody", ALL, "a.txt", "a")).isEqualTo("participant.unknown");
        assertThat(at.onDisk()).isEmpty();
        assertThat(at.conferences.given()).isEmpty();
    }

    @Test
    void whatTheConferenceRefusesIsNotKept() {
        at.conferences.refuse(Problems.CONFERENCE_BUSY.because("busy"));

        assertThat(at.refusal("ben", ALL, "a.txt", "a")).isEqualTo("conference.busy");

        assertThat(at.onDisk()).isEmpty();
        assertThat(at.store.ids()).isEmpty();
    }

    @Test
    void whoIsSentBackToTheWaitingRoomGetsNoFile() {
        Attachment file = at.sent("ben", ALL);
        at.happen(new Event.Moved(at.seat("cleo").seat(), Place.WAITING_ROOM));

        assertThat(seatsThatGet(file)).doesNotContain("cleo").contains("anna");
    }

    @Test
    void afterwardsThoseHaveItWhoCouldReadItAndWhoModeratesThePlan() {
        Attachment toAll = at.sent("ben", ALL);
        Attachment toModerators = at.sent("ben", MODERATORS);
        Attachment toCleo = at.sent("ben", CLEO);
        at.happen(new Event.Ended(Event.Ended.Cause.ENDED));

        assertThat(seatsThatGet(toAll)).isEmpty();
        assertThat(usersThatGet(toAll)).containsExactly("anna", "mia", "ben", "cleo", "bare", "oper");
        assertThat(usersThatGet(toModerators)).containsExactly("anna", "mia", "ben", "oper");
        assertThat(usersThatGet(toCleo)).containsExactly("ben", "cleo");
    }

    private List<String> usersThatGet(Attachment file) {
        return Stream.of("anna", "mia", "ben", "cleo", "deaf", "bare", "walt", "zoe", "oper")
                .filter(name -> at.cabinet
                        .find(file.id(), name.equals("oper") ? user(name, Right.OPERATOR) : user(name))
                        .value()
                        .isPresent())
                .toList();
    }

    @Test
    void nothingTooLongIsKeptWhateverWasAnnounced() throws IOException {
        String tooLong = "a".repeat(1001);
        assertThat(at.refusal("ben", ALL, "a.txt", tooLong)).isEqualTo("request.too-large");

        var endless = at.cabinet.send(at.seat("ben"), chunked(ALL, new Endless()));

        assertThat(endless.problem().orElseThrow().code()).isEqualTo("request.too-large");
        assertThat(at.onDisk()).isEmpty();
    }

    @Test
    void nothingIsKeptThatIsEmptyOrShorterOrLongerThanAnnounced() throws IOException {
        assertThat(at.refusal("ben", ALL, "a.txt", "")).isEqualTo("file.refused");
        assertThat(announced(5)).isEqualTo("file.refused");
        assertThat(announced(3)).isEqualTo("request.too-large");
        assertThat(at.onDisk()).isEmpty();
    }

    private String announced(long length) throws IOException {
        Upload upload = new Upload(ALL, "a.txt", OptionalLong.of(length), new ByteArrayInputStream(new byte[4]));
        return at.cabinet.send(at.seat("cleo"), upload).problem().orElseThrow().code();
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        assertThatThrownBy(() -> at.cabinet.send(at.seat("ben"), chunked(ALL, new Broken())))
                .isInstanceOf(IOException.class);

        assertThat(at.onDisk()).isEmpty();
        assertThat(at.store.ids()).isEmpty();
    }

    @Test
    void whatIsTooSlowIsRefused() throws IOException {
        InputStream slow = new Endless() {
            @Override
            public int read(byte[] into) {
                at.nanos.addAndGet(Duration.ofSeconds(61).toNanos());
                return 1;
            }
        };

        assertThat(at.cabinet
                        .send(at.seat("ben"), chunked(ALL, slow))
                        .problem()
                        .orElseThrow()
                        .code())
                .isEqualTo("request.invalid");
        assertThat(at.onDisk()).isEmpty();
    }

    @Test
    void refusedEndingsAreThoseOfTheCleanName() {
        for (String name : List.of("a.exe", "a.EXE", "a.pdf/../a.exe", "a.exe. ", "a.exe\u0000", "a\u202egpj.exe")) {
            assertThat(at.refusal("anna", ALL, name, "a")).as(name).isEqualTo("file.refused");
        }
    }

    @Test
    void oneSeatSendsSoManyInAMinute() {
        for (int i = 0; i < 3; i++) {
            at.sent("ben", ALL);
        }
        assertThat(at.refusal("ben", ALL, "a.txt", "a")).isEqualTo("request.too-frequent");

        at.sent("cleo", ALL);
        at.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        at.sent("ben", ALL);
    }

    @Test
    void conferenceAndServerFillUp() {
        at = new Fixture(folder, limits(1000, 2500, 3000, 100, Duration.ofDays(30)));
        String kilo = "a".repeat(1000);
        at.send("ben", ALL, "a.txt", kilo);
        at.send("ben", ALL, "a.txt", kilo);
        assertThat(at.refusal("ben", ALL, "a.txt", kilo)).isEqualTo("files.full");

        assertThat(at.send("zoe", ALL, "a.txt", kilo).value()).isPresent();
        assertThat(at.refusal("zoe", ALL, "a.txt", "a")).isEqualTo("files.full");
    }

    @Test
    void moderatorsListAndRemoveWhatIsNotConfidential() {
        Attachment toAll = at.sent("ben", ALL);
        Attachment toCleo = at.sent("ben", CLEO);

        assertThat(at.cabinet.list(at.room.id(), user("mia")).value().orElseThrow())
                .extracting(SentFile::file)
                .containsExactly(toAll);
        assertThat(removal(toAll, "ben")).isEqualTo("conference.unknown");
        assertThat(removal(toCleo, "mia")).isEqualTo("file.unknown");
        assertThat(at.cabinet.remove(at.room.id(), toAll.id(), user("mia")).value())
                .isPresent();

        assertThat(at.onDisk()).containsExactly(toCleo.id().value());
        assertThat(seatsThatGet(toAll)).isEmpty();
        assertThat(removal(toAll, "mia")).isEqualTo("file.unknown");
    }

    private String removal(Attachment file, String by) {
        return at.cabinet
                .remove(at.room.id(), file.id(), user(by))
                .problem()
                .orElseThrow()
                .code();
    }

    @Test
    void anInventedIdFindsNothing() {
        FileId invented = new FileId("0".repeat(32));
        at.happen(new Event.Said(
                at.seat("ben").seat(), ALL, "", Optional.of(new Attachment(invented, "a", "text/plain", 1))));

        assertThat(seatsThatGet(new Attachment(invented, "a", "text/plain", 1))).isEmpty();
    }

    @Test
    void waitingForOneWhoIsGoneIsNoOneElsesFile() {
        Audience toGus = new Audience.One(SeatFixture.seatOf("gus"));
        Attachment file = at.sent("ben", toGus);
        at.happen(new Event.Departed(SeatFixture.seatOf("gus"), Event.Departed.Reason.LEFT));

        assertThat(seatsThatGet(file)).containsExactly("ben");
    }

    private static class Endless extends InputStream {
        @Override
        public int read() {
            return 'a';
        }
    }

    private static final class Broken extends InputStream {
        private int left = 3;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("gone");
            }
            return 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            into[offset] = (byte) read();
            return 1;
        }
    }
}
