package org.rostrum.itests.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.rostrum.rtp.sdp.Direction;
import org.rostrum.rtp.sdp.Fingerprint;
import org.rostrum.rtp.sdp.HeaderExtension;
import org.rostrum.rtp.sdp.MediaBuilder;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpParser;
import org.rostrum.rtp.sdp.SdpReading;
import org.rostrum.rtp.sdp.SdpWriter;
import org.rostrum.rtp.sdp.SessionDescription;
import org.rostrum.rtp.sdp.Setup;
import org.rostrum.rtp.sdp.TransportParameters;
import org.rostrum.testkit.rtc.BotOffer;

/** What mediasoup says in JSON, as a bot reads it, and the reverse: mediasoup knows no SDP. */
final class MediasoupParameters {
    private static final String HASH = "sha-256";

    private MediasoupParameters() {}

    /** The fingerprint of a client, in its {@code DtlsFingerprint}. */
    static ObjectNode fingerprint(Fingerprint own) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("algorithm", own.algorithm())
                .put("value", own.value());
    }

    /** The answer to an offer that a server would give whose transport this is: one section, for the sake of what all share. */
    static String answer(BotOffer offer, JsonNode transport) {
        MediaDescription cam = camera(offer.sdp());
        JsonNode ice = transport.path("iceParameters");
        JsonNode candidate = transport.at("/iceCandidates/0");
        TransportParameters parameters = new TransportParameters(
                text(ice, "usernameFragment"),
                text(ice, "password"),
                Optional.of(new Fingerprint(HASH, hash(transport.at("/dtlsParameters/fingerprints")))),
                Optional.of(Setup.PASSIVE));
        MediaDescription section = MediaBuilder.rtp(cam.kind(), cam.mid())
                .direction(Direction.INACTIVE)
                .transport(parameters)
                .codec(cam.codecs().get(0))
                .attribute(
                        "candidate",
                        String.join(
                                " ",
                                text(candidate, "foundation"),
                                "1",
                                text(candidate, "protocol"),
                                text(candidate, "priority"),
                                text(candidate, "address"),
                                text(candidate, "port"),
                                "typ",
                                text(candidate, "type")))
                .build();
        return SdpWriter.write(
                new SessionDescription("1", 1, "-", List.of(section.mid()), false, List.of(), List.of(section)));
    }

    private static String hash(JsonNode fingerprints) {
        return StreamSupport.stream(fingerprints.spliterator(), false)
                .filter(each -> text(each, "algorithm").equals(HASH))
                .map(each -> text(each, "value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No fingerprint of " + HASH + ": " + fingerprints));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isValueNode()) {
            throw new AssertionError(key + " is missing: " + node);
        }
        return value.asText();
    }

    /** The camera of an offer as {@code RtpParameters}. */
    static ObjectNode camera(BotOffer offer) {
        MediaDescription cam = camera(offer.sdp());
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("mid", cam.mid());
        cam.codecs().forEach(codec -> {
            ObjectNode node = parameters
                    .withArray("codecs")
                    .addObject()
                    .put("mimeType", cam.kind() + "/" + codec.name())
                    .put("payloadType", codec.payloadType())
                    .put("clockRate", codec.clockRate());
            codec.feedback()
                    .forEach(each -> feedback(node.withArray("rtcpFeedback").addObject(), each));
        });
        for (HeaderExtension extension : cam.extensions()) {
            parameters
                    .withArray("headerExtensions")
                    .addObject()
                    .put("uri", extension.uri())
                    .put("id", extension.id());
        }
        parameters.withArray("encodings").addObject().put("ssrc", Integer.toUnsignedLong(offer.video()));
        parameters.putObject("rtcp").put("cname", "bot");
        return parameters;
    }

    private static MediaDescription camera(String sdp) {
        if (SdpParser.parse(sdp) instanceof SdpReading.Described described) {
            return described.description().media("cam").orElseThrow();
        }
        throw new AssertionError("An offer that cannot be read: " + sdp);
    }

    /** For example {@code nack pli}: a type, and what of it. */
    private static void feedback(ObjectNode node, String value) {
        String[] parts = value.split(" ", 2);
        node.put("type", parts[0]).put("parameter", parts.length > 1 ? parts[1] : "");
    }
}
