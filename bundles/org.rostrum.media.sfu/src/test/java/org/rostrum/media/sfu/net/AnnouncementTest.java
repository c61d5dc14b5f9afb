package org.rostrum.media.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
    @Test
    void whatIsConfiguredIsAnnounced() throws Exception {
        assertThat(Announcement.of(List.of("203.0.113.5", "2001:db8::5"), InetAddress.getLoopbackAddress()))
                .containsExactly(InetAddress.getByName("203.0.113.5"), InetAddress.getByName("2001:db8::5"));
    }

    @Test
    void elseTheBoundAddress() throws Exception {
        InetAddress bound = InetAddress.getByName("127.0.0.2");
        assertThat(Announcement.of(List.of(), bound)).containsExactly(bound);
    }

    @Test
    void anAddressForEverybodyIsNoAddress() throws Exception {
        assertThat(Announcement.of(List.of(), InetAddress.getByName("0.0.0.0")))
                .isNotEmpty()
                .noneMatch(InetAddress::isAnyLocalAddress);
    }
}
