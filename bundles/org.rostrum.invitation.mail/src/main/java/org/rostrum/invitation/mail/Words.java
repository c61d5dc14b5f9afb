package org.rostrum.invitation.mail;

import java.util.Locale;
import java.util.ResourceBundle;

/** What messages say, in one language: English where there is no other. */
final class Words {

    private final ResourceBundle texts;

    Words(Locale language) {
        // Not the language of the machine in between: that is nobody's.
        this.texts = ResourceBundle.getBundle(
                "org.rostrum.invitation.mail.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key) {
        return texts.getString(key);
    }

    /** With something in the place of {@code {0}}; what it is, is not read as a pattern. */
    String say(String key, String about) {
        return texts.getString(key).replace("{0}", about);
    }
}
