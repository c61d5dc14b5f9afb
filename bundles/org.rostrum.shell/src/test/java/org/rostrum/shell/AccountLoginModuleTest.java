package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Client;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Login;
import org.rostrum.identity.Logins;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

class AccountLoginModuleTest {

    private final Subject subject = new Subject();
    private final Doorkeeper logins = new Doorkeeper(Registry.ANNA);

    @Test
    void anAdministratorComesInWithKarafsRoles() throws Exception {
        AccountLoginModule module = module(typing("Anna", "secret"));

        module.login();
        module.commit();

        assertThat(subject.getPrincipals(UserPrincipal.class))
                .extracting(Principal::getName)
                .containsExactly("anna");
        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(Principal::getName)
                .contains("admin", "group", "ssh");
    }

    @Test
    void nothingIsLeftAfterALogOut() throws Exception {
        AccountLoginModule module = module(typing("anna", "secret"));
        module.login();
        module.commit();

        module.logout();

        assertThat(subject.getPrincipals()).isEmpty();
    }

    @Test
    void whoIsNoAdministratorIsRefused() {
        assertRefused(new Doorkeeper(Registry.OTTO), typing("otto", "secret"));
        assertRefused(new Doorkeeper(Registry.INES), typing("ines", "secret"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertRefused(logins, typing("anna", "guess"));
    }

    @Test
    void aPublicKeyIsRefused() {
        assertRefused(logins, callbacks -> {
            throw new UnsupportedCallbackException(callbacks[1]);
        });
    }

    @Test
    void noPasswordIsRefused() {
        assertRefused(logins, typing("anna", null));
        assertRefused(logins, typing(null, "secret"));
    }

    @Test
    void aBrokenLogInIsRefusedNotPassed() {
        Doorkeeper broken = new Doorkeeper(Registry.ANNA) {
            @Override
            public CompletionStage<Outcome<User>> authenticate(Credentials credentials) {
                return CompletableFuture.failedFuture(new IllegalStateException("no database"));
            }
        };
        assertRefused(broken, typing("anna", "secret"));
    }

    @Test
    void guessingIsCountedByAddressWhateverThePort() throws Exception {
        subject.getPrincipals().add(new ClientPrincipal("ssh", "/192.0.2.7:50123"));

        module(typing("anna", "secret")).login();

        assertThat(logins.peer).isEqualTo("ssh:192.0.2.7");
    }

    @Test
    void theCodeOfASecondFactorStandsBehindThePassword() throws Exception {
        logins.code = "123456";
        assertRefused(logins, typing("anna", "secret"));
        assertRefused(logins, typing("anna", "secret 654321"));

        assertThat(module(typing("anna", "secret 123456")).login()).isTrue();
    }

    @Test
    void aPasswordMayEndLikeACode() throws Exception {
        Doorkeeper odd = new Doorkeeper(Registry.ANNA) {
            @Override
            public CompletionStage<Outcome<User>> authenticate(Credentials credentials) {
                boolean whole = ((Credentials.Password) credentials).password().equals("secret 123456");
                return CompletableFuture.completedFuture(
                        whole
                                ? Outcome.done(Registry.ANNA)
                                : Outcome.refused(Problems.LOGIN_REFUSED.because("Name or password is wrong.")));
            }
        };
        AccountLoginModule module = new AccountLoginModule();
        module.initialize(subject, typing("anna", "secret 123456"), Map.of(), Map.of(AccountLoginModule.LOGINS, odd));

        assertThat(module.login()).isTrue();
    }

    private void assertRefused(Doorkeeper by, CallbackHandler handler) {
        AccountLoginModule module = new AccountLoginModule();
        module.initialize(subject, handler, Map.of(), Map.of(AccountLoginModule.LOGINS, by));

        assertThatThrownBy(module::login).isInstanceOf(FailedLoginException.class);
        module.abort();
        assertThat(subject.getPrincipals()).isEmpty();
    }

    private AccountLoginModule module(CallbackHandler handler) {
        AccountLoginModule module = new AccountLoginModule();
        module.initialize(subject, handler, Map.of(), Map.of(AccountLoginModule.LOGINS, logins));
        return module;
    }

    private static CallbackHandler typing(String name, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback asked) {
                    asked.setName(name);
                }
                if (callback instanceof PasswordCallback asked && password != null) {
                    asked.setPassword(password.toCharArray());
                }
            }
        };
    }

    /** Knows one user, with the password {@code secret}. */
    private static class Doorkeeper implements Logins {

        private final User user;
        private String peer = "";
        private String code = "";

        Doorkeeper(User user) {
            this.user = user;
        }

        @Override
        public CompletionStage<Outcome<User>> authenticate(Credentials credentials) {
            Credentials.Password shown = (Credentials.Password) credentials;
            peer = shown.peer();
            if (!code.isEmpty()
                    && shown.password().equals("secret")
                    && !shown.code().equals(Optional.of(code))) {
                return CompletableFuture.completedFuture(
                        Outcome.refused(Problems.LOGIN_CODE_REQUIRED.because("Type the code.")));
            }
            return CompletableFuture.completedFuture(
                    shown.password().equals("secret")
                            ? Outcome.done(user)
                            : Outcome.refused(Problems.LOGIN_REFUSED.because("Name or password is wrong.")));
        }

        @Override
        public Login open(User opened, Client client) {
            throw new UnsupportedOperationException("open: (expected: a shell keeps no token)");
        }

        @Override
        public Optional<User> find(String token) {
            throw new UnsupportedOperationException("find");
        }

        @Override
        public void close(String token) {
            throw new UnsupportedOperationException("close");
        }
    }
}
