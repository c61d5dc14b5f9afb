package org.rostrum.soap.conferences;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Plans;
import org.rostrum.soap.fault.ProblemFault;

/** Gives each call to the house, as who calls. */
public final class ConferencesService implements Conferences {

    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    private final Plans plans;
    private final ConferenceService conferences;
    private final Supplier<User> caller;

    /**
     * @param caller who calls now
     */
    public ConferencesService(Plans plans, ConferenceService conferences, Supplier<User> caller) {
        this.plans = plans;
        this.conferences = conferences;
        this.caller = caller;
    }

    @Override
    public ConferenceXml createConference(ConferenceDraftXml draft) throws ProblemFault {
        return xml(ProblemFault.valueOf(plans.create(Drafts.read(draft), caller.get())));
    }

    @Override
    public ConferenceXml getConference(String id) throws ProblemFault {
        return xml(ProblemFault.valueOf(plans.read(parse(id), caller.get())));
    }

    @Override
    public ConferenceListXml listConferences(Integer offset, Integer limit) throws ProblemFault {
        ConferenceListXml page = new ConferenceListXml();
        page.offset = Optional.ofNullable(offset).orElse(0);
        page.limit = Optional.ofNullable(limit).orElse(DEFAULT_LIMIT);
        if (page.offset < 0 || page.limit < 1 || page.limit > MAX_LIMIT) {
            throw new ProblemFault(
                    Problems.REQUEST_INVALID.because("offset, limit: (expected: from 0, and 1 to " + MAX_LIMIT + ")"));
        }
        List<ConferencePlan> all = plans.list(caller.get());
        page.total = all.size();
        page.items =
                all.stream().skip(page.offset).limit(page.limit).map(this::xml).toList();
        return page;
    }

    @Override
    public ConferenceXml changeConference(String id, long version, ConferenceDraftXml draft) throws ProblemFault {
        ConferencePlan plan = find(id);
        PlanDraft wanted = Drafts.read(draft, plan);
        return xml(ProblemFault.valueOf(plans.change(plan.id(), version, wanted, caller.get())));
    }

    @Override
    public void deleteConference(String id, long version) throws ProblemFault {
        ProblemFault.valueOf(plans.delete(parse(id), version, caller.get()));
    }

    @Override
    public ConferenceXml startConference(String id) throws ProblemFault {
        ProblemFault.valueOf(plans.start(parse(id), caller.get()));
        return xml(find(id));
    }

    @Override
    public ConferenceXml stopConference(String id) throws ProblemFault {
        ProblemFault.valueOf(plans.stop(parse(id), caller.get()));
        return xml(find(id));
    }

    private ConferencePlan find(String id) throws ProblemFault {
        return ProblemFault.valueOf(plans.find(parse(id), caller.get()));
    }

    private static ConferenceId parse(String id) throws ProblemFault {
        return ConferenceId.parse(id)
                .orElseThrow(
                        () -> new ProblemFault(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }

    private ConferenceXml xml(ConferencePlan plan) {
        return ConferenceXml.of(plan, state(plan));
    }

    private String state(ConferencePlan plan) {
        if (conferences.find(plan.key()).isPresent()) {
            return "RUNNING";
        }
        return plan.ended().isPresent()
                ? Lobby.State.ENDED.name()
                : plans.state(plan).name();
    }
}
