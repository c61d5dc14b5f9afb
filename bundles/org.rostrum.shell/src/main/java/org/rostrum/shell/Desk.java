package org.rostrum.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.console.Typist;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Plans;

/** What the commands do, always in the name of the one who typed. */
@Component(service = Desk.class)
public final class Desk {

    private final Plans plans;
    private final ConferenceService conferences;
    private final JournalStore journal;
    private final Typist typist;

    @Activate
    public Desk(
            @Reference Typist typist,
            @Reference Plans plans,
            @Reference ConferenceService conferences,
            @Reference JournalStore journal) {
        this.typist = typist;
        this.plans = plans;
        this.conferences = conferences;
        this.journal = journal;
    }

    Outcome<List<ConferencePlan>> plans() {
        return me().map(plans::list);
    }

    Outcome<ConferencePlan> plan(String id) {
        return me().then(me -> conferenceId(id).then(known -> plans.find(known, me)));
    }

    /** The run of a plan, if there is one. */
    Optional<Conference> run(ConferencePlan plan) {
        return conferences.find(plan.key());
    }

    Outcome<Conference> open(String id) {
        return me().then(me -> conferenceId(id).then(known -> plans.start(known, me)));
    }

    Outcome<Conference> end(String id) {
        return me().then(me -> conferenceId(id).then(known -> await(plans.stop(known, me))));
    }

    /** Nobody when it does not run. */
    Outcome<List<Participant>> participants(String conference) {
        Outcome<Conference> run = me().then(me -> run(conference, me));
        boolean rests = run.problem()
                .filter(why -> why.code().equals(Problems.CONFERENCE_NOT_STARTED.code()))
                .isPresent();
        return rests
                ? Outcome.done(List.of())
                : run.map(room -> List.copyOf(room.participants().values()));
    }

    Outcome<Conference> kick(String conference, String participant) {
        return participantId(participant).then(seat -> give(conference, new Command.Remove(seat, false)));
    }

    /** Gives a command; the conference decides. */
    Outcome<Conference> give(String conference, Command command) {
        return me().then(me ->
                run(conference, me).then(room -> await(conferences.submit(room.key(), Author.Person.of(me), command))));
    }

    /** A run that one moderates, be it since a minute ago, or whose plan one manages. To others there is none. */
    private Outcome<Conference> run(String id, User me) {
        return conferenceId(id).then(known -> {
            Optional<Conference> run = conferences.find(known);
            if (run.filter(room -> room.roleOf(Author.Person.of(me)).moderates())
                    .isPresent()) {
                return Outcome.done(run.get());
            }
            return plans.find(known, me).then(plan -> run.map(Outcome::done)
                    .orElseGet(() ->
                            Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("The conference does not run."))));
        });
    }

    /** What happened in all conferences, from a position on. The journal knows no author: this door asks for the right. */
    Outcome<List<JournalEntry>> journal(long after, int most) {
        return typist.administrator().map(me -> journal.read(after, most));
    }

    /** For the other desks. */
    Outcome<User> me() {
        return typist.user();
    }

    static Outcome<ConferenceId> conferenceId(String id) {
        return ConferenceId.parse(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }

    private static Outcome<ParticipantId> participantId(String id) {
        return ParticipantId.parse(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.PARTICIPANT_UNKNOWN.because("There is nobody of this id.")));
    }

    /** A shell waits; the stage never fails. */
    private static <T> Outcome<T> await(CompletionStage<Outcome<T>> stage) {
        return stage.toCompletableFuture().join();
    }
}
