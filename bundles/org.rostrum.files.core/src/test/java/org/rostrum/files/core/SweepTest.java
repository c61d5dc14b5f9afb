package org.rostrum.files.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.files.core.Fixture.ALL;
import static org.rostrum.files.core.Fixture.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Event;
import org.rostrum.files.SentFile;

/** What goes, and when. */
class SweepTest {

    @TempDir
    Path folder;

    private Fixture at;

    @BeforeEach
    void open() {
        at = new Fixture(folder);
    }

    @Test
    void oldFilesGoButNotWhileTheConferenceRuns() {
        at.sent("ben", ALL);
        at.clock.advance(Duration.ofDays(31));
        at.cabinet.sweeping().sweep();
        assertThat(at.onDisk()).hasSize(1);

        at.happen(new Event.Ended(Event.Ended.Cause.ENDED));
        at.cabinet.sweeping().sweep();
        assertThat(at.onDisk()).isEmpty();
        assertThat(at.store.ids()).isEmpty();
    }

    @Test
    void youngFilesStayAfterTheConference() {
        at.sent("ben", ALL);
        at.happen(new Event.Ended(Event.Ended.Cause.ENDED));
        at.clock.advance(Duration.ofDays(29));
        at.cabinet.sweeping().sweep();
        assertThat(at.onDisk()).hasSize(1);
    }

    @Test
    void withoutRetentionTheyGoWithTheConference() {
        at = new Fixture(folder, limits(1000, 3000, 5000, 10, Duration.ZERO));
        at.sent("ben", ALL);
        at.clock.advance(Duration.ofSeconds(1));
        at.cabinet.sweeping().sweep();
        assertThat(at.onDisk()).hasSize(1);

        at.happen(new Event.Ended(Event.Ended.Cause.ENDED));
        at.cabinet.sweeping().sweep();
        assertThat(at.onDisk()).isEmpty();
    }

    @Test
    void filesOfADeletedPlanGoWithIt() {
        at.sent("ben", ALL);
        at.sent("zoe", ALL);
        at.happen(new Event.Ended(Event.Ended.Cause.ENDED));
        at.plans.remove(at.room.key(), 1);

        at.cabinet.sweeping().sweep();

        assertThat(at.store.list(at.room.key())).isEmpty();
        assertThat(at.store.list(at.other.key())).as("it never had a plan").hasSize(1);
    }

    @Test
    void whatHasNoMessageGoesAfterAnHour() {
        Attachment file = at.sent("ben", ALL);
        SentFile known = at.store.find(file.id()).orElseThrow();
        at.store.remove(file.id());
        at.store.add(new SentFile(
                file, known.conference(), known.seat(), "Ben", false, true, at.clock.instant(), false, Set.of()));

        at.clock.advance(Duration.ofMinutes(59));
        at.cabinet.sweeping().sweep();
        assertThat(at.onDisk()).hasSize(1);

        at.clock.advance(Duration.ofMinutes(2));
        at.cabinet.sweeping().sweep();
        assertThat(at.onDisk()).isEmpty();
    }

    @Test
    void diskAndDatabaseAgreeAfterAStart() throws IOException {
        Attachment kept = at.sent("ben", ALL);
        Attachment lost = at.sent("ben", ALL);
        at.shelf.remove(lost.id());
        Files.writeString(folder.resolve("0".repeat(32)), "nobody knows it");
        Files.writeString(folder.resolve("1".repeat(32) + ".part"), "half");
        Files.writeString(folder.resolve("notes.txt"), "not ours");

        at.cabinet.sweeping().reconcile();

        assertThat(at.onDisk()).containsExactlyInAnyOrder(kept.id().value(), "notes.txt");
        assertThat(at.store.ids()).containsExactly(kept.id());
    }
}
