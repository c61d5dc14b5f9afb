package org.rostrum.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/** Something without which the server should get no traffic. Register it as an OSGi service. */
@ConsumerType
public interface ReadinessCheck {

    /** What is checked, one word: {@code database}, {@code core}, {@code media}, {@code mode}. */
    String name();

    /** Looks now. Called on a web thread; has 2 s, then it counts as not ready. */
    Readiness check();

    /**
     * What a look found.
     *
     * @param detail a sentence for the operator, in English and without secrets
     * @param code names the sentence for who says it in other languages, such as {@code core.behind}; empty: it has no name
     * @param values what changes in the sentence, in its order
     */
    record Readiness(boolean ready, String detail, String code, List<String> values) {

        public Readiness {
            values = List.copyOf(values);
        }

        /** A sentence without a name. */
        public Readiness(boolean ready, String detail) {
            this(ready, detail, "", List.of());
        }

        /** A sentence with a name, and what changes in it. */
        public static Readiness of(boolean ready, String code, String detail, Object... values) {
            return new Readiness(
                    ready, detail, code, Stream.of(values).map(String::valueOf).toList());
        }
    }
}
