package org.rostrum.identity.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.IdentityProvider;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the identity providers in turn, a few log-ins at a time, then for the second factor; slows down those who guess,
 * and locks what is guessed at.
 */
final class Gate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final int PROVIDER_SECONDS = 5;

    private final Supplier<List<IdentityProvider>> providers;
    private final GuessLimit guesses;
    private final LockOut lockOut;
    private final LocalSecondFactors factors;
    private final AuditLog audit;
    private final ThreadPoolExecutor pool;

    Gate(
            Supplier<List<IdentityProvider>> providers,
            GuessLimit guesses,
            LockOut lockOut,
            LocalSecondFactors factors,
            AuditLog audit) {
        this.providers = providers;
        this.guesses = guesses;
        this.lockOut = lockOut;
        this.factors = factors;
        this.audit = audit;
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "rostrum-authentication");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    CompletionStage<Outcome<User>> authenticate(Credentials.Password shown) {
        Optional<Duration> pause = guesses.begin(shown);
        if (pause.isPresent()) {
            LOG.info("Log-in from {} is delayed by {} after too many failures", shown.peer(), pause.get());
            return CompletableFuture.completedFuture(Outcome.refused(delayed(pause.get())));
        }
        try {
            return CompletableFuture.supplyAsync(() -> noted(shown, judge(shown)), pool);
        } catch (RejectedExecutionException full) {
            guesses.takeBack(shown);
            return CompletableFuture.completedFuture(
                    Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many log in at once: try again.")));
        }
    }

    /** The one answer to whoever is not let in, whatever the reason. */
    static Outcome<User> refused() {
        return Outcome.refused(Problems.LOGIN_REFUSED.because(
                "Log-in name or password is wrong, or the account is closed or locked."));
    }

    static Problem delayed(Duration pause) {
        return Problems.LOGIN_DELAYED.because("Too many failures: try again in " + (pause.toSeconds() + 1) + " s.");
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** What failed is taken down. Of a name that is no account nothing is: people type their passwords there. */
    private Outcome<User> noted(Credentials.Password shown, Outcome<User> outcome) {
        outcome.problem()
                .filter(why -> !why.code().equals(Problems.LOGIN_CODE_REQUIRED.code()))
                .ifPresent(why -> audit.note(Deed.done(Actor.UNKNOWN, "login.failed")
                        .from(shown.peer())
                        .on(lockOut.accountOf(shown.login()).map(UserId::value).orElse(""))
                        .refused(why)));
        return outcome;
    }

    private Outcome<User> judge(Credentials.Password shown) {
        boolean allAnswered = true;
        for (IdentityProvider provider : providers.get()) {
            try {
                Optional<Outcome<User>> answer = ask(provider, shown);
                if (answer.isPresent()) {
                    return settle(shown, answer.get());
                }
            } catch (ExecutionException | TimeoutException | RuntimeException broken) {
                LOG.warn("Identity provider {} failed", provider.getClass().getName(), broken);
                allAnswered = false;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return failed(shown);
            }
        }
        return allAnswered ? refused() : failed(shown);
    }

    private static Optional<Outcome<User>> ask(IdentityProvider provider, Credentials shown)
            throws ExecutionException, InterruptedException, TimeoutException {
        return provider.authenticate(shown).toCompletableFuture().get(PROVIDER_SECONDS, TimeUnit.SECONDS);
    }

    /** The password is settled; then the lock, since a locked account takes no code; then the code. */
    private Outcome<User> settle(Credentials.Password shown, Outcome<User> answer) {
        Optional<User> user = answer.value().filter(User::active);
        if (user.isEmpty()) {
            lockOut.failed(shown.login());
            return answer.problem().isPresent() ? answer : refused();
        }
        UserId id = user.get().id();
        if (lockOut.isLocked(id)) {
            return refused();
        }
        Optional<Problem> objection = factors.objection(id, shown.code());
        if (objection.isPresent()) {
            return withoutCode(shown, objection.get());
        }
        guesses.succeed(shown);
        lockOut.succeeded(id);
        return answer;
    }

    /** Being asked for a code is no failure; a wrong one is. */
    private Outcome<User> withoutCode(Credentials.Password shown, Problem objection) {
        if (objection.code().equals(Problems.LOGIN_CODE_REQUIRED.code())) {
            guesses.takeBack(shown);
        } else {
            lockOut.failed(shown.login());
        }
        return Outcome.refused(objection);
    }

    /** Somebody who might know was not there to say so: nobody's fault, so no failure. */
    private Outcome<User> failed(Credentials.Password shown) {
        guesses.takeBack(shown);
        return Outcome.refused(Problems.SERVER_FAILED.because("Log-in names cannot be checked at the moment."));
    }
}
