package org.rostrum.conference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rostrum.identity.UserId;

/**
 * What this run has decided about accounts, over what the plan says.
 *
 * @param moderates who was made a moderator ({@code true}) or is one no longer ({@code false})
 * @param banned who stays out until the end
 */
public record Standings(Map<UserId, Boolean> moderates, Set<UserId> banned) {

    public static final Standings NONE = new Standings(Map.of(), Set.of());

    public Standings {
        moderates = Map.copyOf(moderates);
        banned = Set.copyOf(banned);
    }

    Standings banning(UserId user) {
        Set<UserId> next = new HashSet<>(banned);
        next.add(user);
        return new Standings(moderates, next);
    }

    Standings appointing(UserId user, boolean moderator) {
        Map<UserId, Boolean> next = new HashMap<>(moderates);
        next.put(user, moderator);
        return new Standings(next, banned);
    }
}
