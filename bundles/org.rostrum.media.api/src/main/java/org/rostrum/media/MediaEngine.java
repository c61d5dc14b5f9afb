package org.rostrum.media;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.problem.Outcome;

/**
 * Moves packets. Knows arrows; knows no roles, places or modes. Register it as an OSGi service: the one with the highest
 * {@code service.ranking} is used. No method blocks its caller; all may be called from any thread.
 */
@ConsumerType
public interface MediaEngine {

    /**
     * Answers a client's offer: the first one opens the seat's media session, later ones renegotiate it. Completes with
     * the answer's SDP, or {@code media-offer.invalid}, {@code media.unavailable}. Never completes exceptionally.
     */
    CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer);

    /**
     * Changes the arrows of a conference; all at once for whoever looks. An arrow may be drawn before either end has a
     * session: it carries media as soon as both have. What no arrow allows, nobody receives, whatever a client sends.
     */
    void redraw(ConferenceKey conference, Collection<Subscription> gone, Collection<Subscription> drawn);

    /**
     * Takes the word of a seat on which pictures it shows, the most important first, and how large. No others need be sent
     * to it until it says so again, except arrows that are drawn later. A seat that never says anything gets what the engine
     * thinks it needs. An engine that sends everything to everybody does nothing here.
     */
    default void show(SeatKey seat, List<Tile> tiles) {}

    /** Closes a seat's session and forgets its arrows. Does nothing if there is none. */
    void close(SeatKey seat);

    /** Closes every session of a conference and forgets its arrows. */
    void close(ConferenceKey conference);
}
