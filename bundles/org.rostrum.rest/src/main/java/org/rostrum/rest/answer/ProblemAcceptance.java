package org.rostrum.rest.answer;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.rostrum.web.Answers;

/**
 * Takes who accepts our problems for somebody who accepts JSON. An operation that answers nothing but problems is
 * described so, and clients made from the description ask for nothing else.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION - 250)
public final class ProblemAcceptance implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(Answers.PROBLEM_JSON)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accepted + ", " + MediaType.APPLICATION_JSON);
        }
    }
}
