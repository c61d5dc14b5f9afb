package org.rostrum.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitation.Kind;

class PageTest {

    @ParameterizedTest
    @CsvSource({
        "INVITE,en,invite_en.txt",
        "INVITE,de,invite_de.txt",
        "UPDATE,ru,update_ru.txt",
        "CANCEL,en,cancel_en.txt"
    })
    void saysWhatItAlwaysSaid(Kind kind, String language, String golden) throws Exception {
        Page page = page(kind, language);

        assertThat("Subject: " + page.subject() + "\r\n\r\n" + page.text()).isEqualTo(read(golden));
    }

    @Test
    void htmlSaysTheSameAndTrustsNobody() throws Exception {
        assertThat(page(Kind.INVITE, "en").html()).isEqualTo(read("invite_en.html"));
    }

    @Test
    void aReminderNamesTheStartItRemindsOf() {
        Invitation invitation = Fixtures.invitation(Kind.REMIND);
        Invitation reminder = new Invitation(
                invitation.plan(),
                invitation.message(),
                Kind.REMIND,
                2,
                invitation.meeting(),
                "Anna",
                Optional.empty(),
                Optional.of(Instant.parse("2026-03-30T08:00:00Z")),
                invitation.link(),
                Optional.empty(),
                false);

        assertThat(new Page(reminder, Fixtures.bob(Locale.ENGLISH)).text())
                .contains("When: Monday, March 30, 2026")
                .contains("10:00");
    }

    @Test
    void whoHasRegisteredIsAskedWhetherItWasThey() {
        Page page = new Page(Fixtures.registration(Kind.INVITE), Fixtures.bob(Locale.ENGLISH));

        assertThat(page.subject()).isEqualTo("Confirm your registration: Совет & \"Board\"");
        assertThat(page.text())
                .contains("registered for this public video conference of Anna Ärger")
                .contains("When: Monday, March 16, 2026", "Organised by: Anna Ärger", "Confirm and enter: https://")
                .doesNotContain("invites you");
        assertThat(new Page(Fixtures.registration(Kind.INVITE), Fixtures.bob(Locale.GERMAN)).subject())
                .startsWith("Bestätigen Sie Ihre Anmeldung");
    }

    @Test
    void whoHasRegisteredHearsOfChangesAsEverybodyDoes() {
        Page page = new Page(Fixtures.registration(Kind.UPDATE), Fixtures.bob(Locale.ENGLISH));

        assertThat(page.subject()).startsWith("Changed: ");
        assertThat(page.text()).contains("Enter: https://").doesNotContain("Confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void everyLanguageSaysEverything(String language) throws Exception {
        assertThat(keys("words_" + language + ".properties")).isEqualTo(keys("words.properties"));
    }

    @Test
    void whoReadsAnotherLanguageIsWrittenToInEnglish() {
        assertThat(page(Kind.INVITE, "ja").text()).contains("invites you", "Monday, March 16, 2026");
    }

    private static Page page(Kind kind, String language) {
        return new Page(Fixtures.invitation(kind), Fixtures.bob(Locale.forLanguageTag(language)));
    }

    private static Set<Object> keys(String file) throws Exception {
        Properties words = new Properties();
        try (InputStream stream = PageTest.class.getResourceAsStream(file)) {
            words.load(stream);
        }
        return words.keySet();
    }

    private static String read(String file) throws Exception {
        try (InputStream stream = PageTest.class.getResourceAsStream("golden/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n");
        }
    }
}
