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
import org.rostrum.identity.Credentials;
import org.rostrum.identity.IdentityProvider;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the identity providers in turn, a few log-ins at a time, and slows down those who guess. */
final class Gate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final int PROVIDER_SECONDS = 5;

    private final Supplier<List<IdentityProvider>> providers;
    private final GuessLimit guesses;
    private final ThreadPoolExecutor pool;

    Gate(Supplier<List<IdentityProvider>> providers, GuessLimit guesses) {
        this.providers = providers;
        this.guesses = guesses;
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
            long seconds = pause.get().toSeconds() + 1;
            LOG.info("Log-in from {} is delayed by {} s after too many failures", shown.peer(), seconds);
            return CompletableFuture.completedFuture(Outcome.refused(
                    Problems.LOGIN_DELAYED.because("Too many failures: try again in " + seconds + " s.")));
        }
        try {
            return CompletableFuture.supplyAsync(() -> judge(shown), pool);
        } catch (RejectedExecutionException full) {
            guesses.takeBack(shown);
            return CompletableFuture.completedFuture(
                    Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many log in at once: try again.")));
        }
    }

    static Outcome<User> refused() {
        return Outcome.refused(Problems.LOGIN_REFUSED.because("Log-in name or password is wrong."));
    }

    @Override
    public void close() {
        pool.shutdownNow();
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

    private Outcome<User> settle(Credentials.Password shown, Outcome<User> answer) {
        if (answer.value().filter(User::active).isEmpty()) {
            return answer.problem().isPresent() ? answer : refused();
        }
        guesses.succeed(shown);
        return answer;
    }

    /** Somebody who might know was not there to say so: nobody's fault, so no failure. */
    private Outcome<User> failed(Credentials.Password shown) {
        guesses.takeBack(shown);
        return Outcome.refused(Problems.SERVER_FAILED.because("Log-in names cannot be checked at the moment."));
    }
}
