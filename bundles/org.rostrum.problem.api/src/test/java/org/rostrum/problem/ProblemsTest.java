package org.rostrum.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final Path PAGE = Path.of("../../distribution/docs/problems.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+)` \\| (\\d+) \\|", Pattern.MULTILINE);

    @Test
    void thePageListsEveryCodeWithItsStatusInOrder() throws IOException {
        List<String> page = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(ProblemsTest::codeAndStatus)
                .toList();
        assertThat(page)
                .containsExactlyElementsOf(Arrays.stream(Problems.values())
                        .map(p -> p.code() + " " + p.kind().httpStatus())
                        .toList());
    }

    @Test
    void aCodeIsANounAndAnAdjective() {
        assertThat(Problems.values()).allSatisfy(p -> assertThat(p.code()).matches("[a-z-]+\\.[a-z-]+"));
    }

    private static String codeAndStatus(MatchResult row) {
        return row.group(1) + " " + row.group(2);
    }
}
