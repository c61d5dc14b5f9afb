package org.rostrum.webinar;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rostrum.conference.ConferenceSettings;

/**
 * Whether guests must register, and how.
 *
 * @param asked whether they must; else all the rest waits
 * @param opensAt from when on; empty: at once
 * @param closesAt until when; empty: for as long as the conference can be entered
 * @param most how many are taken, 1 to 100,000
 * @param questions what is asked besides name and e-mail address; at most 20
 * @param confirmed whether guests confirm their address by a link that is sent to it
 * @param agreement what they must agree to, up to 4,000 characters; empty: nothing
 */
record Terms(
        boolean asked,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        int most,
        List<Question> questions,
        boolean confirmed,
        String agreement) {

    static final int MOST = 100_000;
    static final int MAX_ANSWER = 500;
    private static final int MAX_AGREEMENT = 4000;
    private static final int MAX_QUESTIONS = 20;
    private static final int MAX_CHOICES = 50;
    private static final int MAX_LABEL = 200;

    /** As long as nobody has said anything. */
    static final Terms NONE = new Terms(false, Optional.empty(), Optional.empty(), MOST, List.of(), false, "");

    /**
     * One more thing to ask.
     *
     * @param name under which the answer is kept
     * @param label what the guest reads
     * @param choices one of which is the answer; none: any text of up to 500 characters
     */
    record Question(String name, String label, boolean required, List<String> choices) {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

        Question {
            if (name == null || !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("questions.name: " + name + " (expected: " + NAME + ")");
            }
            checkLine("questions.label", label);
            choices = choices == null ? List.of() : List.copyOf(choices);
            if (choices.size() > MAX_CHOICES) {
                throw new IllegalArgumentException("questions.choices: (expected: at most " + MAX_CHOICES + ")");
            }
            choices.forEach(choice -> checkLine("questions.choices", choice));
        }

        private static void checkLine(String what, String text) {
            if (!ConferenceSettings.isTopic(text) || text.length() > MAX_LABEL) {
                throw new IllegalArgumentException(
                        what + ": (expected: 1 to " + MAX_LABEL + " characters on one line)");
            }
        }

        private boolean isAnswered(Optional<String> answer) {
            if (answer.isEmpty()) {
                return !required;
            }
            return choices.isEmpty()
                    ? answer.get().length() <= MAX_ANSWER && ConferenceSettings.isDescription(answer.get())
                    : choices.contains(answer.get());
        }
    }

    Terms {
        questions = List.copyOf(questions);
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("limit: " + most + " (expected: 1 to " + MOST + ")");
        }
        Set<String> names = new HashSet<>();
        if (questions.size() > MAX_QUESTIONS
                || !questions.stream().map(Question::name).allMatch(names::add)) {
            throw new IllegalArgumentException(
                    "questions: (expected: at most " + MAX_QUESTIONS + ", each under a name of its own)");
        }
        if (agreement.length() > MAX_AGREEMENT || !ConferenceSettings.isDescription(agreement)) {
            throw new IllegalArgumentException("agreement: (expected: at most " + MAX_AGREEMENT + " characters)");
        }
        if (opensAt.isPresent() && closesAt.isPresent() && !closesAt.get().isAfter(opensAt.get())) {
            throw new IllegalArgumentException("closesAt: (expected: after opensAt)");
        }
    }

    boolean isOpen(Instant now) {
        return opensAt.filter(now::isBefore).isEmpty()
                && closesAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** The question that these answers leave open or answer wrongly, or the answer that nobody asked for. */
    Optional<String> complaint(Map<String, String> answers) {
        Optional<String> unasked = answers.keySet().stream()
                .filter(name ->
                        questions.stream().noneMatch(question -> question.name().equals(name)))
                .findAny();
        return unasked.or(() -> questions.stream()
                .filter(question -> !question.isAnswered(
                        Optional.ofNullable(answers.get(question.name())).filter(text -> !text.isBlank())))
                .map(Question::name)
                .findFirst());
    }
}
