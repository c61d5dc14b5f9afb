package org.rostrum.media.sfu;

import java.util.Locale;

/** Everything the packet path counts. Names are metric names or, for drops, label values. */
public enum Counter {
    PACKETS_IN("rostrum_media_packets_in_total", "RTP and RTCP packets received and accepted."),
    BYTES_IN("rostrum_media_bytes_in_total", "Bytes of accepted RTP and RTCP packets."),
    PACKETS_OUT("rostrum_media_packets_out_total", "RTP and RTCP packets sent."),
    BYTES_OUT("rostrum_media_bytes_out_total", "Bytes of RTP and RTCP packets sent."),
    LOST("rostrum_media_packets_lost_total", "Packets of publishers that did not arrive in time for a report."),
    NACKS_IN("rostrum_media_nacks_in_total", "Packets that receivers asked for again."),
    NACKS_OUT("rostrum_media_nacks_out_total", "Packets that were asked for again at publishers."),
    RESENT("rostrum_media_packets_resent_total", "Packets sent again to receivers."),
    REPAIRED(
            "rostrum_media_packets_repaired_total",
            "Packets of publishers that came after all, on a stream for retransmissions."),
    PROBES("rostrum_media_probe_packets_total", "Packets of padding sent to try the path to a receiver."),
    LAYER_SWITCHES(
            "rostrum_media_layer_switches_total", "Changes of a receiver from one stream of a source to another."),
    PLIS_IN("rostrum_media_plis_in_total", "Key frames that receivers asked for."),
    PLIS_OUT("rostrum_media_plis_out_total", "Key frames that were asked for at publishers."),
    PASSED_ON("rostrum_media_packets_passed_on_total", "Packets passed on to another worker of the same room."),
    AUTH_FAILURES("rostrum_media_auth_failures_total", "Packets whose signature or credentials were wrong."),
    HANDSHAKES("rostrum_media_handshakes_total", "DTLS handshakes completed."),
    HANDSHAKE_FAILURES("rostrum_media_handshake_failures_total", "DTLS handshakes failed or refused."),
    SESSION_FAILURES("rostrum_media_session_failures_total", "Sessions closed because of a bug."),
    WORKER_FAILURES("rostrum_media_worker_failures_total", "Bugs for which no session could be blamed."),

    DROP_UNKNOWN_ADDRESS,
    DROP_MALFORMED,
    DROP_NO_KEYS,
    DROP_UNKNOWN_STREAM,
    DROP_LATE,
    DROP_CODEC,
    DROP_SEND_QUEUE,
    DROP_RELAY,
    DROP_OVERLOAD;

    private final String metric;
    private final String help;

    Counter(String metric, String help) {
        this.metric = metric;
        this.help = help;
    }

    Counter() {
        this("rostrum_media_drops_total", "Packets dropped, by reason.");
    }

    String metric() {
        return metric;
    }

    String help() {
        return help;
    }

    boolean isDrop() {
        return name().startsWith("DROP_");
    }

    /** The label value of a drop: {@code unknown_address}. */
    String reason() {
        return name().substring("DROP_".length()).toLowerCase(Locale.ROOT);
    }
}
