package org.rostrum.chat.store;

/**
 * How far the journal has been read.
 *
 * @param kept everything up to this position is kept
 * @param resume from behind this position on the journal must be read again to know the runs that were open
 */
public record Mark(long kept, long resume) {

    /** Nothing was read yet. */
    public static final Mark START = new Mark(0, 0);
}
