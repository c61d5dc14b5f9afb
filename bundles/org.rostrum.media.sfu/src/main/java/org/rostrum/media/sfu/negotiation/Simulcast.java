package org.rostrum.media.sfu.negotiation;

import java.util.List;
import java.util.stream.Stream;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.rtp.sdp.MediaBuilder;
import org.rostrum.rtp.sdp.MediaDescription;

/** Several encodings of one source at once (RFC 8853), each with a name that its packets carry (RFC 8851, RFC 8852). */
final class Simulcast {
    static final String RID = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id";
    static final String REPAIRED_RID = "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id";

    private static final int MAX_LAYERS = 3;
    private static final int MAX_NAME = 16;

    private Simulcast() {}

    /** In the order of the offer, which is that of the pictures' sizes; empty where there is nothing to choose from. */
    static List<String> rids(MediaDescription media) {
        boolean named = media.extensionId(RID).isPresent() && media.kind().equals(Kind.VIDEO.word());
        List<String> sent = media.values("rid").stream()
                .filter(value -> value.matches("[A-Za-z0-9_-]+ send( .*)?"))
                .map(value -> value.substring(0, value.indexOf(' ')))
                .toList();
        List<String> rids = media.value("simulcast").stream()
                .flatMap(Simulcast::sent)
                .filter(rid -> rid.length() <= MAX_NAME && sent.contains(rid))
                .distinct()
                .limit(MAX_LAYERS)
                .toList();
        return named && rids.size() > 1 ? rids : List.of();
    }

    /** {@code send q;~h,h2;f recv x}: of alternatives the first; a tilde says that it is paused for now. */
    private static Stream<String> sent(String simulcast) {
        String[] words = simulcast.strip().split(" +", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            if (words[i].equals("send")) {
                return Stream.of(words[i + 1].split(";", -1))
                        .map(stream -> stream.split(",", -1)[0])
                        .map(rid -> rid.startsWith("~") ? rid.substring(1) : rid);
            }
        }
        return Stream.empty();
    }

    static void answer(MediaBuilder media, List<String> rids) {
        rids.forEach(rid -> media.attribute("rid", rid + " recv"));
        media.attribute("simulcast", "recv " + String.join(";", rids));
    }
}
