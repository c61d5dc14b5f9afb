package org.rostrum.rtp.sdp;

import java.util.Optional;

/** Reads the attributes of ICE and DTLS, which may stand on session level or in a section. */
final class TransportReader {
    private TransportReader() {}

    /** The parameters with this attribute added, or nothing where it is none of theirs, malformed or there already. */
    static Optional<TransportParameters> read(TransportParameters known, String name, String value) {
        return switch (name) {
            case "ice-ufrag" -> word(value, known.iceUfrag()).map(known::withUfrag);
            case "ice-pwd" -> word(value, known.icePassword()).map(known::withPassword);
            case "setup" ->
                known.setup().isPresent() ? Optional.empty() : Setup.of(value).map(known::withSetup);
            case "fingerprint" -> fingerprint(known, value).map(known::withFingerprint);
            default -> Optional.empty();
        };
    }

    private static Optional<String> word(String value, String known) {
        return SdpText.isToken(value) && known.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Fingerprint> fingerprint(TransportParameters known, String value) {
        String[] words = value.trim().split(" +", -1);
        boolean legal = words.length == 2 && SdpText.isToken(words[0]) && SdpText.isToken(words[1]);
        return legal && known.fingerprint().isEmpty()
                ? Optional.of(new Fingerprint(words[0], words[1]))
                : Optional.empty();
    }
}
