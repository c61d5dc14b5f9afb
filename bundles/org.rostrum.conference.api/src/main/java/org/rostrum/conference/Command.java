package org.rostrum.conference;

import java.util.Map;
import java.util.Optional;
import org.rostrum.identity.UserId;

/** What somebody wants. Named as an order. {@link Custom} is the one window left open for extensions. */
public sealed interface Command {

    /** Take a seat. Given by admission alone: role and landing place are its verdict, never the client's wish. */
    record Join(
            ParticipantId as,
            Optional<UserId> user,
            String name,
            Role role,
            Place landing,
            Origin origin,
            Map<Source, Source.State> sources)
            implements Command {}

    /** The connection of a seat is gone; keep the seat. Given by the house. */
    record Disrupt(ParticipantId who) implements Command {}

    /** The one who holds the seat is back. Given by the house. */
    record Resume(ParticipantId who) implements Command {}

    /** Leave one's own seat. The house gives it for others, when a lost connection has not come back. */
    record Leave(ParticipantId who) implements Command {}

    /** Remove somebody from the conference. Moderators; nobody removes the owner. */
    record Remove(ParticipantId who) implements Command {}

    /** Switch a source: one's own on and off; moderators also silence others and lift that. */
    record SwitchSource(ParticipantId who, Source source, Source.State state) implements Command {}

    record RaiseHand(boolean up) implements Command {}

    /** End the conference for all. Moderators. */
    record End() implements Command {}

    /**
     * An extension's own order, understood by its mode alone.
     *
     * @param name at most 64 characters
     * @param data at most 16 entries of at most 1,024 characters
     */
    record Custom(String name, Map<String, String> data) implements Command {}
}
