package org.rostrum.problem;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a request came to: a value, or the problem why not.
 *
 * @param <T> what is returned when it is done
 */
public sealed interface Outcome<T> {

    /** It is done. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It is refused, and nothing has changed. */
    record Refused<T>(Problem why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Problem why) {
        return new Refused<>(why);
    }

    /** The value, if it is done. */
    default Optional<T> value() {
        return this instanceof Done<T> done ? Optional.of(done.result()) : Optional.empty();
    }

    /** The problem, if it is refused. */
    default Optional<Problem> problem() {
        return this instanceof Refused<T> refused ? Optional.of(refused.why()) : Optional.empty();
    }

    /** The same outcome of another type; {@code how} is not called when refused. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> how) {
        return this instanceof Done<T> done
                ? new Done<>(how.apply(done.result()))
                : new Refused<>(((Refused<T>) this).why());
    }

    /** Goes on with the value; {@code next} is not called when refused. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return this instanceof Done<T> done ? next.apply(done.result()) : new Refused<>(((Refused<T>) this).why());
    }
}
