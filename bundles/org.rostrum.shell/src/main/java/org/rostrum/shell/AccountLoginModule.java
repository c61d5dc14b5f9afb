package org.rostrum.shell;

import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Logins;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/**
 * Logs administrators in with name and password, and nobody else. A public key finds no answer here: it asks for a
 * callback that a log-in by key does not have.
 */
public final class AccountLoginModule implements LoginModule {

    static final String LOGINS = "org.rostrum.logins";

    /** What Karaf gives its own administrators: some of its commands ask for one of the lesser roles by name. */
    private static final List<String> ROLES = List.of("group", "admin", "manager", "viewer", "systembundles", "ssh");

    /** The providers have 5 s each; a log-in that takes longer than this is broken. */
    private static final long PATIENCE_SECONDS = 15;

    private static final Pattern PASSWORD_AND_CODE =
            Pattern.compile("(.+) ([0-9]{6}|(?:[a-z2-7]{4}-){3}[a-z2-7]{4})", Pattern.DOTALL);

    private final Set<Principal> principals = new LinkedHashSet<>();
    private Subject subject;
    private CallbackHandler handler;
    private Logins logins;

    /** Called by JAAS, which makes modules by name. */
    public AccountLoginModule() {}

    @Override
    public void initialize(
            Subject forWhom, CallbackHandler asksThem, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = forWhom;
        handler = asksThem;
        logins = (Logins) options.get(LOGINS);
    }

    @Override
    public boolean login() throws LoginException {
        Credentials.Password asTyped = ask();
        Outcome<User> outcome = authenticate(withCode(asTyped));
        if (outcome.value().isEmpty() && !withCode(asTyped).equals(asTyped)) {
            outcome = authenticate(asTyped);
        }
        User user = outcome.value()
                .filter(known -> known.may(Right.ADMINISTRATOR))
                .orElseThrow(() -> new FailedLoginException("Name or password is wrong, or no administrator."));
        principals.add(new UserPrincipal(user.id().value()));
        ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    private Credentials.Password ask() throws LoginException {
        NameCallback name = new NameCallback("User: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            handler.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException noPassword) {
            throw refusal("Log in with name and password.", noPassword);
        }
        char[] typed = password.getPassword();
        password.clearPassword();
        if (name.getName() == null || typed == null) {
            throw new FailedLoginException("Log in with name and password.");
        }
        return new Credentials.Password(name.getName(), new String(typed), peer());
    }

    /** SSH asks one question: the code of a second factor is typed behind the password, with a space between. */
    private static Credentials.Password withCode(Credentials.Password typed) {
        Matcher parts = PASSWORD_AND_CODE.matcher(typed.password());
        return parts.matches()
                ? new Credentials.Password(typed.login(), parts.group(1), Optional.of(parts.group(2)), typed.peer())
                : typed;
    }

    private Outcome<User> authenticate(Credentials credentials) throws LoginException {
        try {
            return logins.authenticate(credentials).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            throw refusal("The log-in cannot be checked now.", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refusal("The server stops.", stopping);
        }
    }

    /** Without the port, which is another one at each try. */
    private String peer() {
        return subject.getPrincipals(ClientPrincipal.class).stream()
                .findFirst()
                .map(client -> client.getMethod() + ":" + client.getAddress().replaceAll("^/|:\\d+$", ""))
                .orElse("shell:local");
    }

    private static LoginException refusal(String why, Exception cause) {
        LoginException refusal = new FailedLoginException(why);
        refusal.initCause(cause);
        return refusal;
    }

    @Override
    public boolean commit() {
        return subject.getPrincipals().addAll(principals);
    }

    @Override
    public boolean abort() {
        principals.clear();
        return true;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }
}
