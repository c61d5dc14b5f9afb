package org.rostrum.chat.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.chat.RoomChat;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.store.RoomChatStore;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.store.PlanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may read what of the kept chat. */
@Component
public final class Archive implements RoomChat {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /**
     * A conference, and what somebody is to it.
     *
     * @param manages whether they read also what was written while they were not there
     * @param owns whether they may remove it
     */
    private record Access(ConferenceKey conference, boolean manages, boolean owns) {}

    private final RoomChatStore store;
    private final PlanStore plans;

    @Activate
    public Archive(@Reference RoomChatStore store, @Reference PlanStore plans) {
        this.store = store;
        this.plans = plans;
    }

    @Override
    public List<RoomLabel> list(User by) {
        return store.list(by.id(), MAX_PAGE).stream().flatMap(this::present).toList();
    }

    /** Under the name that its plan has now; nothing if that is gone. */
    private Stream<RoomLabel> present(RoomLabel label) {
        if (!label.planned()) {
            return Stream.of(label);
        }
        return plans.find(label.run().conference()).stream()
                .map(plan -> new RoomLabel(label.run(), plan.id(), label.topic(), true));
    }

    @Override
    public Outcome<List<RoomMessage>> read(ConferenceId id, User by, long before, int limit) {
        return access(id, by).then(access -> {
            List<RoomMessage> page = store.read(access.conference(), by.id(), access.manages(), before, limit);
            return !page.isEmpty() || mayRead(access, by) ? Outcome.done(page) : unknown();
        });
    }

    private boolean mayRead(Access access, User by) {
        return access.manages()
                || !store.read(access.conference(), by.id(), false, Long.MAX_VALUE, 1)
                        .isEmpty();
    }

    @Override
    public Outcome<Integer> clear(ConferenceId id, User by) {
        return access(id, by)
                .then(access -> mayRead(access, by) ? Outcome.done(access) : Archive.<Access>unknown())
                .then(access -> access.owns()
                        ? Outcome.done(store.remove(access.conference()))
                        : Outcome.<Integer>refused(Problems.RIGHT_REQUIRED.because(
                                "Only the owner of the plan and administrators may do this.")))
                .map(removed -> {
                    LOG.info("{} messages of conference {} were removed by {}", removed, id, by.id());
                    return removed;
                });
    }

    private Outcome<Access> access(ConferenceId id, User by) {
        Optional<Access> planned = plans.find(id).map(plan -> access(plan, by));
        return planned.or(() -> store.findUnplanned(id)
                        .map(label -> new Access(label.run().conference(), false, by.may(Right.ADMINISTRATOR))))
                .map(Outcome::done)
                .orElseGet(Archive::unknown);
    }

    private static Access access(ConferencePlan plan, User by) {
        return new Access(
                plan.key(),
                plan.isModeratedBy(by.id()) || by.may(Right.OPERATOR),
                plan.owner().equals(by.id()) || by.may(Right.ADMINISTRATOR));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
    }
}
