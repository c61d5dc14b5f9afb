package org.rostrum.conference.mode;

import java.util.List;
import org.rostrum.conference.ParticipantId;

/**
 * What one viewer is given; the only word modes and media share.
 *
 * @param seen whom they see, the most important first
 * @param heard whom they hear
 */
public record View(List<ParticipantId> seen, List<ParticipantId> heard) {

    /** Sees and hears nobody. */
    public static final View NOTHING = new View(List.of(), List.of());

    public View {
        seen = List.copyOf(seen);
        heard = List.copyOf(heard);
    }
}
