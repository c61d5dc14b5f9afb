package org.rostrum.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a bundle that sends e-mail describes. */
final class MailSection {

    static final String PID = "org.rostrum.invitation.mail";

    private MailSection() {}

    static Definition definition(Locale language) {
        Setting.Range ports = new Setting.Range(Optional.of(1L), Optional.of(65535L));
        List<Setting.Choice> security = List.of(new Setting.Choice("TLS", "TLS"), new Setting.Choice("NONE", "NONE"));
        return new Definition(
                PID,
                language.getLanguage(),
                language.equals(Locale.GERMAN) ? "E-Mail-Versand" : "E-mail",
                "Saving takes effect at once.",
                List.of(
                        setting("smtp.port", Setting.Kind.NUMBER, ports, List.of(), "587"),
                        setting("smtp.security", Setting.Kind.CHOICE, Setting.Range.ANY, security, "TLS"),
                        setting("smtp.password", Setting.Kind.SECRET, Setting.Range.ANY, List.of(), "")));
    }

    private static Setting setting(
            String key, Setting.Kind kind, Setting.Range range, List<Setting.Choice> choices, String fallback) {
        return new Setting(key, key, "", kind, Optional.empty(), range, choices, fallback);
    }
}
