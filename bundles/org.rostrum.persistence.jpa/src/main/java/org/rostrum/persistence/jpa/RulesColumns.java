package org.rostrum.persistence.jpa;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.rostrum.conference.Category;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;

/** The rules that every run begins with, within the row of their plan; each set as names with spaces between. */
@Embeddable
class RulesColumns {

    @Column(name = "locked")
    private boolean locked;

    @Column(name = "waiting")
    private String waiting;

    @Column(name = "off_on_entry")
    private String offOnEntry;

    @Column(name = "denied")
    private String denied;

    @Column(name = "denied_to_guests")
    private String deniedToGuests;

    protected RulesColumns() {}

    static RulesColumns of(Rules rules) {
        RulesColumns columns = new RulesColumns();
        columns.locked = rules.locked();
        columns.waiting = words(rules.waiting());
        columns.offOnEntry = words(rules.offOnEntry());
        columns.denied = words(rules.denied());
        columns.deniedToGuests = words(rules.deniedToGuests());
        return columns;
    }

    Rules read() {
        return new Rules(
                locked,
                set(Category.class, waiting),
                set(Source.class, offOnEntry),
                set(Feature.class, denied),
                set(Feature.class, deniedToGuests));
    }

    private static <E extends Enum<E>> String words(Set<E> set) {
        return set.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, String words) {
        return words.isEmpty()
                ? Set.of()
                : Stream.of(words.split(" ", -1))
                        .map(word -> Enum.valueOf(type, word))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
