package org.rostrum.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

class SettingsTest {

    private static final User ADA = new User(new UserId("ada"), "Ada", Set.of(Right.ADMINISTRATOR), true);
    private static final User SAM = new User(new UserId("sam"), "Sam", Set.of(Right.SECURITY_ADMINISTRATOR), true);
    private static final User BEN = new User(new UserId("ben"), "Ben", Set.of(Right.OPERATOR), true);
    private static final String MAIL = MailSection.PID;

    private final MemoryStore store = new MemoryStore();
    private final Settings settings = new Settings(language -> List.of(MailSection.definition(language)), store);

    @Test
    void securityAdministratorsLookAndChangeNothing() {
        assertThat(code(settings.list(Locale.ENGLISH, SAM))).isEmpty();
        assertThat(code(settings.find(MAIL, Locale.ENGLISH, SAM))).isEmpty();
        assertThat(code(change(SAM, "0", Map.of("smtp.port", "25")))).isEqualTo("right.required");
        assertThat(store.values).isEmpty();
    }

    @Test
    void othersSeeNothing() {
        assertThat(code(settings.list(Locale.ENGLISH, BEN))).isEqualTo("right.required");
        assertThat(code(settings.find(MAIL, Locale.ENGLISH, BEN))).isEqualTo("right.required");
        assertThat(code(change(BEN, "0", Map.of("smtp.port", "25")))).isEqualTo("right.required");
    }

    @Test
    void defaultHoldsUntilAValueIsSet() {
        assertThat(entry("smtp.port").value()).contains("587");
        assertThat(entry("smtp.port").set()).isFalse();
        change(ADA, "0", Map.of("smtp.port", " 465 "));
        assertThat(entry("smtp.port").value()).contains("465");
        assertThat(entry("smtp.port").set()).isTrue();
    }

    @Test
    void secretIsWrittenAndNeverReadAgain() {
        assertThat(entry("smtp.password").set()).isFalse();
        Section after =
                change(ADA, "0", Map.of("smtp.password", "s3cret")).value().orElseThrow();
        assertThat(store.values).containsEntry("smtp.password", "s3cret");
        assertThat(entry("smtp.password").set()).isTrue();
        assertThat(after.toString() + SectionJson.of(after)).doesNotContain("s3cret");
    }

    @Test
    void changeIsWholeOrNotAtAll() {
        assertThat(code(change(ADA, "0", Map.of("smtp.port", "25", "smtp.security", "SSL"))))
                .isEqualTo("settings.invalid");
        assertThat(code(change(ADA, "0", Map.of("smtp.port", "25", "no.such", "1"))))
                .isEqualTo("settings.invalid");
        assertThat(store.values).isEmpty();
    }

    @Test
    void refusalDoesNotRepeatTheValue() {
        Outcome<Section> refused = change(ADA, "0", Map.of("smtp.password", "s3cret\n"));
        assertThat(code(refused)).isEmpty();
        refused = change(ADA, "1", Map.of("smtp.password", "s3\ncret"));
        assertThat(refused.problem().orElseThrow().detail())
                .contains("smtp.password")
                .doesNotContain("cret");
    }

    @Test
    void whoHasNotSeenTheLastChangeIsRefused() {
        assertThat(code(change(ADA, "0", Map.of("smtp.port", "25")))).isEmpty();
        assertThat(code(change(ADA, "0", Map.of("smtp.port", "26")))).isEqualTo("settings.changed");
        assertThat(store.values).containsEntry("smtp.port", "25");
    }

    @Test
    void valueCanBeGivenBack() {
        change(ADA, "0", Map.of("smtp.port", "25"));
        Settings.Change back = new Settings.Change(Map.of(), Set.of("smtp.port"));
        assertThat(code(settings.change(MAIL, "1", back, Locale.ENGLISH, ADA))).isEmpty();
        assertThat(entry("smtp.port").value()).contains("587");
        Settings.Change both = new Settings.Change(Map.of("smtp.port", "1"), Set.of("smtp.port"));
        assertThat(code(settings.change(MAIL, "2", both, Locale.ENGLISH, ADA))).isEqualTo("settings.invalid");
    }

    @Test
    void whatAComponentDoesNotRunWithIsRefused() {
        store.trouble = Optional.of("java.lang.IllegalArgumentException: smtp.host: (expected: a name)");
        Outcome<Section> refused = change(ADA, "0", Map.of("smtp.port", "25"));
        assertThat(code(refused)).isEqualTo("settings.refused");
        assertThat(refused.problem().orElseThrow().detail()).contains("expected: a name");
    }

    @Test
    void fileThatCannotBeWrittenIsSaid() {
        store.broken = true;
        assertThat(code(change(ADA, "0", Map.of("smtp.port", "25")))).isEqualTo("settings.unwritable");
    }

    @Test
    void answerIsInTheLanguageOfTheReaderAndTheFileInEnglish() {
        Settings.Change change = new Settings.Change(Map.of("smtp.port", "25"), Set.of());
        Section after =
                settings.change(MAIL, "0", change, Locale.GERMAN, ADA).value().orElseThrow();
        assertThat(after.definition().name()).isEqualTo("E-Mail-Versand");
        assertThat(SectionJson.of(after).language()).isEqualTo("de");
        assertThat(store.explained.name()).isEqualTo("E-mail");
    }

    @Test
    void whatNobodyDescribesIsUnknown() {
        for (String pid : List.of("org.apache.karaf.shell", "../etc/passwd", "", "*")) {
            assertThat(code(settings.find(pid, Locale.ENGLISH, ADA))).isEqualTo("settings.unknown");
        }
    }

    @Test
    void auditIsToldTheKeysAndNoValue() {
        ChangeJson change = new ChangeJson(Map.of("smtp.password", "s3cret", "b\nad", "x"), Set.of("smtp.port"));
        assertThat(change.disclosed()).isEqualTo("smtp.password smtp.port");
        assertThat(change.toString()).doesNotContain("s3cret");
        assertThat(new ChangeJson(null, null).disclosed()).isEmpty();
    }

    private Outcome<Section> change(User by, String version, Map<String, String> values) {
        return settings.change(MAIL, version, new Settings.Change(values, Set.of()), Locale.ENGLISH, by);
    }

    private Section.Entry entry(String key) {
        Section section = settings.find(MAIL, Locale.ENGLISH, SAM).value().orElseThrow();
        return section.entries().stream()
                .filter(entry -> entry.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.problem().map(why -> why.code()).orElse("");
    }
}
