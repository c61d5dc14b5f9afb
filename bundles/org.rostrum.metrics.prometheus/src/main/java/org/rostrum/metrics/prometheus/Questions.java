package org.rostrum.metrics.prometheus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks foreign services the same question, all at once and each with the same time. One that has not answered yet is not
 * asked again before it does, so a service that hangs costs one thread and not one more with every request.
 *
 * @param <S> the service asked
 * @param <A> the answer
 */
final class Questions<S, A> {

    /** What came back: the answer, or a sentence why there is none. */
    record Reply<S, A>(S from, Optional<A> answer, String failure) {}

    private final Function<S, A> question;
    private final Duration budget;
    private final Executor pool;
    private final Map<S, CompletableFuture<A>> open = new ConcurrentHashMap<>();

    Questions(Function<S, A> question, Duration budget, Executor pool) {
        this.question = question;
        this.budget = budget;
        this.pool = pool;
    }

    /** Names the threads of a pool for asking; none of them keeps the server from stopping. */
    static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** One reply each, in the same order. Takes no longer than the budget, however many there are. */
    List<Reply<S, A>> ask(List<S> services) {
        long deadline = System.nanoTime() + budget.toNanos();
        List<Asked<S, A>> asked = services.stream().map(this::ask).toList();
        List<Reply<S, A>> replies = new ArrayList<>(asked.size());
        asked.forEach(one -> replies.add(one.await(deadline)));
        return replies;
    }

    private Asked<S, A> ask(S service) {
        CompletableFuture<A> mine = new CompletableFuture<>();
        CompletableFuture<A> earlier = open.putIfAbsent(service, mine);
        if (earlier != null) {
            return new Asked<>(service, earlier);
        }
        pool.execute(() -> answer(service, mine));
        return new Asked<>(service, mine);
    }

    /** Catches everything: an error of linkage is a foreign bundle's affair too. */
    private void answer(S service, CompletableFuture<A> future) {
        try {
            A answer = question.apply(service);
            open.remove(service);
            future.complete(answer);
        } catch (Throwable failure) {
            open.remove(service);
            future.completeExceptionally(failure);
        }
    }

    private record Asked<S, A>(S service, CompletableFuture<A> future) {

        Reply<S, A> await(long deadline) {
            try {
                A answer = future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                return new Reply<>(service, Optional.of(answer), "");
            } catch (TimeoutException slow) {
                return new Reply<>(service, Optional.empty(), "has not answered in time");
            } catch (ExecutionException failed) {
                return new Reply<>(service, Optional.empty(), "failed: " + failed.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return new Reply<>(service, Optional.empty(), "was interrupted");
            }
        }
    }
}
