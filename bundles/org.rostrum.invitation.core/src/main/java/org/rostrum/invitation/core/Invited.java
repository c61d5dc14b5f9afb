package org.rostrum.invitation.core;

import java.util.LinkedHashSet;
import java.util.Set;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Invitee;

/** Whom a plan names. Pure. */
final class Invited {

    private Invited() {}

    /** Owner, moderators and invitees. */
    static Set<Invitee> by(ConferencePlan plan) {
        Set<Invitee> all = new LinkedHashSet<>();
        all.add(new Invitee.Account(plan.owner()));
        plan.moderators().forEach(user -> all.add(new Invitee.Account(user)));
        plan.settings().invited().forEach(user -> all.add(new Invitee.Account(user)));
        return all;
    }

    static boolean names(ConferencePlan plan, UserId user) {
        return plan.isModeratedBy(user) || plan.settings().invited().contains(user);
    }
}
