package org.rostrum.metrics.prometheus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.rostrum.metrics.ReadinessCheck;
import org.rostrum.metrics.ReadinessCheck.Readiness;

/** Asks every check whether the server is ready. One that fails, hangs or is missing is not. */
final class Checkup {

    /** What one check found. */
    record Finding(String name, Readiness readiness) {}

    private final List<ReadinessCheck> checks = new CopyOnWriteArrayList<>();
    private final Questions<ReadinessCheck, Readiness> questions;
    private final List<String> required;

    /** @param required the checks that must be there */
    Checkup(List<String> required, Duration budget, Executor pool) {
        this.required = required;
        this.questions = new Questions<>(ReadinessCheck::check, budget, pool);
    }

    void add(ReadinessCheck check) {
        checks.add(check);
    }

    void remove(ReadinessCheck check) {
        checks.remove(check);
    }

    static boolean isWell(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.readiness().ready());
    }

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        for (var reply : questions.ask(List.copyOf(checks))) {
            Readiness found =
                    reply.answer().orElseGet(() -> Readiness.of(false, "check.failed", "The check " + reply.failure()));
            findings.add(new Finding(reply.from().name(), found));
        }
        for (String name : required) {
            if (findings.stream().noneMatch(finding -> finding.name().equals(name))) {
                findings.add(new Finding(
                        name,
                        Readiness.of(false, "check.missing", "Nobody checks this yet; its bundle is not running.")));
            }
        }
        return findings;
    }
}
