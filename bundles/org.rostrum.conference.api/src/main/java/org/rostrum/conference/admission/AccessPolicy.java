package org.rostrum.conference.admission;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.Conference;

/**
 * One reason to let somebody in or not: a PIN, a lock, a ban, a time window. Register it as an OSGi service; every policy
 * is asked, in no order.
 */
@ConsumerType
public interface AccessPolicy {

    /**
     * Judges one request. Called on the admission pool; may read the database; has 5 s, then the request is refused with
     * {@code admission.unavailable}, as it is when the stage fails: in doubt nobody enters.
     *
     * @param room the running conference, as it was when the question was asked
     */
    CompletionStage<Verdict> judge(JoinRequest request, Conference room);
}
