package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One more thing that guests are asked. */
@Schema(name = "RegistrationQuestion")
public record QuestionJson(
        String name,
        String label,
        boolean required,
        @Schema(description = "One of which is the answer; absent or empty: any text.") List<String> choices) {

    static QuestionJson of(Terms.Question question) {
        return new QuestionJson(question.name(), question.label(), question.required(), question.choices());
    }

    Terms.Question question() {
        return new Terms.Question(name, label, required, choices);
    }
}
