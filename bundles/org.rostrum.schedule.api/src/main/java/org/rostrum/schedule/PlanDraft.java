package org.rostrum.schedule;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.identity.UserId;

/**
 * What somebody wants a plan to be. Not checked yet: {@link Plans} does.
 *
 * @param id the wanted public name; empty: one of ten digits is made
 */
public record PlanDraft(
        Optional<ConferenceId> id,
        String topic,
        String description,
        Set<UserId> moderators,
        Launch launch,
        ModeId mode,
        int capacity) {
    public PlanDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(mode, "mode");
        moderators = Set.copyOf(moderators);
    }
}
