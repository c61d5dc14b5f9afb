package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.SECRET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;

class FirstAdministratorTest {

    @TempDir
    Path folder;

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void mayEverythingAndLogsInWithThePasswordFromTheFile() throws Exception {
        Path file = folder.resolve("data/initial-admin-password");

        start("", file);

        String password = Files.readString(file).strip();
        assertThat(password).matches("[a-km-zA-HJ-NP-Z2-9]{20}");
        assertThat(house.logIn("admin", password).value()).map(User::rights).contains(EnumSet.allOf(Right.class));
    }

    @Test
    void findsItsPasswordInAFileForNobodyElse() throws IOException {
        Path file = folder.resolve("initial-admin-password");
        Files.writeString(file, "left over, and open to all");

        start("", file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain("left over");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Path file = Files.createSymbolicLink(folder.resolve("initial-admin-password"), victim);

        start("", file);

        assertThat(victim).hasContent("untouched");
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void takesTheGivenPasswordAndWritesNoFile() throws Exception {
        Path file = folder.resolve("initial-admin-password");

        start(SECRET, file);

        assertThat(house.logIn("admin", SECRET).value()).isPresent();
        assertThat(file).doesNotExist();
    }

    @Test
    void isNotMadeWithAWeakPassword() throws IOException {
        Path file = folder.resolve("initial-admin-password");

        start("admin123", file);

        assertThat(house.accounts.list()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void isNotMadeWhenThereIsAnyAccount() throws IOException {
        Path file = folder.resolve("initial-admin-password");
        house.user(ALICE);

        start("", file);
        start(SECRET, file);

        assertThat(house.accounts.list()).extracting(User::id).containsExactly(ALICE);
        assertThat(file).doesNotExist();
    }

    private void start(String given, Path file) throws IOException {
        assertThat(new FirstAdministrator(house.accounts, given, file)).isNotNull();
    }
}
