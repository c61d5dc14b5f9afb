package org.rostrum.webinar;

import java.text.Normalizer;
import java.util.Locale;

/** How a name looks to somebody who reads it quickly: without regard to case, width, accents on top and spaces. */
record DisplayName(String folded) {

    static DisplayName of(String shown) {
        String plain = Normalizer.normalize(shown, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}\\p{Z}\\s]+", "")
                .toLowerCase(Locale.ROOT);
        return new DisplayName(plain);
    }
}
