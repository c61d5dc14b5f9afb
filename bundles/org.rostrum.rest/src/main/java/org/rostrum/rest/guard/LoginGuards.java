package org.rostrum.rest.guard;

import java.util.Optional;
import javax.annotation.Priority;
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
import org.rostrum.rest.answer.Answers;

/** Puts a guard before every resource method: a new one is closed until it is marked {@link Open}. */
public final class LoginGuards implements DynamicFeature {

    private final Logins logins;

    public LoginGuards(Logins logins) {
        this.logins = logins;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(Open.class);
        Requires requires = resource.getResourceClass().getAnnotation(Requires.class);
        Optional<Right> right = Optional.ofNullable(requires).map(Requires::value);
        context.register(new LoginGuard(logins, open, right));
    }

    /** Finds out who calls; lets nobody through who must be known and is not. */
    @Priority(Priorities.AUTHENTICATION)
    private record LoginGuard(Logins logins, boolean open, Optional<Right> right) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            Optional<String> token = Token.of(request);
            if (open) {
                Caller.unknown(token).attachTo(request);
                return;
            }
            Optional<User> user = token.flatMap(logins::find);
            if (user.isEmpty()) {
                request.abortWith(Answers.problem(Problems.LOGIN_REQUIRED.because("Log in first.")));
                return;
            }
            if (right.isPresent() && !user.get().may(right.get())) {
                request.abortWith(
                        Answers.problem(Problems.RIGHT_REQUIRED.because("This needs the right " + right.get() + ".")));
                return;
            }
            new Caller(user, token).attachTo(request);
        }
    }
}
