package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.rostrum.conference.Command.HeardSpeaking.Heard;
import org.rostrum.conference.ParticipantId;

class VoicesTest {

    private static final int WINDOWS = 100;

    private final Voices voices = new Voices(VoiceDefaults.SENSITIVITY);
    private final Map<ParticipantId, Integer> known = new HashMap<>();
    private final List<Heard> told = new ArrayList<>();

    private void listenTo(String... names) {
        for (String name : names) {
            known.put(seatOf(name), 0);
        }
    }

    private OptionalInt known(ParticipantId who) {
        Integer loudness = known.get(who);
        return loudness == null ? OptionalInt.empty() : OptionalInt.of(loudness);
    }

    private void hear(int windows, Map<ParticipantId, Integer> loudness) {
        for (int i = 0; i < windows; i++) {
            List<Heard> news = voices.follow(loudness, this::known);
            news.forEach(voice -> known.put(voice.who(), voice.loudness()));
            told.addAll(news);
        }
    }

    private static Heard voice(String name, int loudness) {
        return new Heard(seatOf(name), loudness);
    }

    @Test
    void everybodyIsFollowedAlone() {
        listenTo("anna", "ben");
        hear(5, Map.of(seatOf("anna"), 100, seatOf("ben"), 40));
        hear(10, Map.of(seatOf("anna"), 40, seatOf("ben"), 90));
        assertThat(told).containsExactly(voice("anna", 100), voice("ben", 90), voice("anna", 0));
    }

    @Test
    void whoIsNotListenedToIsNotTold() {
        listenTo("anna");
        hear(5, Map.of(seatOf("ben"), 100));
        assertThat(told).isEmpty();
    }

    @Test
    void whoIsListenedToNoMoreIsForgottenWithoutAWord() {
        listenTo("anna", "ben");
        hear(5, Map.of(seatOf("anna"), 100));
        known.remove(seatOf("anna"));
        hear(20, Map.of(seatOf("anna"), 100, seatOf("ben"), 0));
        assertThat(told).containsExactly(voice("anna", 100));
        listenTo("anna");
        hear(2, Map.of(seatOf("anna"), 100));
        assertThat(told).hasSize(1);
        hear(1, Map.of(seatOf("anna"), 100));
        assertThat(told).hasSize(2);
    }

    @Test
    void whoSendsNoMoreFallsSilent() {
        listenTo("anna", "ben");
        hear(5, Map.of(seatOf("anna"), 100));
        hear(10, Map.of(seatOf("ben"), 0));
        assertThat(told).containsExactly(voice("anna", 100), voice("anna", 0));
    }

    @Test
    void endSilencesThoseWhoSpeak() {
        listenTo("anna", "ben", "cleo");
        hear(5, Map.of(seatOf("anna"), 100, seatOf("ben"), 100, seatOf("cleo"), 0));
        known.remove(seatOf("ben"));
        assertThat(voices.end(this::known)).containsExactly(voice("anna", 0));
        assertThat(voices.end(this::known)).isEmpty();
    }

    @Test
    void thousandMicrophonesAreFollowedWithinTheBudgetOfAListener(TestReporter reporter) {
        Map<ParticipantId, Integer> loudness = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            listenTo("seat" + i);
            loudness.put(seatOf("seat" + i), i % 128);
        }
        hear(WINDOWS, loudness);
        long begin = System.nanoTime();
        hear(WINDOWS, loudness);
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin) / WINDOWS;
        reporter.publishEntry("one window of 1,000 microphones, microseconds", Long.toString(micros));
        assertThat(micros).isLessThan(TimeUnit.MILLISECONDS.toMicros(5));
    }
}
