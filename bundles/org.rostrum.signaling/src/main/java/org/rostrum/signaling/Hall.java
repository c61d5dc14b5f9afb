package org.rostrum.signaling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.admission.Admission;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Seating;
import org.rostrum.identity.Logins;
import org.rostrum.identity.User;
import org.rostrum.media.Media;
import org.rostrum.media.MediaTests;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Tile;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main hall as the door sees it: each part may come and go; what is not there or fails is refused. */
@Component(service = Hall.class)
public final class Hall {

    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);

    private final AtomicReference<Logins> logins = new AtomicReference<>();
    private final AtomicReference<Admission> admission = new AtomicReference<>();
    private final AtomicReference<ConferenceService> conferences = new AtomicReference<>();
    private final AtomicReference<Media> media = new AtomicReference<>();
    private final AtomicReference<MediaTests> tests = new AtomicReference<>();
    private final AtomicReference<GuestDesk> guests = new AtomicReference<>();

    /** Whose log-in this is. Refuses {@code login.required}, {@code server.failed}. May read the database. */
    Outcome<User> whoIs(String login) {
        try {
            return Optional.ofNullable(logins.get())
                    .map(present -> present.find(login)
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(
                                    Problems.LOGIN_REQUIRED.because("Nobody is logged in with this token."))))
                    .orElseGet(() -> Outcome.refused(absent()));
        } catch (RuntimeException e) {
            LOG.warn("The log-ins could not be asked", e);
            return Outcome.refused(absent());
        }
    }

    /** Whether anybody lets guests in. */
    boolean welcomesGuests() {
        return guests.get() != null;
    }

    /** Whether the conferences are there at all; while not, nothing can be said of any. */
    boolean isOpen() {
        return conferences.get() != null;
    }

    Optional<Conference> find(ConferenceKey key) {
        return Optional.ofNullable(conferences.get()).flatMap(present -> present.find(key));
    }

    CompletionStage<Outcome<Seating>> enter(JoinRequest request) {
        Problem why = Problems.ADMISSION_UNAVAILABLE.because("Nobody is at the door. Repeat shortly.");
        return ask(admission, present -> present.enter(request), why);
    }

    CompletionStage<Outcome<Conference>> submit(ConferenceKey where, Author by, Command command) {
        return ask(conferences, present -> present.submit(where, by, command), absent());
    }

    CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer) {
        Problem why = Problems.MEDIA_UNAVAILABLE.because("There is no media at the moment.");
        return ask(media, present -> present.answer(seat, offer), why);
    }

    /** Media for one who has no seat yet. */
    CompletionStage<Outcome<String>> test(UUID test, String network, MediaTests.End end, Offer offer) {
        Problem why = Problems.MEDIA_UNAVAILABLE.because("There is no media at the moment.");
        return ask(tests, present -> present.answer(test, network, end, offer), why);
    }

    void endTest(UUID test) {
        Optional.ofNullable(tests.get()).ifPresent(present -> present.close(test));
    }

    /** Which pictures a seat shows. Without media there are none. */
    void show(SeatKey seat, List<Tile> tiles) {
        Media present = media.get();
        try {
            if (present != null) {
                present.show(seat, tiles);
            }
        } catch (RuntimeException e) {
            var unused = failed(present, e);
        }
    }

    private static <S, T> CompletionStage<Outcome<T>> ask(
            AtomicReference<S> service, Function<S, CompletionStage<Outcome<T>>> question, Problem whenAbsent) {
        S present = service.get();
        if (present == null) {
            return CompletableFuture.completedFuture(Outcome.refused(whenAbsent));
        }
        try {
            return question.apply(present).exceptionally(e -> failed(present, e));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(failed(present, e));
        }
    }

    private static <T> Outcome<T> failed(Object service, Throwable e) {
        LOG.error("{} broke its promise not to fail", service.getClass().getName(), e);
        return Outcome.refused(Problems.SERVER_FAILED.because("The server has failed. Repeat shortly."));
    }

    private static Problem absent() {
        return Problems.SERVER_FAILED.because("A part of the server is not there at the moment. Repeat shortly.");
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindLogins(Logins service) {
        logins.set(service);
    }

    void unbindLogins(Logins service) {
        logins.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindAdmission(Admission service) {
        admission.set(service);
    }

    void unbindAdmission(Admission service) {
        admission.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindConferences(ConferenceService service) {
        conferences.set(service);
    }

    void unbindConferences(ConferenceService service) {
        conferences.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindMedia(Media service) {
        media.set(service);
    }

    void unbindMedia(Media service) {
        media.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindTests(MediaTests service) {
        tests.set(service);
    }

    void unbindTests(MediaTests service) {
        tests.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindGuests(GuestDesk service) {
        guests.set(service);
    }

    void unbindGuests(GuestDesk service) {
        guests.compareAndSet(service, null);
    }
}
