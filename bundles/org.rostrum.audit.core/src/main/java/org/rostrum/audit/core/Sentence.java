package org.rostrum.audit.core;

import java.util.Locale;
import org.rostrum.audit.Deed;

/** A deed as a line of a log file. */
final class Sentence {

    private Sentence() {}

    static String of(Deed deed) {
        StringBuilder line = new StringBuilder(deed.what())
                .append(" by ")
                .append(deed.who().kind().name().toLowerCase(Locale.ROOT));
        if (!deed.who().id().isEmpty()) {
            line.append(' ').append(deed.who().id());
        }
        deed.from().ifPresent(address -> line.append(" from ").append(address));
        deed.on().ifPresent(id -> line.append(" on ").append(id));
        line.append(": ").append(deed.outcome());
        deed.detail().ifPresent(more -> line.append(" (").append(more).append(')'));
        return line.toString();
    }
}
