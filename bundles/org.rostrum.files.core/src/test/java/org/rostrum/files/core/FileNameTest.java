package org.rostrum.files.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Attachment;

/** What is left of names that people send. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "slides.pdf, slides.pdf",
        "../../etc/passwd, passwd",
        "..\\..\\windows\\system.ini, system.ini",
        "C:\\x\\a.txt, a.txt",
        "/, file",
        "..., file",
        "'  ', file",
        "'  a  b  ', a b",
        ".htaccess, htaccess",
        "a:b*c?.txt, a_b_c_.txt",
        "CON, _CON",
        "nul.txt, _nul.txt",
        "com1.tar.gz, _com1.tar.gz",
        "console.log, console.log",
        "M\u00fcller \u4f1a\u8b70.pdf, M\u00fcller \u4f1a\u8b70.pdf"
    })
    void keepsWhatIsANameAndNoFolder(String sent, String name) {
        assertThat(FileName.of(sent).value()).isEqualTo(name);
    }

    @Test
    void losesWhatCannotBeSeenOrTurnsTheDirection() {
        assertThat(FileName.of("inv\u202egpj.exe").value()).isEqualTo("invgpj.exe");
        assertThat(FileName.of("a\u0000b\r\nc\u2028d\u200be.txt").value()).isEqualTo("abcde.txt");
        assertThat(FileName.of("a\ud800b").value()).isEqualTo("ab");
        assertThat(FileName.of("a.pdf\u0000.exe").ending()).isEqualTo("exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "\ud83d\udc4b", "e\u0301", " ", ".", "/"})
    void isNeverTooLongAndNeverEmpty(String part) {
        IntStream.of(1, 60, 119, 120, 121, 5000).forEach(times -> {
            String name = FileName.of(part.repeat(times) + ".pdf").value();
            assertThat(name.length()).isBetween(1, Attachment.MAX_NAME);
            assertThat(FileName.of(name).value())
                    .as("cleaning it again changes nothing")
                    .isEqualTo(name);
        });
    }

    @Test
    void keepsTheEndingOfALongName() {
        assertThat(FileName.of("n".repeat(10_000) + ".PDF").ending()).isEqualTo("pdf");
    }

    @Test
    void isSaidToABrowserWithoutBreakingOutOfTheHeader() {
        assertThat(FileName.disposition("a\"b%c;\u00fc \u4f1a.pdf"))
                .isEqualTo("attachment; filename=\"a_b_c;_ _.pdf\";"
                        + " filename*=UTF-8''a%22b%25c%3B%C3%BC%20%E4%BC%9A.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "drawing.svg", "x.xml", "x.xhtml", "none", "x.js"})
    void whatABrowserWouldRunHasNoType(String name) {
        assertThat(FileType.of(FileName.of(name))).isEqualTo("application/octet-stream");
    }

    @Test
    void typeIsThatOfTheLastEnding() {
        assertThat(FileType.of(FileName.of("page.html.PDF"))).isEqualTo("application/pdf");
    }
}
