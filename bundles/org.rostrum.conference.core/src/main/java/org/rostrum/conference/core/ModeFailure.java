package org.rostrum.conference.core;

/** A mode threw, or its events do not apply. It has been said in the log; never leaves the actor. */
final class ModeFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ModeFailure(Throwable why) {
        super(why);
    }
}
