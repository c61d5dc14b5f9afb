package org.rostrum.media.sfu.negotiation;

import java.util.Map;
import org.rostrum.media.sfu.dtls.Fingerprint;

/**
 * What the server has to say about an agreement.
 *
 * @param slotSsrcs the SSRC of each slot, by mid
 * @param repairSsrcs the SSRC of each slot's retransmissions, by mid; none for sound
 * @param slotGroups the stream each slot belongs to, by mid: receivers keep the slots of one stream in step
 * @param version grows with each answer of the session
 */
public record Reply(
        IceCredentials server,
        Fingerprint fingerprint,
        String cname,
        Map<String, Integer> slotSsrcs,
        Map<String, Integer> repairSsrcs,
        Map<String, String> slotGroups,
        long sessionId,
        int version) {
    public Reply {
        slotSsrcs = Map.copyOf(slotSsrcs);
        repairSsrcs = Map.copyOf(repairSsrcs);
        slotGroups = Map.copyOf(slotGroups);
    }
}
