package org.rostrum.conference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The layouts that moderators have set.
 *
 * @param everybody for all who have none of their own
 * @param one by viewer
 */
public record Layouts(Optional<Layout> everybody, Map<ParticipantId, Layout> one) {

    public static final Layouts NONE = new Layouts(Optional.empty(), Map.of());

    public Layouts {
        one = Map.copyOf(one);
    }

    /** What a viewer is shown. */
    public Optional<Layout> of(ParticipantId viewer) {
        return Optional.ofNullable(one.get(viewer)).or(() -> everybody);
    }

    Layouts with(Optional<ParticipantId> viewer, Optional<Layout> layout) {
        if (viewer.isEmpty()) {
            return new Layouts(layout, one);
        }
        Map<ParticipantId, Layout> next = new HashMap<>(one);
        layout.ifPresentOrElse(l -> next.put(viewer.get(), l), () -> next.remove(viewer.get()));
        return new Layouts(everybody, next);
    }

    Layouts without(ParticipantId gone) {
        if (this.equals(NONE)) {
            return this;
        }
        Map<ParticipantId, Layout> next = new HashMap<>(one);
        next.remove(gone);
        next.replaceAll((viewer, layout) -> layout.without(gone));
        return new Layouts(everybody.map(layout -> layout.without(gone)), next);
    }
}
