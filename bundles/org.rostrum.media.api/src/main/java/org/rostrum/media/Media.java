package org.rostrum.media;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/** Media for doors: finds the engine and checks that the seat may have any. */
@ProviderType
public interface Media {

    /**
     * Answers the offer of a seat. Never blocks, never completes exceptionally. Refuses {@code participant.unknown} when
     * nobody sits there, {@code media.unavailable} when no engine is installed, {@code media.draining} as
     * {@link MediaDrain} says, and what the engine refuses.
     */
    CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer);

    /** Takes the word of a seat on which pictures it shows, the most important first. Never blocks, never throws. */
    void show(SeatKey seat, List<Tile> tiles);
}
