package org.rostrum.conference;

/**
 * Whether somebody speaks.
 *
 * @param loudness 0: silent; 1 to 127: speaks, 127 being the loudest
 * @param since the number of the event that made it so; of two who are silent, the one with the smaller has been longer
 */
public record Voice(int loudness, long since) {

    public static final Voice NONE = new Voice(0, 0);

    public Voice {
        if (loudness < 0 || loudness > 127) {
            throw new IllegalArgumentException("loudness: " + loudness + " (expected: 0 to 127)");
        }
    }

    public boolean speaks() {
        return loudness > 0;
    }
}
