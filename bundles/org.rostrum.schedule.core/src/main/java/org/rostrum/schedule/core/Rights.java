package org.rostrum.schedule.core;

import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.schedule.ConferencePlan;

/** Who may do what with a plan. Pure. */
final class Rights {

    private Rights() {}

    static boolean seesAll(User user) {
        return user.may(Right.OPERATOR) || user.may(Right.ADMINISTRATOR);
    }

    /** Reads what they do not moderate, but for the PIN: whoever only looks need not enter. */
    static boolean readsAll(User user) {
        return seesAll(user) || user.may(Right.SECURITY_ADMINISTRATOR);
    }

    /** Sees, starts and stops. */
    static boolean moderates(ConferencePlan plan, User user) {
        return user.active() && (plan.isModeratedBy(user.id()) || seesAll(user));
    }

    /** Changes and deletes. */
    static boolean owns(ConferencePlan plan, User user) {
        return user.active() && (plan.owner().equals(user.id()) || user.may(Right.ADMINISTRATOR));
    }
}
