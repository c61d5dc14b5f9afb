package org.rostrum.files.core;

import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Rules;
import org.rostrum.conference.admission.Seating;
import org.rostrum.files.Files;
import org.rostrum.files.Upload;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.MemoryFileStore;
import org.rostrum.testkit.store.MemoryPlanStore;

/**
 * A conference of Anna, whose plan Mia moderates, with Ben, Cleo, a guest who may write to nobody, a guest who may, and Walt,
 * who waits; and another one, where Zoe is.
 */
final class Fixture {

    static final Audience ALL = new Audience.Everyone();
    static final Audience MODERATORS = new Audience.Moderators();
    static final Audience CLEO = new Audience.One(seatOf("cleo"));
    static final Limits LIMITS = limits(1000, 3000, 5000, 3, Duration.ofDays(30));

    final FakeClock clock = new FakeClock();
    final AtomicLong nanos = new AtomicLong();
    final MemoryFileStore store = new MemoryFileStore();
    final MemoryPlanStore plans = new MemoryPlanStore();
    final FakeConferences conferences = new FakeConferences(clock);
    final Conference room = conference("room")
            .withRules(Rules.OPEN)
            .with(
                    owner("anna"),
                    moderator("mia"),
                    attendee("ben"),
                    attendee("cleo"),
                    attendee("gus").from(new Origin.Guest()),
                    attendee("mute")
                            .from(new Origin.Guest())
                            .without(Feature.CHAT_EVERYONE, Feature.CHAT_PRIVATE, Feature.CHAT_MODERATORS),
                    attendee("deaf").without(Feature.CHAT_READING),
                    attendee("bare").without(Feature.FILES),
                    attendee("walt").inTheWaitingRoom())
            .build();
    final Conference other = conference("other").with(owner("zoe")).build();
    final Path folder;
    final Shelf shelf;
    final Cabinet cabinet;

    Fixture(Path folder) {
        this(folder, LIMITS);
    }

    Fixture(Path folder, Limits limits) {
        this.folder = folder;
        conferences.add(room);
        conferences.add(other);
        plans.add(plan("room")
                .key(room.key())
                .owner(new UserId("anna"))
                .moderators(new UserId("mia"))
                .build());
        shelf = new Shelf(folder);
        cabinet = new Cabinet(new House(store, plans, conferences, shelf, clock, nanos::get), limits);
    }

    static Limits limits(long file, long perConference, long total, int perMinute, Duration retention) {
        return new Limits(
                new Files.Terms(file, List.of("exe"), List.of()),
                perConference,
                total,
                0,
                perMinute,
                4,
                Duration.ofSeconds(60),
                retention);
    }

    Seating seat(String name) {
        return new Seating(name.equals("zoe") ? other.key() : room.key(), seatOf(name));
    }

    static User user(String id, Right... rights) {
        return new User(new UserId(id), id, Set.of(rights), true);
    }

    static Upload upload(Audience to, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Upload(to, name, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
    }

    static Upload chunked(Audience to, InputStream content) {
        return new Upload(to, "a.txt", OptionalLong.empty(), content);
    }

    Outcome<Attachment> send(String from, Audience to, String name, String content) {
        try {
            return cabinet.send(seat(from), upload(to, name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Attachment sent(String from, Audience to) {
        return send(from, to, "slides.pdf", "content").value().orElseThrow();
    }

    String refusal(String from, Audience to, String name, String content) {
        return send(from, to, name, content).problem().orElseThrow().code();
    }

    void happen(Event event) {
        conferences.happen(room.key(), event);
    }

    /** The names of what is in the folder. */
    List<String> onDisk() {
        try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
