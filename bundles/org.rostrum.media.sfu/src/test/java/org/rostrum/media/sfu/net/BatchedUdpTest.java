package org.rostrum.media.sfu.net;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class BatchedUdpTest extends UdpContractTest {
    @Override
    UdpBackend backend() {
        return UdpBackend.JNA;
    }

    @Test
    void askingTheKernelTakesNothingFromWhoIsOpen() throws Exception {
        SegmentationProbe.works();
        packetsOfEverySizeArriveWholeAndInOrderAtEachDestination();
    }
}
