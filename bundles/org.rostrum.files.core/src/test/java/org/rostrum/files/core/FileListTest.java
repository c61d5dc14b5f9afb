package org.rostrum.files.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.files.core.Fixture.ALL;
import static org.rostrum.files.core.Fixture.CLEO;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.testkit.console.Console;

class FileListTest {

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final FileList list = new FileList();

    @BeforeEach
    void sendTwo() {
        Fixture at = new Fixture(folder);
        at.send("ben", ALL, "slides.pdf", "content");
        at.send("ben", CLEO, "secret.txt", "content");
        list.cabinet = at.cabinet;
        console.attach(list);
    }

    @Test
    void filesAreListedAndWhatIsForOneAloneHasNoName() throws Exception {
        list.execute();
        assertThat(console.text())
                .contains("Name", "slides.pdf", "true", "false")
                .doesNotContain("secret.txt");
    }

    @Test
    void programsReadTheSame() throws Exception {
        Console.type(list, "--json");
        list.execute();
        assertThat(console.text())
                .contains("\"name\":\"slides.pdf\",\"private\":false,\"bytes\":7")
                .contains("\"private\":true,\"bytes\":7")
                .doesNotContain("secret.txt");
    }
}
