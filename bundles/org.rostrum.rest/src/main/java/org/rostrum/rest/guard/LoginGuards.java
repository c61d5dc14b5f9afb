package org.rostrum.rest.guard;

import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.GET;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Logins;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Open;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/**
 * Puts a guard before every resource method: a new one is closed until it is marked {@link Open}, and to keys of
 * applications until it is marked {@link Scoped}.
 */
public final class LoginGuards implements DynamicFeature {

    private final Logins logins;
    private final ApiKeys keys;

    public LoginGuards(Logins logins, ApiKeys keys) {
        this.logins = logins;
        this.keys = keys;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Demands demands = new Demands(
                resource.getResourceMethod().isAnnotationPresent(Open.class),
                resource.getResourceMethod().isAnnotationPresent(GET.class),
                find(Requires.class, resource).map(Requires::value),
                find(Scoped.class, resource).map(Scoped::value));
        context.register(new LoginGuard(logins, keys, demands));
    }

    private static <A extends Annotation> Optional<A> find(Class<A> type, ResourceInfo resource) {
        A ofMethod = resource.getResourceMethod().getAnnotation(type);
        return Optional.ofNullable(
                ofMethod == null ? resource.getResourceClass().getAnnotation(type) : ofMethod);
    }

    /** What a method asks of its caller. */
    private record Demands(boolean open, boolean reading, Optional<Right> right, Optional<Scope> scope) {

        /** Security administrators see what administrators see. */
        boolean areMetBy(User user) {
            return right.isEmpty()
                    || user.may(right.get())
                    || (reading && right.get() == Right.ADMINISTRATOR && user.may(Right.SECURITY_ADMINISTRATOR));
        }

        boolean areMetBy(ApiKey.Use key) {
            return scope.isPresent()
                    && (key.scopes().contains(scope.get())
                            || (reading && key.scopes().contains(Scope.READ)));
        }
    }

    /** Finds out who calls; lets nobody through who must be known and is not. */
    @Priority(Priorities.AUTHENTICATION)
    private record LoginGuard(Logins logins, ApiKeys keys, Demands demands) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            Optional<String> token = Token.of(request);
            if (demands.open()) {
                CallerInjection.attach(new Caller(Optional.empty(), token), request);
                return;
            }
            Outcome<User> somebody = caller(request, token.orElse(""));
            somebody.value().ifPresent(user -> AuditGuard.attach(user, request));
            Outcome<User> caller = somebody.then(this::withRight);
            caller.problem().ifPresent(why -> request.abortWith(Answers.problem(why)));
            caller.value().ifPresent(user -> CallerInjection.attach(new Caller(Optional.of(user), token), request));
        }

        /** A key is only looked for where programs show their secrets: never in a cookie. */
        private Outcome<User> caller(ContainerRequestContext request, String token) {
            if (!Token.isBearer(request) || !token.startsWith(ApiKeys.PREFIX)) {
                return logins.find(token).map(Outcome::done).orElseGet(LoginGuard::unknown);
            }
            return keys.find(token, PeerInjection.of(request).address())
                    .map(this::withScope)
                    .orElseGet(LoginGuard::unknown);
        }

        private Outcome<User> withScope(ApiKey.Use key) {
            return demands.areMetBy(key)
                    ? Outcome.done(key.user())
                    : Outcome.refused(Problems.SCOPE_REQUIRED.because(demands.scope()
                            .map(scope -> "This needs a key with the scope " + scope + ".")
                            .orElse("This is not for keys: log in.")));
        }

        private Outcome<User> withRight(User user) {
            return demands.areMetBy(user)
                    ? Outcome.done(user)
                    : Outcome.refused(Problems.RIGHT_REQUIRED.because(
                            "This needs the right " + demands.right().orElseThrow() + "."));
        }

        private static Outcome<User> unknown() {
            return Outcome.refused(Problems.LOGIN_REQUIRED.because("Log in first."));
        }
    }
}
