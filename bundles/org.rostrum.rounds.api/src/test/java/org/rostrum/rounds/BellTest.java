package org.rostrum.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BellTest {

    private final Bell bell = new Bell();
    private final List<String> heard = new ArrayList<>();

    @Test
    void everybodyWhoAskedHearsIt() {
        bell.tell(() -> heard.add("anna"));
        bell.tell(() -> heard.add("ben"));

        bell.ring();

        assertThat(heard).containsExactlyInAnyOrder("anna", "ben");
    }

    @Test
    void whoWentHearsNothingMore() {
        Runnable hearer = () -> heard.add("anna");
        Runnable stop = bell.tell(hearer);
        bell.tell(hearer);

        stop.run();
        stop.run();
        bell.ring();

        assertThat(heard).as("the one who stayed").containsExactly("anna");
    }

    @Test
    void hearerWhoThrowsDisturbsNeitherTheOthersNorTheRinger() {
        bell.tell(() -> {
            throw new IllegalStateException("deaf");
        });
        bell.tell(() -> heard.add("ben"));

        bell.ring();

        assertThat(heard).containsExactly("ben");
    }
}
