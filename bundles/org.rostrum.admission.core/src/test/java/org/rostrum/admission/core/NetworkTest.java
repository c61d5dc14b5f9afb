package org.rostrum.admission.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::, true",
        "2001:db8:0:0:1:2:3:4, 2001:db8::5, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "fe80::1%eth0, fe80::2%eth1, true",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
    })
    void oneIpv4AddressOrOneIpv6HouseholdIsANetwork(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"not an address", "localhost", ":::::", "dead.beef", "'%'"})
    void anythingElseCountsAsItIs(String peer) {
        assertThat(Network.of(peer)).isEqualTo(new Network(peer));
    }

    @Test
    void nothingLongIsRemembered() {
        assertThat(Network.of("x".repeat(1000)).value()).hasSize(64);
    }
}
