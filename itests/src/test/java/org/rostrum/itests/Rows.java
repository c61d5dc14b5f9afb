package org.rostrum.itests;

import java.util.Set;

/** The rows of the {@link AccessMatrixITest} that one door serves. */
interface Rows extends AutoCloseable {

    /** What became of a question. */
    enum Answer {
        /** Whoever asks has not shown who they are. */
        UNKNOWN,
        /** They may not, or to them there is no such thing. */
        REFUSED,
        SERVED,
        FAILED
    }

    /** Whether a line of the table is about this door. */
    boolean has(String operation);

    /** All that can be asked here: wherever possible as the server itself tells, so that a new one must be in the table. */
    Set<String> operations() throws Exception;

    /** Whether those who may can be asked for, too, without changing what others of the matrix ask about. */
    boolean reads(String operation);

    Answer ask(Who who, String operation) throws Exception;

    /** Whether somebody who may not is known here all the same: refused, and not told to log in. */
    default boolean knows(Who who) {
        return who != Who.NOBODY && who != Who.GUEST;
    }

    @Override
    default void close() {}
}
