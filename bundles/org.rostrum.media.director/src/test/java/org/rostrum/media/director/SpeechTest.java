package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One microphone, ten windows a second. */
class SpeechTest {

    private static final int ROOM = 40;
    private static final int VOICE = 95;

    private Speech speech = new Speech(VoiceDefaults.SENSITIVITY);
    private final List<Integer> told = new ArrayList<>();
    private int known;
    private boolean refused;

    @BeforeEach
    void beginInAQuietRoom() {
        hear(ROOM, 10);
    }

    private void hear(int loudness, int windows) {
        for (int i = 0; i < windows; i++) {
            follow(OptionalInt.of(loudness));
        }
    }

    private void hearNothing(int windows) {
        for (int i = 0; i < windows; i++) {
            follow(OptionalInt.empty());
        }
    }

    private void follow(OptionalInt window) {
        speech.follow(window, known).ifPresent(loudness -> {
            told.add(loudness);
            known = refused ? known : loudness;
        });
    }

    @Test
    void whoIsLoudForThreeWindowsSpeaks() {
        hear(VOICE, 2);
        assertThat(told).isEmpty();
        hear(VOICE, 1);
        assertThat(told).containsExactly(VOICE);
    }

    @Test
    void oneOfFourWindowsMayBeQuiet() {
        hear(VOICE, 2);
        hear(ROOM, 1);
        hear(VOICE, 1);
        assertThat(told).containsExactly(VOICE);
    }

    @Test
    void coughNeverCounts() {
        for (int i = 0; i < 20; i++) {
            hear(120, 2);
            hear(ROOM, 2);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void breathIsNoEnd() {
        hear(VOICE, 5);
        hear(ROOM, 9);
        hear(VOICE, 1);
        hear(ROOM, 9);
        assertThat(told).containsExactly(VOICE);
    }

    @Test
    void whoIsQuietForASecondSpeaksNoMore() {
        hear(VOICE, 5);
        hear(ROOM, 10);
        assertThat(told).containsExactly(VOICE, 0);
        assertThat(speech.isIdle()).isTrue();
    }

    @Test
    void sendingNothingIsBeingQuiet() {
        hear(VOICE, 5);
        hearNothing(10);
        assertThat(told).containsExactly(VOICE, 0);
    }

    @Test
    void steadyToneIsToldOnce() {
        hear(VOICE, 600);
        assertThat(told).containsExactly(VOICE);
        assertThat(speech.speaks()).isTrue();
    }

    @Test
    void muchLouderIsToldAndALittleIsNot() {
        hear(VOICE, 15);
        hear(VOICE + Speech.STEP - 1, 100);
        assertThat(told).containsExactly(VOICE);
        hear(VOICE + Speech.STEP + 1, 100);
        assertThat(told).containsExactly(VOICE, VOICE + Speech.STEP);
    }

    @Test
    void speakerIsToldAtMostOnceASecond() {
        hear(VOICE, 3);
        hear(120, Speech.PAUSE_WINDOWS - 1);
        assertThat(told).containsExactly(VOICE);
        hear(120, 1);
        assertThat(told).hasSize(2);
    }

    @Test
    void sentencesCostFewCommands() {
        Random random = new Random(7);
        for (int sentence = 0; sentence < 20; sentence++) {
            for (int i = 0; i < 30; i++) {
                hear(i % 5 == 4 ? ROOM : VOICE + random.nextInt(15) - 7, 1);
            }
            hear(ROOM, 5);
        }
        assertThat(told.get(0)).isBetween(VOICE - 7, VOICE + 7);
        assertThat(told).as("in 70 seconds").hasSizeLessThan(8).doesNotContain(0);
    }

    @Test
    void whatWasRefusedIsToldAgainASecondLater() {
        refused = true;
        hear(VOICE, 3 + Speech.PAUSE_WINDOWS);
        assertThat(told).containsExactly(VOICE, VOICE);
        refused = false;
        hear(VOICE, 100);
        assertThat(told).hasSize(3);
    }

    @Test
    void voiceThatSomebodyElseToldOfIsTakenBackIfItIsSilent() {
        known = VOICE;
        hear(ROOM, Speech.PAUSE_WINDOWS);
        assertThat(told).containsExactly(0);
    }

    @Test
    void fanThatIsOnFromTheStartIsNoVoice() {
        speech = new Speech(VoiceDefaults.SENSITIVITY);
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            hear(72 + random.nextInt(9), 1);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void fanThatIsSwitchedOnIsNoVoiceForLong() {
        hear(80, 50);
        assertThat(told).startsWith(80).endsWith(0);
        hear(80, 600);
        assertThat(told).hasSize(2);
        assertThat(speech.speaks()).isFalse();
    }

    @Test
    void voiceIsHeardAboveAFan() {
        hear(65, 100);
        hear(90, 3);
        assertThat(told).containsExactly(90);
    }

    @Test
    void softVoiceIsHeardInAQuietRoom() {
        hear(75, 3);
        assertThat(told).containsExactly(75);
    }

    @Test
    void roomIsNoVoiceHoweverItChanges() {
        hear(0, 50);
        hear(60, 50);
        hear(0, 50);
        hear(66, 50);
        assertThat(told).isEmpty();
    }
}
