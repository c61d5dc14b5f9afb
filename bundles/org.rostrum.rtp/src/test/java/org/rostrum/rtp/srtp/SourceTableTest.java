package org.rostrum.rtp.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTableTest {
    private final SourceTable<Object> table = new SourceTable<>(2, Object::new);

    @Test
    void everySourceKeepsItsOwnStateHoweverTheyTakeTurns() {
        Object first = table.findOrAdd(1);
        Object second = table.findOrAdd(2);

        assertThat(second).isNotSameAs(first);
        assertThat(table.findOrAdd(2)).isSameAs(second);
        assertThat(table.findOrAdd(1)).isSameAs(first);
        assertThat(table.findOrAdd(1)).isSameAs(first);
        assertThat(table.findOrAdd(2)).isSameAs(second);
    }

    @Test
    void aSourceTooManyIsTurnedAwayEveryTime() {
        table.findOrAdd(1);
        table.findOrAdd(2);

        assertThat(table.findOrAdd(3)).isNull();
        assertThat(table.findOrAdd(3)).isNull();
        assertThat(table.findOrAdd(1)).isNotNull();
    }

    @Test
    void zeroIsASourceLikeAnyOther() {
        assertThat(table.find(0)).isNull();
        Object zero = table.findOrAdd(0);

        assertThat(table.findOrAdd(0)).isSameAs(zero);
    }

    @Test
    void manySourcesKeepTheirStatesWhileTheTableGrows() {
        SourceTable<Object> large = new SourceTable<>(1000, Object::new);
        Random random = new Random(7);
        Map<Integer, Object> states = new HashMap<>();
        while (states.size() < 1000) {
            int ssrc = random.nextInt();
            states.putIfAbsent(ssrc, large.findOrAdd(ssrc));
        }

        assertThat(large.isFull()).isTrue();
        states.forEach((ssrc, state) -> assertThat(large.find(ssrc)).isSameAs(state));
        assertThat(states.values()).doesNotHaveDuplicates();
    }
}
