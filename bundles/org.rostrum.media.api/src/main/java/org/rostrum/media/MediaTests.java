package org.rostrum.media;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * Media without a seat, for those who want to know beforehand whether it reaches them: what one end of a test sends the other
 * receives, and nobody else. Both ends are the same client's. Tests are few, short and narrow.
 */
@ProviderType
public interface MediaTests {

    /** What a client is in a test. */
    enum End {
        /** Feeds a camera. */
        SENDING,
        /** Receives it. */
        RECEIVING
    }

    /**
     * Answers the offer of one end; the first offer opens the test, and an end may offer again, as another connection. Never
     * blocks, never completes exceptionally. Refuses {@code limit.exceeded} while too many tests run,
     * {@code request.too-frequent} when too many began lately or a test offers too often, {@code media-offer.invalid} when an
     * end feeds what is not its own, and what {@link Media#answer} refuses for want of an engine.
     *
     * @param test drawn at random by the door
     * @param network whose tests are counted together
     */
    CompletionStage<Outcome<String>> answer(UUID test, String network, End end, Offer offer);

    /** Ends a test. Does nothing if there is none. Never blocks, never throws. */
    void close(UUID test);
}
