package org.rostrum.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Event;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.wire.Wire;

/**
 * What one delivery says. The body is {@code {"hook":id,"events":[entry of the journal...]}}; the signature is over the
 * moment it was signed and the body, so that neither can be changed and an old letter is known to be old. Pure.
 *
 * @param position everything up to here is told by it
 */
record Letter(String body, long position) {

    /** {@code t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in lower-case hexadecimal>}. */
    static final String SIGNATURE = "Rostrum-Signature";

    private static final Set<String> TYPES = Arrays.stream(Event.class.getPermittedSubclasses())
            .map(Letter::typeOf)
            .collect(Collectors.toUnmodifiableSet());

    private record Body(String hook, List<JournalEntry> events) {}

    private record Ping(String hook, boolean ping, List<JournalEntry> events) {}

    /** Every type of event there is, as it is written. */
    static Set<String> types() {
        return TYPES;
    }

    /** What of these entries this hook is told. */
    static List<JournalEntry> toldTo(Hook hook, List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> hook.events().isEmpty()
                        || hook.events().contains(typeOf(entry.event().getClass())))
                .filter(entry -> !isPrivate(entry.event()))
                .toList();
    }

    static Letter of(Hook hook, List<JournalEntry> told, long position, Wire wire) {
        return new Letter(wire.write(new Body(hook.id(), told)), position);
    }

    /** Of nothing that has happened: to see whether letters arrive. */
    static Letter ping(Hook hook, Wire wire) {
        return new Letter(wire.write(new Ping(hook.id(), true, List.of())), hook.cursor());
    }

    /** The value of the header, for a letter that leaves now. */
    String signature(String secret, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = now.getEpochSecond() + "." + body;
            byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "t=" + now.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }

    /** What is written to some and not to all stays between them. */
    private static boolean isPrivate(Event event) {
        return event instanceof Event.Said said && !(said.to() instanceof Audience.Everyone);
    }

    private static String typeOf(Class<?> event) {
        String name = event.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
