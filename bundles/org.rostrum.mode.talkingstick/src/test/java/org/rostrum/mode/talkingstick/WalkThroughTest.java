package org.rostrum.mode.talkingstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that explains this mode shows the code that is compiled. */
class WalkThroughTest {

    private static final Path PAGE = Path.of("../../distribution/docs/concepts/write-your-own-mode.md");
    private static final Path CODE = Path.of("src/main/java/org/rostrum/mode/talkingstick/TalkingStickMode.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void whatThePageQuotesIsTheCode() throws IOException {
        List<String> quoted = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> withoutIndent(block.group(1)))
                .toList();
        assertThat(quoted).hasSizeGreaterThanOrEqualTo(4);
        assertThat(withoutIndent(Files.readString(CODE))).contains(quoted);
    }

    @Test
    void itIsAboutFiftyLines() throws IOException {
        long lines = Files.readString(CODE)
                .lines()
                .dropWhile(line -> !line.startsWith("@Component"))
                .filter(line -> !line.isBlank() && !line.strip().equals("}"))
                .count();
        assertThat(lines).isLessThanOrEqualTo(50);
    }

    private static String withoutIndent(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
