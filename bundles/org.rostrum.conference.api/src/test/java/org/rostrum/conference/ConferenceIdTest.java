package org.rostrum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConferenceIdTest {

    @Test
    void caseMakesNoDifferenceButIsKept() {
        ConferenceId chosen = new ConferenceId("Town-Hall_7");
        assertThat(chosen).isEqualTo(new ConferenceId("town-hall_7")).hasToString("Town-Hall_7");
        assertThat(chosen.hashCode()).isEqualTo(new ConferenceId("TOWN-HALL_7").hashCode());
    }

    @Test
    void leadingZerosCount() {
        assertThat(new ConferenceId("0415605552")).isNotEqualTo(new ConferenceId("415605552"));
    }

    @Test
    void oneHundredAndTwentyEightCharactersFitAndNoMore() {
        assertThat(ConferenceId.parse("a".repeat(128))).isPresent();
        assertThat(ConferenceId.parse("a".repeat(129))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "a/b", "../a", "a\n", "ä", "а", "a.b", "%41", "a\u0000"})
    void whatIsNoIdIsRefused(String typed) {
        assertThat(ConferenceId.parse(typed)).isEmpty();
    }

    @Test
    void theConstructorRefusesToo() {
        assertThatThrownBy(() -> new ConferenceId("a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("a b");
    }
}
