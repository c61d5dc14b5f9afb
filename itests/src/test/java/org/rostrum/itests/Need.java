package org.rostrum.itests;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an operation needs, and who has it: the words of {@code access.txt}, where they are explained. */
enum Need {
    NOTHING(Set.of(Who.values())),
    TICKET(allBut(Who.NOBODY)),
    LOGIN(allBut(Who.NOBODY, Who.GUEST)),
    PLANNING(Set.of(Who.OTHER_PLANNER, Who.PLANNER, Who.ADMINISTRATOR)),
    MODERATION(Set.of(Who.PLANNER, Who.OPERATOR, Who.ADMINISTRATOR)),
    SIGHT(Set.of(Who.PLANNER, Who.SECURITY_ADMINISTRATOR, Who.OPERATOR, Who.ADMINISTRATOR)),
    OWNERSHIP(Set.of(Who.PLANNER, Who.ADMINISTRATOR)),
    CONFIDENCE(Set.of(Who.PLANNER, Who.OPERATOR)),
    ITSELF(Set.of(Who.PLANNER)),
    INSIGHT(Set.of(Who.SECURITY_ADMINISTRATOR, Who.ADMINISTRATOR)),
    ADMINISTRATION(Set.of(Who.ADMINISTRATOR)),
    HOUSE(Set.of());

    private final Set<Who> served;

    Need(Set<Who> served) {
        this.served = served;
    }

    boolean isMetBy(Who who) {
        return served.contains(who);
    }

    private static Set<Who> allBut(Who... some) {
        Set<Who> rest = new TreeSet<>(List.of(Who.values()));
        rest.removeAll(List.of(some));
        return rest;
    }
}
