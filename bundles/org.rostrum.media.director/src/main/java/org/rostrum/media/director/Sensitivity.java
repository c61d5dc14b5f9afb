package org.rostrum.media.director;

/**
 * When loudness is a voice. All loudness is from 0, silence, to 127, the loudest a microphone can be, in steps of 1 dB; windows are of
 * 100 ms.
 *
 * <p>Why these defaults: people at a headset or a laptop are at 87 to 107, soft ones at 75 to 85; a room is at 30 to 60 with the noise
 * suppression of browsers, and a fan beside a microphone without it at 65 to 80. So 67 keeps rooms out, 12 dB above what is steady keeps
 * fans out, and 87 lets everything in that no fan reaches, be it as steady as a tone.
 *
 * @param least below this it is never a voice
 * @param aboveNoise how much louder a voice is than the noise around it
 * @param certain from here on it always is one
 * @param startWindows so many loud windows make somebody speak, of which one more may be quiet
 * @param endWindows after so many quiet ones in a row they speak no more
 */
record Sensitivity(int least, int aboveNoise, int certain, int startWindows, int endWindows) {

    static final int WINDOW_MILLIS = 100;

    Sensitivity {
        check("voice.least.loudness", least, 1, 127);
        check("voice.above.noise", aboveNoise, 1, 60);
        check("voice.certain.loudness", certain, least, 127);
        check("voice.start.millis", startWindows * WINDOW_MILLIS, 100, 3000);
        check("voice.end.millis", endWindows * WINDOW_MILLIS, 100, 10_000);
    }

    static Sensitivity of(VoiceConfig config) {
        return new Sensitivity(
                config.voice_least_loudness(),
                config.voice_above_noise(),
                config.voice_certain_loudness(),
                config.voice_start_millis() / WINDOW_MILLIS,
                config.voice_end_millis() / WINDOW_MILLIS);
    }

    private static void check(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }
}
