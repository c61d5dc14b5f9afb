package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void onlyTheDrawnTransitionsAreAllowed() {
        Set<String> allowed = new TreeSet<>();
        for (Standing from : Standing.values()) {
            for (Standing to : Standing.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + "->" + to);
                }
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "STRANGER->ENTERING",
                        "STRANGER->GONE",
                        "ENTERING->STRANGER",
                        "ENTERING->SEATED",
                        "ENTERING->GONE",
                        "SEATED->LEAVING",
                        "SEATED->GONE",
                        "LEAVING->GONE");
    }
}
