package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.problem.Outcome;

/** Whether guests must register, and how. */
@Schema(name = "RegistrationTerms")
public record TermsJson(
        boolean asked,
        Instant opensAt,
        Instant closesAt,
        @Schema(description = "How many are taken, 1 to 100,000; absent: as many as can be.") Integer limit,
        @Schema(description = "What is asked besides name and e-mail address; at most 20.")
                List<QuestionJson> questions,
        @Schema(description = "Whether guests confirm their address by a link that is sent to it; absent: no.")
                Boolean confirmed,
        @Schema(description = "What guests must agree to, at most 4,000 characters; absent: nothing.")
                String agreement) {

    static TermsJson of(Terms terms) {
        return new TermsJson(
                terms.asked(),
                terms.opensAt().orElse(null),
                terms.closesAt().orElse(null),
                terms.most(),
                terms.questions().stream().map(QuestionJson::of).toList(),
                terms.confirmed(),
                terms.agreement());
    }

    Outcome<Terms> terms() {
        try {
            return Outcome.done(new Terms(
                    asked,
                    Optional.ofNullable(opensAt),
                    Optional.ofNullable(closesAt),
                    limit == null ? Terms.MOST : limit,
                    questions == null
                            ? List.of()
                            : questions.stream().map(QuestionJson::question).toList(),
                    Boolean.TRUE.equals(confirmed),
                    agreement == null ? "" : agreement));
        } catch (IllegalArgumentException e) {
            return Outcome.refused(Refusals.invalid(e.getMessage()));
        }
    }
}
