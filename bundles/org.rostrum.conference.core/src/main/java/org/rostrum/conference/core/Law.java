package org.rostrum.conference.core;

import java.util.Optional;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problem;

/**
 * What the house says of one command. Pure.
 *
 * @param guard what no mode may allow; asked before it
 * @param rule what happens when the mode leaves it to the house
 */
record Law<C extends Command>(Guard<C> guard, Rule<C> rule, Say say) {

    /** What the mode has to say to it. */
    enum Say {
        /** It is asked first; without it the command is refused. */
        NEEDED,
        /** It is asked first; without it the house decides. */
        WELCOME,
        /** It is not asked. */
        NONE
    }

    /** Asked before the mode; a problem is the last word. */
    @FunctionalInterface
    interface Guard<C extends Command> {
        Optional<Problem> forbids(Conference room, Author by, C command);
    }

    /** Asked when the mode has no opinion. */
    @FunctionalInterface
    interface Rule<C extends Command> {
        Ruling rule(Conference room, Author by, C command);
    }
}
