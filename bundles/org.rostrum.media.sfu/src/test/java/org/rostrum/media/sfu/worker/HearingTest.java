package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.media.sfu.worker.Gathering.id;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.Subscription;

/** Whom one receiver hears of many. */
class HearingTest {
    private static final int MANY = 8;

    private final Gathering room = new Gathering();
    private final Random random = new Random(11);
    private final Hearing hearing = new Hearing();
    private final Set<ParticipantId> all = new HashSet<>();

    private void draw(String... names) {
        hearing.chooseFrom(MANY);
        hearing.redraw(Stream.of(names)
                .map(name -> new Subscription(id(name), id("me"), Source.MICROPHONE))
                .toList());
        Stream.of(names).forEach(name -> all.add(id(name)));
    }

    private static String[] names(int number) {
        return IntStream.range(0, number).mapToObj(i -> "p" + i).toArray(String[]::new);
    }

    private Set<String> heard() {
        Set<String> heard = new HashSet<>();
        all.stream().filter(hearing::has).forEach(who -> heard.add(who.toString()));
        return heard;
    }

    private void everybodySilent(int millis) {
        all.forEach(who -> room.play(who.toString(), Sound.silence(random, millis)));
    }

    private void listen(int millis) {
        for (int i = 0; i < millis / Sound.FRAME_MILLIS; i++) {
            room.next();
            hearing.follow(room.floor);
        }
    }

    @Test
    void ofFewAllAreHeard() {
        draw(names(MANY - 1));
        assertThat(heard()).hasSize(MANY - 1);
        assertThat(hearing.voices()).isEqualTo(MANY - 1);
    }

    @Test
    void ofManyThreeAreHeardEvenInSilence() {
        draw(names(MANY));
        everybodySilent(1000);
        listen(1000);
        assertThat(heard()).hasSize(3);
        assertThat(hearing.voices()).isEqualTo(3);
    }

    @Test
    void whoSpeaksIsHeardWithinAFewSyllables() {
        draw(names(20));
        everybodySilent(5000);
        room.play("p17", Sound.speech(random, 3000, 95));
        listen(160);
        assertThat(heard()).contains("p17").hasSize(3);
    }

    @Test
    void fourthVoiceWaitsUntilOneOfThreeIsSilent() {
        draw(names(10));
        everybodySilent(20_000);
        for (String name : List.of("p4", "p5", "p6")) {
            room.play(name, Sound.then(Sound.speech(random, 1800, 95), Sound.silence(random, 5000)));
        }
        listen(400);
        assertThat(heard()).containsExactlyInAnyOrder("p4", "p5", "p6");
        room.play("p7", Sound.speech(random, 5000, 110));
        listen(1000);
        assertThat(heard()).containsExactlyInAnyOrder("p4", "p5", "p6");
        listen(1200);
        assertThat(heard()).contains("p7").hasSize(3);
    }

    @Test
    void whoLeavesMakesRoom() {
        draw(names(10));
        everybodySilent(2000);
        listen(200);
        Set<String> before = heard();
        draw(Stream.of(names(10)).filter(name -> !before.contains(name)).toArray(String[]::new));
        listen(200);
        assertThat(heard()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whoHasNoArrowIsNeverHeard() {
        draw(names(10));
        everybodySilent(5000);
        room.play("stranger", Sound.speech(random, 5000, 110));
        all.add(id("stranger"));
        listen(3000);
        assertThat(heard()).doesNotContain("stranger").hasSize(3);
    }

    /** Whatever people do: never more than three, nobody cut within a word, and nobody unheard for long while a place is silent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void threeAtMostAndNobodyIsCutWithinAWord(long seed) {
        Random dice = new Random(seed);
        draw(names(12));
        for (String name : names(12)) {
            room.play(name, life(dice));
        }
        Set<String> before = heard();
        int changes = 0;
        for (int i = 0; i < 60_000 / Sound.FRAME_MILLIS; i++) {
            listen(Sound.FRAME_MILLIS);
            Set<String> now = heard();
            assertThat(now).as("frame " + i).hasSize(Hearing.VOICES);
            for (String gone : before) {
                if (!now.contains(gone)) {
                    changes++;
                    assertThat(room.floor.activity(id(gone)).orElseThrow().quietFrames())
                            .as(gone + " at frame " + i)
                            .isGreaterThanOrEqualTo(Hearing.PAUSE_FRAMES);
                }
            }
            before = now;
        }
        assertThat(changes).as("changes in a minute").isBetween(1, 90);
    }

    private static int[] life(Random dice) {
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            parts.add(Sound.silence(dice, 1000 + 20 * dice.nextInt(400)));
            parts.add(
                    switch (dice.nextInt(4)) {
                        case 0 -> Sound.cough(dice);
                        case 1 -> Sound.speech(dice, 300, 100);
                        case 2 -> Sound.fan(dice, 3000);
                        default -> Sound.speech(dice, 2000 + 20 * dice.nextInt(200), 80 + dice.nextInt(30));
                    });
        }
        return Sound.then(parts.toArray(int[][]::new));
    }
}
