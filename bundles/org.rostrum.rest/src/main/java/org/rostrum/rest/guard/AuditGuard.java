package org.rostrum.rest.guard;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import javax.ws.rs.ext.ReaderInterceptor;
import javax.ws.rs.ext.ReaderInterceptorContext;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;
import org.rostrum.web.Audited;
import org.rostrum.web.Disclosed;
import org.rostrum.web.ProblemJson;

/** Tells the audit of each method that is {@link Audited}: when it is answered, and what. */
public final class AuditGuard implements DynamicFeature {

    private static final String WHO = AuditGuard.class.getName() + ".who";
    private static final String SAID = AuditGuard.class.getName() + ".said";
    private static final int REFUSED = 400;

    private final AuditLog audit;

    public AuditGuard(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Audited audited = resource.getResourceMethod().getAnnotation(Audited.class);
        if (audited != null) {
            context.register(new Listening());
            context.register(new Telling(audit, audited.value()));
        }
    }

    /** Somebody is known, whether they may do this or not. */
    static void attach(User user, ContainerRequestContext request) {
        boolean key = Token.isBearer(request)
                && Token.of(request)
                        .filter(token -> token.startsWith(ApiKeys.PREFIX))
                        .isPresent();
        request.setProperty(WHO, key ? Actor.key(user.id()) : Actor.user(user.id()));
    }

    /** Keeps what the body says of itself. */
    private static final class Listening implements ReaderInterceptor {
        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            Object body = context.proceed();
            if (body instanceof Disclosed telling) {
                context.setProperty(SAID, telling.disclosed());
            }
            return body;
        }
    }

    /** Whoever is not known did nothing: the guard of log-ins has refused them. */
    private record Telling(AuditLog audit, String what) implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
            if (request.getProperty(WHO) instanceof Actor who) {
                audit.note(new Deed(
                        who,
                        Optional.of(PeerInjection.of(request).address()),
                        what,
                        objectOf(request, answer),
                        outcomeOf(answer),
                        Optional.ofNullable((String) request.getProperty(SAID))));
            }
        }

        private static Optional<String> objectOf(ContainerRequestContext request, ContainerResponseContext answer) {
            Optional<String> made = Optional.ofNullable(answer.getLocation())
                    .map(URI::getPath)
                    .map(path -> path.substring(path.lastIndexOf('/') + 1));
            return made.or(() -> request.getUriInfo().getPathParameters().values().stream()
                    .flatMap(List::stream)
                    .findFirst());
        }

        private static String outcomeOf(ContainerResponseContext answer) {
            if (answer.getEntity() instanceof ProblemJson problem) {
                return problem.code();
            }
            return answer.getStatus() < REFUSED ? Deed.DONE : Problems.SERVER_FAILED.code();
        }
    }
}
