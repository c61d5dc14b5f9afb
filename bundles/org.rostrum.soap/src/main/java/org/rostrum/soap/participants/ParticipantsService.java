package org.rostrum.soap.participants;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.soap.fault.Words;
import org.rostrum.wire.Wire;

/** Gives each call to the conference as a command of who calls; the conference decides. */
public final class ParticipantsService implements Participants {

    private static final Duration LONGEST_EXTENSION = Duration.ofDays(1);

    private final Plans plans;
    private final ConferenceService conferences;
    private final Supplier<User> caller;
    private final Wire wire = new Wire();

    /**
     * @param caller who calls now
     */
    public ParticipantsService(Plans plans, ConferenceService conferences, Supplier<User> caller) {
        this.plans = plans;
        this.conferences = conferences;
        this.caller = caller;
    }

    @Override
    public LiveXml getLive(String conference) throws ProblemFault {
        if (caller.get().may(Right.SECURITY_ADMINISTRATOR)) {
            return LiveXml.of(look(conference));
        }
        Conference room = find(conference);
        if (!moderates(room)) {
            throw refused(Problems.ROLE_REQUIRED, "Only a moderator may do this.");
        }
        return LiveXml.of(room);
    }

    /** Whoever sees the plan of every conference sees who is in it; of what has no plan, who moderates it. */
    private Conference look(String conference) throws ProblemFault {
        ConferenceId id = parse(conference);
        Optional<Conference> run = conferences.find(id);
        if (run.filter(this::moderates).isEmpty()) {
            ProblemFault.valueOf(plans.read(id, caller.get()));
        }
        return run.orElseThrow(ParticipantsService::resting);
    }

    @Override
    public long order(String conference, String json) throws ProblemFault {
        Command command = wire.readUntrusted(json, Command.class)
                .orElseThrow(() -> refused(Problems.REQUEST_INVALID, "json: is not exactly a command."));
        if (command instanceof Command.OfHouse) {
            throw refused(Problems.ROLE_REQUIRED, "Only the server gives this command.");
        }
        return give(conference, command);
    }

    @Override
    public long removeParticipant(String conference, String participant, boolean keepOut) throws ProblemFault {
        return give(conference, new Command.Remove(seat(participant), keepOut));
    }

    @Override
    public long switchSource(String conference, String participant, String source, String state) throws ProblemFault {
        return give(conference, new Command.SwitchSource(seat(participant), source(source), state(state)));
    }

    @Override
    public long switchAll(String conference, String source, String state) throws ProblemFault {
        return give(conference, new Command.SwitchAll(source(source), state(state)));
    }

    @Override
    public long askToSwitchOn(String conference, String participant, String source) throws ProblemFault {
        return give(conference, new Command.AskToSwitchOn(seat(participant), source(source)));
    }

    @Override
    public long admitParticipant(String conference, String participant) throws ProblemFault {
        return give(conference, new Command.Admit(List.of(seat(participant))));
    }

    @Override
    public long admitAll(String conference) throws ProblemFault {
        return give(conference, new Command.AdmitAll());
    }

    @Override
    public long sendBack(String conference, String participant) throws ProblemFault {
        return give(conference, new Command.SendBack(seat(participant)));
    }

    @Override
    public long appoint(String conference, String participant, boolean moderator) throws ProblemFault {
        return give(conference, new Command.Appoint(seat(participant), moderator));
    }

    @Override
    public long callToPodium(String conference, String participant) throws ProblemFault {
        return give(conference, new Command.CallToPodium(seat(participant)));
    }

    @Override
    public long takeOffPodium(String conference, String participant) throws ProblemFault {
        return give(conference, new Command.StepDown(seat(participant)));
    }

    @Override
    public long lowerHand(String conference, String participant) throws ProblemFault {
        return give(conference, new Command.LowerHand(seat(participant)));
    }

    @Override
    public long lock(String conference, boolean on) throws ProblemFault {
        return give(conference, new Command.Lock(on));
    }

    @Override
    public long changeMode(String conference, String mode, Integer speakers) throws ProblemFault {
        return give(conference, new Command.ChangeMode(mode(mode), Optional.ofNullable(speakers)));
    }

    @Override
    public long changeId(String conference, String newId) throws ProblemFault {
        return give(conference, new Command.ChangeId(id(newId)));
    }

    @Override
    public long extend(String conference, int minutes) throws ProblemFault {
        return give(conference, new Command.Extend(minutes(minutes)));
    }

    @Override
    public long endConference(String conference) throws ProblemFault {
        return give(conference, new Command.End());
    }

    private long give(String conference, Command command) throws ProblemFault {
        Conference room = find(conference);
        return ProblemFault.valueOf(conferences.submit(room.key(), Author.Person.of(caller.get()), command))
                .seq();
    }

    /** Who neither moderates it now nor may see its plan is not told that it runs. */
    private Conference find(String conference) throws ProblemFault {
        ConferenceId id = parse(conference);
        Optional<Conference> run = conferences.find(id);
        if (run.filter(this::moderates).isEmpty()) {
            ProblemFault.valueOf(plans.find(id, caller.get()));
        }
        return run.orElseThrow(ParticipantsService::resting);
    }

    private static ConferenceId parse(String conference) throws ProblemFault {
        return ConferenceId.parse(conference)
                .orElseThrow(() -> refused(Problems.CONFERENCE_UNKNOWN, "There is no such conference."));
    }

    private static ProblemFault resting() {
        return refused(Problems.CONFERENCE_NOT_STARTED, "The conference does not run.");
    }

    private boolean moderates(Conference room) {
        return room.roleOf(Author.Person.of(caller.get())).moderates();
    }

    private static ParticipantId seat(String participant) throws ProblemFault {
        return ParticipantId.parse(participant)
                .orElseThrow(() -> refused(Problems.PARTICIPANT_UNKNOWN, "There is nobody of this id."));
    }

    private static Source source(String name) throws ProblemFault {
        return Words.read("source", Source.class, name);
    }

    private static Source.State state(String name) throws ProblemFault {
        return Words.read("state", Source.State.class, name);
    }

    private static ModeId mode(String name) throws ProblemFault {
        return ModeId.parse(name)
                .orElseThrow(() -> refused(Problems.MODE_UNAVAILABLE, "mode: names nothing that can exist."));
    }

    private static ConferenceId id(String newId) throws ProblemFault {
        return ConferenceId.parse(newId)
                .orElseThrow(() -> refused(
                        Problems.CONFERENCE_ID_INVALID,
                        "newId: (expected: 1 to 128 digits, Latin letters, underscores and hyphens)"));
    }

    private static Duration minutes(int minutes) throws ProblemFault {
        if (minutes < 1 || minutes > LONGEST_EXTENSION.toMinutes()) {
            throw refused(Problems.REQUEST_INVALID, "minutes: (expected: 1 to 1440)");
        }
        return Duration.ofMinutes(minutes);
    }

    private static ProblemFault refused(Problems kind, String why) {
        Problem problem = kind.because(why);
        return new ProblemFault(problem);
    }
}
