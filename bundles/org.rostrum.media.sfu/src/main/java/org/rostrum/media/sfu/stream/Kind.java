package org.rostrum.media.sfu.stream;

import org.rostrum.conference.Source;

/** What a media section carries: its type in SDP and its clock. */
public enum Kind {
    AUDIO("audio", 48_000),
    VIDEO("video", 90_000);

    private final String word;
    private final int rate;

    Kind(String word, int rate) {
        this.word = word;
        this.rate = rate;
    }

    /** The media type of SDP. */
    public String word() {
        return word;
    }

    /** Ticks of the media clock in one second. */
    public int rate() {
        return rate;
    }

    public static Kind of(Source source) {
        return switch (source) {
            case MICROPHONE, CONTENT_SOUND -> AUDIO;
            case CAMERA, CONTENT -> VIDEO;
        };
    }
}
