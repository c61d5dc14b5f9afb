package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.LoudnessListener;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.testkit.rtc.Bot;

/** Real clients that say how loud they are, and who hears of it. */
class LoudnessTest {
    private final BlockingQueue<Map<ParticipantId, Integer>> heard = new LinkedBlockingQueue<>();
    private final LoudnessListener ear = (conference, loudness) -> heard.add(loudness);
    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House();
        house.engine.addLoudnessListener(ear);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private Map<ParticipantId, Integer> await(Predicate<Map<ParticipantId, Integer>> fits) throws Exception {
        Map<ParticipantId, Integer> report = heard.poll(10, TimeUnit.SECONDS);
        while (report != null && !fits.test(report)) {
            report = heard.poll(10, TimeUnit.SECONDS);
        }
        assertThat(report).isNotNull();
        return report;
    }

    private static void speak(Bot bot, int loudness) {
        bot.camera().tellLoudness(loudness);
        bot.camera().speak("hello");
    }

    @Test
    void loudMicrophoneIsHeardSoonAndASilentOneAsSilence(TestReporter reporter) throws Exception {
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 0);
        long begin = System.nanoTime();
        speak(ann, 110);
        await(report -> report.equals(Map.of(new ParticipantId("ann"), 110)));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        reporter.publishEntry("heard after, ms", Long.toString(millis));
        assertThat(millis).isLessThan(1000);
        speak(bob, 0);
        await(report -> report.equals(Map.of(new ParticipantId("bob"), 0)));
    }

    @Test
    void whoTellsNoLevelIsNotHeard() throws Exception {
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 0);
        ann.camera().speak("no level");
        ann.nominate(); // an answer means that everything before it has been read
        speak(bob, 50);
        assertThat(await(report -> true)).isEqualTo(Map.of(new ParticipantId("bob"), 50));
    }

    @Test
    void forgedPacketIsNotHeard() throws Exception {
        Bot ann = house.connected("ann", 0);
        ann.sendRaw(forged(ann));
        ann.nominate();
        assertThat(house.count(Counter.AUTH_FAILURES)).isEqualTo(1);
        speak(ann, 50);
        assertThat(await(report -> true)).isEqualTo(Map.of(new ParticipantId("ann"), 50));
    }

    private static byte[] forged(Bot ann) {
        byte[] packet = new byte[80];
        int head = new RtpHeaderWriter()
                .begin(packet, 0, false, ann.offer().opus(), 1, 1, ann.offer().audio())
                .extension(ann.offer().midId() + 2, new byte[] {0}, 0, 1)
                .finish();
        assertThat(head).isPositive();
        return packet;
    }

    @Test
    void silenceIsToldOnceMoreAndThenNothing() throws Exception {
        Bot ann = house.connected("ann", 0);
        speak(ann, 80);
        await(report -> report.containsValue(80));
        assertThat(await(report -> true)).isEmpty();
        speak(ann, 81);
        assertThat(await(report -> true)).containsValue(81);
    }

    @Test
    void goodbyeOfTheLastOneIsSilenceToo() throws Exception {
        Bot ann = house.connected("ann", 0);
        speak(ann, 80);
        await(report -> report.containsValue(80));
        house.engine.close(house.conference);
        assertThat(await(report -> true)).isEmpty();
    }

    @Test
    void reportNamesItsConference() throws Exception {
        BlockingQueue<ConferenceKey> where = new LinkedBlockingQueue<>();
        house.engine.addLoudnessListener((conference, loudness) -> where.add(conference));
        speak(house.connected("ann", 0), 80);
        assertThat(where.poll(10, TimeUnit.SECONDS)).isEqualTo(house.conference);
    }

    @Test
    void listenerWithABugDoesNotDisturbTheOthers() throws Exception {
        house.engine.removeLoudnessListener(ear);
        house.engine.addLoudnessListener((conference, loudness) -> {
            throw new IllegalStateException("a bug");
        });
        house.engine.addLoudnessListener(ear);
        speak(house.connected("ann", 0), 80);
        await(report -> report.containsValue(80));
    }
}
