package org.rostrum.conference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who controls, or asks to control, what another shares. The core ends it when one of the two is no longer inside, the
 * other stops sharing, or the one who controls may no longer.
 *
 * @param of by the seat that controls or asks: each has one at a time
 */
public record Controls(Map<ParticipantId, Control> of) {

    public static final Controls NONE = new Controls(Map.of());

    /**
     * One of them.
     *
     * @param of who shares
     * @param granted whether it is control, or asked for only
     */
    public record Control(ParticipantId of, boolean granted) {}

    public Controls {
        of = Map.copyOf(of);
    }

    public Optional<Control> by(ParticipantId who) {
        return Optional.ofNullable(of.get(who));
    }

    Controls asking(ParticipantId who, ParticipantId sharer) {
        Map<ParticipantId, Control> next = new HashMap<>(of);
        next.put(who, new Control(sharer, false));
        return new Controls(next);
    }

    /** One at a time controls what somebody shares. */
    Controls granting(ParticipantId who, ParticipantId sharer) {
        Map<ParticipantId, Control> next = new HashMap<>(of);
        next.values().remove(new Control(sharer, true));
        next.put(who, new Control(sharer, true));
        return new Controls(next);
    }

    Controls without(ParticipantId who) {
        if (!of.containsKey(who)) {
            return this;
        }
        Map<ParticipantId, Control> next = new HashMap<>(of);
        next.remove(who);
        return new Controls(next);
    }
}
