package org.rostrum.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Setting.Range PORTS = new Setting.Range(Optional.of(1L), Optional.of(65535L));

    @Test
    void numberStaysWithinItsRange() {
        Setting port = setting(Setting.Kind.NUMBER);
        assertThat(List.of("1", "65535", "+80", "080"))
                .allSatisfy(value -> assertThat(Rule.broken(port, value)).isEmpty());
        for (String value : List.of("0", "65536", "", "8080x", "1.5", "1e3", "99999999999999999999", "-", "٣")) {
            assertThat(Rule.broken(port, value)).as(value).contains("1 to 65535");
        }
    }

    @Test
    void eachNumberOfAListStaysWithinTheRange() {
        Setting minutes = setting(Setting.Kind.NUMBERS);
        assertThat(Rule.broken(minutes, "15, 60,1440")).isEmpty();
        assertThat(Rule.broken(minutes, "")).isEmpty();
        for (String value : List.of("15,", "0", "15 60", "a")) {
            assertThat(Rule.broken(minutes, value)).as(value).isPresent();
        }
    }

    @Test
    void switchIsTrueOrFalse() {
        assertThat(Rule.broken(setting(Setting.Kind.SWITCH), "true")).isEmpty();
        assertThat(Rule.broken(setting(Setting.Kind.SWITCH), "yes")).contains("true or false");
    }

    @Test
    void choiceIsOneOfThose() {
        assertThat(Rule.broken(setting(Setting.Kind.CHOICE), "TLS")).isEmpty();
        assertThat(Rule.broken(setting(Setting.Kind.CHOICE), "tls")).contains("one of STARTTLS, TLS");
    }

    @Test
    void nothingOfTheMachineIsToldByAValue() {
        for (Setting.Kind kind : List.of(Setting.Kind.TEXT, Setting.Kind.SECRET, Setting.Kind.LIST)) {
            assertThat(Rule.broken(setting(kind), "x${env:ROSTRUM_DB_PASSWORD}"))
                    .isPresent();
            assertThat(Rule.broken(setting(kind), "$[secret:database]")).isPresent();
            assertThat(Rule.broken(setting(kind), "costs $5 {now}")).isEmpty();
        }
    }

    @Test
    void valueIsOneLineOfSomeLength() {
        Setting text = setting(Setting.Kind.TEXT);
        assertThat(Rule.broken(text, "a\nadmin.password = x")).contains("one line");
        assertThat(Rule.broken(text, "a\u0000")).contains("one line");
        assertThat(Rule.broken(text, "a".repeat(2000))).isEmpty();
        assertThat(Rule.broken(text, "a".repeat(2001))).contains("at most 2000 characters");
    }

    @Test
    void keySaysItsUnit() {
        assertThat(Setting.unitOf("ring.seconds")).contains("seconds");
        assertThat(Setting.unitOf("requests.per.second")).contains("per.second");
        assertThat(Setting.unitOf("direct.per.minute")).contains("per.minute");
        assertThat(Setting.unitOf("seats")).isEmpty();
        assertThat(Setting.unitOf("outseconds")).isEmpty();
    }

    private static Setting setting(Setting.Kind kind) {
        List<Setting.Choice> choices =
                List.of(new Setting.Choice("STARTTLS", "STARTTLS"), new Setting.Choice("TLS", "TLS"));
        return new Setting("key", "Name", "Help", kind, Optional.empty(), PORTS, choices, "");
    }
}
