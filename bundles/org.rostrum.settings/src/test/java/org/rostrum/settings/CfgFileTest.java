package org.rostrum.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.apache.felix.utils.properties.TypedProperties;
import org.junit.jupiter.api.Test;

class CfgFileTest {

    private static final String SHIPPED =
            """
            # The media engine.

            # Port for UDP and TCP.
            media.port = ${env:ROSTRUM_MEDIA_PORT:-7700}

            # Whether clients may use UDP.
            #udp.enabled = true
            """;

    private static final Setting PORT = setting("media.port", Setting.Kind.NUMBER, "7700");
    private static final Setting UDP = setting("udp.enabled", Setting.Kind.SWITCH, "true");
    private static final Setting NAME = setting("from.name", Setting.Kind.TEXT, "");
    private static final Setting PASSWORD = setting("smtp.password", Setting.Kind.SECRET, "hidden");

    @Test
    void valueTakesThePlaceOfTheOneBefore() {
        assertThat(CfgFile.of(SHIPPED).with(PORT, "7800").text())
                .isEqualTo(SHIPPED.replace("${env:ROSTRUM_MEDIA_PORT:-7700}", "7800"));
    }

    @Test
    void firstValueTakesThePlaceOfTheCommentThatShowsTheDefault() {
        assertThat(CfgFile.of(SHIPPED).with(UDP, "false").text())
                .isEqualTo(SHIPPED.replace("#udp.enabled = true", "udp.enabled = false"));
    }

    @Test
    void defaultIsShownAgainWhenAValueGoes() {
        CfgFile changed = CfgFile.of(SHIPPED).with(UDP, "false");
        assertThat(changed.without(UDP).text()).isEqualTo(SHIPPED);
        assertThat(changed.without(NAME).text()).isEqualTo(changed.text());
    }

    @Test
    void newKeyStandsAtTheEndBehindItsExplanation() {
        assertThat(CfgFile.of(SHIPPED).with(NAME, "Büro").text())
                .startsWith(SHIPPED)
                .endsWith("\n# The name. What it does.\nfrom.name = B\\u00fcro\n");
    }

    @Test
    void secretThatGoesLeavesNothing() {
        assertThat(CfgFile.of("").with(PASSWORD, "s3cret").without(PASSWORD).text())
                .doesNotContain("s3cret")
                .doesNotContain("hidden")
                .endsWith("#smtp.password =\n");
    }

    @Test
    void valueOfSeveralLinesIsReplacedWhole() {
        String before = "allow = 10.0.0.0/8,\\\n    ::1\n# Next.\n";
        Setting allow = setting("allow", Setting.Kind.TEXT, "");
        assertThat(CfgFile.of(before).with(allow, "::1").text()).isEqualTo("allow = ::1\n# Next.\n");
        assertThat(CfgFile.of("path = C:\\\\\n# Next.\n")
                        .with(setting("path", Setting.Kind.TEXT, ""), "/")
                        .text())
                .isEqualTo("path = /\n# Next.\n");
    }

    @Test
    void keyThatOnlyBeginsAlikeIsAnother() {
        String before = "smtp.password.file = x\n#smtp.password.file = y\n";
        assertThat(CfgFile.of(before).with(PASSWORD, "new").text()).startsWith(before);
    }

    @Test
    void variableIsNamed() {
        assertThat(CfgFile.of(SHIPPED).variableOf("media.port")).contains("ROSTRUM_MEDIA_PORT");
        assertThat(CfgFile.of(SHIPPED).variableOf("udp.enabled")).isEmpty();
        assertThat(CfgFile.of("user = ${env:SMTP_USER}").variableOf("user")).contains("SMTP_USER");
    }

    /** Karaf compares a changed configuration with the file and writes the file anew, with what Felix makes of it. */
    @Test
    void karafReadsWhatWasMeantAndWritesBackTheSame() throws IOException {
        for (String value : List.of("a b", "C:\\temp\\new", "Zoë = ü # !", "7800", "a,b", "ends with \\")) {
            String written =
                    CfgFile.of(SHIPPED).with(NAME, value).with(UDP, "false").text();
            TypedProperties karaf = new TypedProperties();
            karaf.load(new StringReader(written));
            assertThat(karaf.get("from.name")).isEqualTo(value);
            for (String key : List.copyOf(karaf.keySet())) {
                karaf.put(key, karaf.get(key));
            }
            StringWriter back = new StringWriter();
            karaf.save(back);
            assertThat(back.toString().lines().toList())
                    .isEqualTo(written.lines().toList());
        }
    }

    private static Setting setting(String key, Setting.Kind kind, String fallback) {
        return new Setting(
                key, "The name", "What it does.", kind, Optional.empty(), Setting.Range.ANY, List.of(), fallback);
    }
}
