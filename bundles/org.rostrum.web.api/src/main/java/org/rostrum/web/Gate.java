package org.rostrum.web;

import javax.servlet.http.HttpServletRequest;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * What stands before everything that is asked over HTTP: finds out where a request comes from, and counts it. REST resources
 * stand behind it already; a servlet of one's own asks first. There while the REST door is; never blocks.
 */
@ProviderType
public interface Gate {

    /** The peer, behind the proxies that the operator trusts. Counts nothing. */
    Peer peerOf(HttpServletRequest request);

    /** The peer, counted with all that it asks for anywhere. Refuses {@code request.too-frequent}. */
    Outcome<Peer> admit(HttpServletRequest request);
}
