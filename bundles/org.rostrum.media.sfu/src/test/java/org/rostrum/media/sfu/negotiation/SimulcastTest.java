package org.rostrum.media.sfu.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.rtp.sdp.Codec;
import org.rostrum.rtp.sdp.HeaderExtension;
import org.rostrum.rtp.sdp.MediaBuilder;
import org.rostrum.rtp.sdp.MediaDescription;

class SimulcastTest {
    private static MediaBuilder video() {
        return MediaBuilder.rtp("video", "1").codec(new Codec(96, "VP8", 90_000, 1, "", List.of()));
    }

    private static MediaDescription offer(String simulcast) {
        MediaBuilder media = video().extension(new HeaderExtension(10, Simulcast.RID));
        for (String rid : List.of("q", "h", "f", "x")) {
            media.attribute("rid", rid + " send");
        }
        return media.attribute("rid", "r recv")
                .attribute("simulcast", simulcast)
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "send q;h;f | q,h,f",
                "send q;~h,x;f | q,h,f",
                "recv r send h;f | h,f",
                "send q;h;f;x | q,h,f",
                "send q | ''",
                "send q;unknown | ''",
                "send q;r | ''",
                "recv q;h | ''",
                "send | ''",
                "nonsense | ''",
            })
    void layersAreReadInTheirOrder(String simulcast, String rids) {
        assertThat(String.join(",", Simulcast.rids(offer(simulcast)))).isEqualTo(rids);
    }

    @Test
    void withoutNamesOnThePacketsThereIsNoChoice() {
        MediaDescription nameless = video().attribute("rid", "q send")
                .attribute("rid", "h send")
                .attribute("simulcast", "send q;h")
                .build();
        assertThat(Simulcast.rids(nameless)).isEmpty();
    }

    @Test
    void theAnswerTakesThemAll() {
        MediaBuilder answer = video();
        Simulcast.answer(answer, List.of("q", "h"));
        MediaDescription media = answer.build();
        assertThat(media.values("rid")).containsExactly("q recv", "h recv");
        assertThat(media.value("simulcast")).contains("recv q;h");
    }
}
