package org.rostrum.chat.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void whoSaysNothingGetsTheNewestFifty() {
        assertThat(PageRequest.parse(null, null).value()).contains(new PageRequest(Long.MAX_VALUE, 50));
    }

    @Test
    void readsWhatWasAnsweredAsNext() {
        assertThat(PageRequest.parse("812", "2").value()).contains(new PageRequest(812, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "101", "1e9", "9999999999999999999", "\u0661", "x"})
    void refusesWhatIsNoLimit(String limit) {
        assertThat(PageRequest.parse(null, limit).problem()).isPresent();
    }

    @Test
    void onlyAFullPageIsFollowedByAnother() {
        PageRequest request = new PageRequest(Long.MAX_VALUE, 2);

        assertThat(request.next(List.of(9L, 7L), Long::longValue)).isEqualTo(7);
        assertThat(request.next(List.of(9L), Long::longValue)).isNull();
    }
}
