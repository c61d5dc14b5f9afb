package org.rostrum.files.core;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Feature;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.admission.Seating;
import org.rostrum.files.Files;
import org.rostrum.files.SentFile;
import org.rostrum.files.Upload;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Takes a file in: asks everybody first, then the disk, then the database, then the conference; or nothing stays. */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final long ANSWER_SECONDS = 10;

    private final House house;
    private final Limits limits;
    private final Tally tally;
    private final Pace pace;
    private final AtomicLong underWay = new AtomicLong();

    Intake(House house, Limits limits, Tally tally) {
        this.house = house;
        this.limits = limits;
        this.tally = tally;
        this.pace = new Pace(house.nanoTime());
    }

    Outcome<Attachment> send(Seating from, Upload upload) throws IOException {
        MDC.put("conference", from.conference().toString());
        MDC.put("participant", from.seat().value());
        boolean done = false;
        try {
            Outcome<Attachment> sent = taken(from, upload);
            done = sent.value().isPresent();
            sent.problem().ifPresent(why -> LOG.debug("A file was refused: {}", why.code()));
            return sent;
        } finally {
            (done ? tally.taken : tally.refused).increment();
            MDC.remove("participant");
            MDC.remove("conference");
        }
    }

    private Outcome<Attachment> taken(Seating from, Upload upload) throws IOException {
        FileName name = FileName.of(upload.name());
        Optional<Problem> refusal = room(from)
                .then(room -> mayWrite(room, from, upload.to()))
                .then(room -> checked(room, name))
                .then(room -> paced(room, from))
                .then(room -> announced(room, upload))
                .problem();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long expected = upload.announced().orElse(limits.terms().bytes());
        underWay.addAndGet(expected);
        try {
            Optional<Problem> full = full(from.conference());
            return full.isPresent() ? Outcome.refused(full.get()) : kept(from, upload, name);
        } finally {
            underWay.addAndGet(-expected);
        }
    }

    private Outcome<Conference> room(Seating from) {
        return house.conferences()
                .find(from.conference())
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("The conference does not run any more.")));
    }

    /** As the conference will decide: better said before the file has come than after. */
    private static Outcome<Conference> mayWrite(Conference room, Seating from, Audience to) {
        Optional<Participant> self = room.find(from.seat());
        if (self.isEmpty()) {
            return Outcome.refused(Problems.PARTICIPANT_UNKNOWN.because("You do not sit in the conference any more."));
        }
        if (self.get().waits()) {
            return Outcome.refused(Problems.SEAT_WAITING.because("You are in the waiting room."));
        }
        return room.allows(self.get(), Feature.FILES) && room.allows(self.get(), Feature.of(to))
                ? Outcome.done(room)
                : Outcome.refused(Problems.FEATURE_DENIED.because("This is switched off for you here."));
    }

    private Outcome<Conference> checked(Conference room, FileName name) {
        Files.Terms terms = limits.terms();
        boolean refused = terms.denied().contains(name.ending())
                || (!terms.allowed().isEmpty() && !terms.allowed().contains(name.ending()));
        return refused
                ? Outcome.refused(Problems.FILE_REFUSED.because("Files of this kind are not taken here."))
                : Outcome.done(room);
    }

    private Outcome<Conference> paced(Conference room, Seating from) {
        return pace.admit(from.seat(), limits.perMinute())
                ? Outcome.done(room)
                : Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many files in a minute."));
    }

    private Outcome<Conference> announced(Conference room, Upload upload) {
        long most = limits.terms().bytes();
        return upload.announced().orElse(0) > most ? Outcome.refused(Shelf.tooLarge(most)) : Outcome.done(room);
    }

    /** Why there is no room, with all that is under way. */
    private Optional<Problem> full(ConferenceKey conference) {
        long coming = underWay.get();
        if (house.store().bytes(conference) + coming > limits.perConference()) {
            return Optional.of(
                    Problems.FILES_FULL.because("The files of this conference take up all the room they may."));
        }
        if (house.store().bytes() + coming > limits.total() || house.shelf().free() - coming < limits.free()) {
            LOG.warn("There is no room for more files: see total.megabytes and free.megabytes");
            return Optional.of(Problems.FILES_FULL.because("The server has no room for more files."));
        }
        return Optional.empty();
    }

    private Outcome<Attachment> kept(Seating from, Upload upload, FileName name) throws IOException {
        FileId id = Shelf.draw();
        boolean done = false;
        try {
            Outcome<Attachment> sent = stored(id, upload)
                    .map(bytes -> new Attachment(id, name.value(), FileType.of(name), bytes))
                    .then(file -> written(from, upload.to(), file));
            done = sent.value().isPresent();
            return sent;
        } finally {
            if (!done) {
                house.forget(id);
            }
        }
    }

    private Outcome<Long> stored(FileId id, Upload upload) throws IOException {
        long start = house.nanoTime().getAsLong();
        long most = upload.announced().orElse(limits.terms().bytes());
        Outcome<Long> bytes = house.shelf()
                .put(
                        id,
                        upload.content(),
                        most,
                        () -> house.nanoTime().getAsLong() - start
                                > limits.transfer().toNanos());
        return bytes.then(length -> length > 0 && length == upload.announced().orElse(length)
                ? Outcome.done(length)
                : Outcome.refused(Problems.FILE_REFUSED.because("The file is empty, or shorter than announced.")));
    }

    /** Known before the message is there, so that who reads it finds it; then the message. */
    private Outcome<Attachment> written(Seating from, Audience to, Attachment file) {
        String sender = house.conferences()
                .find(from.conference())
                .flatMap(room -> room.find(from.seat()))
                .map(Participant::name)
                .orElse("");
        house.store()
                .add(new SentFile(
                        file,
                        from.conference(),
                        from.seat(),
                        sender,
                        to instanceof Audience.One,
                        house.plans().find(from.conference()).isPresent(),
                        house.clock().instant().truncatedTo(ChronoUnit.MICROS),
                        false,
                        Set.of()));
        return submitted(from, to, file).map(room -> {
            house.store().confirm(file.id(), Readership.readers(room, file.id()));
            LOG.info("File {} of {} bytes was sent", file.id(), file.bytes());
            return file;
        });
    }

    private Outcome<Conference> submitted(Seating from, Audience to, Attachment file) {
        Command command = new Command.SendFile(from.seat(), to, file);
        CompletableFuture<Outcome<Conference>> answer = house.conferences()
                .submit(from.conference(), new Author.House(), command)
                .toCompletableFuture();
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("The conference has not answered whether a file may be sent", e);
            return Outcome.refused(Problems.CONFERENCE_BUSY.because("The conference does not answer. Try again."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Problems.SERVER_FAILED.because("The server stops."));
        }
    }

    /** Once a minute. */
    void tick() {
        pace.forget();
    }
}
