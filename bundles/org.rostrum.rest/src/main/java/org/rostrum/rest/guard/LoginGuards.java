package org.rostrum.rest.guard;

import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.GET;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import org.rostrum.identity.Logins;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Open;
import org.rostrum.web.Requires;

/** Puts a guard before every resource method: a new one is closed until it is marked {@link Open}. */
public final class LoginGuards implements DynamicFeature {

    private final Logins logins;

    public LoginGuards(Logins logins) {
        this.logins = logins;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(Open.class);
        boolean reading = resource.getResourceMethod().isAnnotationPresent(GET.class);
        context.register(new LoginGuard(logins, open, reading, rightFor(resource)));
    }

    private static Optional<Right> rightFor(ResourceInfo resource) {
        Requires ofMethod = resource.getResourceMethod().getAnnotation(Requires.class);
        Requires ofClass = resource.getResourceClass().getAnnotation(Requires.class);
        return Optional.ofNullable(ofMethod == null ? ofClass : ofMethod).map(Requires::value);
    }

    /** Finds out who calls; lets nobody through who must be known and is not. */
    @Priority(Priorities.AUTHENTICATION)
    private record LoginGuard(Logins logins, boolean open, boolean reading, Optional<Right> right)
            implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            Optional<String> token = Token.of(request);
            if (open) {
                CallerInjection.attach(new Caller(Optional.empty(), token), request);
                return;
            }
            Optional<User> user = token.flatMap(logins::find);
            if (user.isEmpty()) {
                request.abortWith(Answers.problem(Problems.LOGIN_REQUIRED.because("Log in first.")));
                return;
            }
            if (right.filter(needed -> !may(user.get(), needed)).isPresent()) {
                request.abortWith(
                        Answers.problem(Problems.RIGHT_REQUIRED.because("This needs the right " + right.get() + ".")));
                return;
            }
            CallerInjection.attach(new Caller(user, token), request);
        }

        /** Security administrators see what administrators see. */
        private boolean may(User user, Right needed) {
            return user.may(needed)
                    || (reading && needed == Right.ADMINISTRATOR && user.may(Right.SECURITY_ADMINISTRATOR));
        }
    }
}
