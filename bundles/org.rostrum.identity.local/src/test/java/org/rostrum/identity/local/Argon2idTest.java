package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1}. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void agreesWithTheReferenceImplementation() {
        Argon2id reference = Argon2id.parse(REFERENCE).orElseThrow();

        assertThat(reference.matches("password")).isTrue();
        assertThat(reference.matches("Password")).isFalse();
        assertThat(reference.phc()).isEqualTo(REFERENCE);
    }

    @Test
    void readsWhatItWrites() {
        byte[] salt = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);

        String phc = Argon2id.of("secret", salt, new Argon2id.Cost(16, 3, 2)).phc();

        assertThat(phc).startsWith("$argon2id$v=19$m=16,t=3,p=2$c2l4dGVlbiBieXRlcyBvZg$");
        assertThat(Argon2id.parse(phc)).hasValueSatisfying(hash -> {
            assertThat(hash.cost()).isEqualTo(new Argon2id.Cost(16, 3, 2));
            assertThat(hash.matches("secret")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFh",
            })
    void readsNoHashThatIsForeignDamagedOrUnbearable(String phc) {
        assertThat(Argon2id.parse(phc)).isEmpty();
    }

    @Test
    void costsWhatOwaspAsksFor() {
        assertThat(new Passwords().hash("secret")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
