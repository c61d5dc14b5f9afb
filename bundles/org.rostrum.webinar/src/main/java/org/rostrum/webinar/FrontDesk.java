package org.rostrum.webinar;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.persistence.Rows;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Lets in who shows a ticket of this conference. One ticket is one guest, and one seat at a time: who comes again with it
 * gives up the seat before. Who was removed stays out with this ticket and this registration; who comes by link from the
 * same network a little later waits for a moderator. Nobody comes under the name of the owner or of
 * somebody with an account who is inside.
 */
@Component(service = {GuestDesk.class, ConferenceListener.class, MetricSource.class})
public final class FrontDesk implements GuestDesk, ConferenceListener, MetricSource {

    private final GuestBook guests;
    private final RegistrationBook registrations;
    private final ConferenceService conferences;
    private final Function<UserId, Optional<User>> people;
    private final LongAdder entered = new LongAdder();
    private final LongAdder refused = new LongAdder();

    @Activate
    public FrontDesk(@Reference Ledger ledger, @Reference ConferenceService conferences, @Reference Accounts accounts) {
        this(ledger.rows(), conferences, accounts::find, Clock.systemUTC());
    }

    FrontDesk(Rows rows, ConferenceService conferences, Function<UserId, Optional<User>> people, Clock clock) {
        this.guests = new GuestBook(rows, clock);
        this.registrations = new RegistrationBook(rows, clock);
        this.conferences = conferences;
        this.people = people;
    }

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room, ParticipantId seat) {
        Optional<Guest> guest = request.ticket()
                .flatMap(Ticket::of)
                .flatMap(guests::find)
                .filter(known -> known.conference().equals(room.key()));
        Optional<Problem> why = objection(guest, request, room);
        if (why.isPresent()) {
            refused.increment();
            return CompletableFuture.completedStage(Verdict.refuse(why.get()));
        }
        Guest known = guest.orElseThrow();
        known.seat().filter(before -> room.find(before).isPresent()).ifPresent(before -> {
            var unused = conferences.submit(room.key(), new Author.House(), new Command.Leave(before));
        });
        Verdict verdict = verdict(known, request.peer());
        guests.seat(known, request.name(), seat, Network.of(request.peer()));
        entered.increment();
        return CompletableFuture.completedStage(verdict);
    }

    /** Who is new and came by link may be who was removed a moment ago: then a moderator looks. */
    private Verdict verdict(Guest guest, String peer) {
        boolean unknown = guest.registration().isEmpty() && guest.entered().isEmpty();
        return unknown && guests.isSuspect(guest.conference(), Network.of(peer))
                ? new Verdict.Wait("A moderator lets you in.")
                : Verdict.admit();
    }

    @Override
    public Optional<Problem> objectToPin(ConferenceKey conference) {
        return registrations.terms(conference).asked()
                ? Optional.of(Problems.PLAN_INVALID.because("pin: (expected: none while guests must register)"))
                : Optional.empty();
    }

    private Optional<Problem> objection(Optional<Guest> guest, JoinRequest request, Conference room) {
        if (guest.filter(Guest::removed).isPresent()) {
            return Optional.of(Problems.PARTICIPANT_BANNED.because("You were removed from this conference."));
        }
        boolean asked = registrations.terms(room.key()).asked();
        if (asked
                && guest.flatMap(Guest::registration)
                        .filter(registrations::holds)
                        .isEmpty()) {
            return Optional.of(Refusals.REGISTRATION_REQUIRED);
        }
        if (guest.isEmpty()) {
            return Optional.of(Refusals.TICKET_REFUSED);
        }
        return isTaken(request.name(), room) ? Optional.of(Refusals.NAME_TAKEN) : Optional.empty();
    }

    private boolean isTaken(String name, Conference room) {
        DisplayName wanted = DisplayName.of(name);
        Stream<String> owner = people.apply(room.settings().owner()).map(User::displayName).stream();
        Stream<String> inside = room.participants().values().stream()
                .filter(seated -> seated.user().isPresent())
                .map(seated -> seated.name());
        return Stream.concat(owner, inside).map(DisplayName::of).anyMatch(wanted::equals);
    }

    @Override
    public void on(Envelope envelope) {
        if (envelope.event() instanceof Event.Departed gone && gone.reason() == Event.Departed.Reason.REMOVED) {
            guests.remove(gone.who()).ifPresent(guest -> guest.registration()
                    .ifPresent(registration -> registrations.bar(guest.conference(), registration)));
        }
    }

    @Override
    public void resync(Conference conference) {
        // Who was removed meanwhile is not known any more; the lock and the waiting room are there for those.
    }

    @Override
    public void report(MetricSink sink) {
        sink.counter(
                "rostrum_webinar_guests_total", "Guests at the desk", (double) entered.sum(), "outcome", "entered");
        sink.counter(
                "rostrum_webinar_guests_total", "Guests at the desk", (double) refused.sum(), "outcome", "refused");
    }
}
