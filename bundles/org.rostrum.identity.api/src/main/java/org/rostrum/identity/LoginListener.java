package org.rostrum.identity;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told when log-ins end, so that nothing stays open that was opened with one. Register it as an OSGi service. What ends
 * by its time alone is not told: whoever holds something open for long looks at it now and then.
 */
@ConsumerType
public interface LoginListener {

    /**
     * One or all log-ins of this user have ended: they logged out, the account was deactivated, its password changed. Those
     * that still hold are found by {@link Logins#find}. Called once it is stored, on the thread that ended them, by several
     * threads at once: return at once. What is thrown is written to the log.
     */
    void ended(UserId user);
}
