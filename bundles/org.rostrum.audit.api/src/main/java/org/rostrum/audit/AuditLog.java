package org.rostrum.audit;

import org.osgi.annotation.versioning.ProviderType;

/** Takes down what is done: doors tell it of each change an administrator or owner makes, identity of each log-in. */
@ProviderType
public interface AuditLog {

    /** Takes a deed down. On any thread; never blocks and never fails: what cannot be kept stands in the server's log. */
    void note(Deed deed);
}
