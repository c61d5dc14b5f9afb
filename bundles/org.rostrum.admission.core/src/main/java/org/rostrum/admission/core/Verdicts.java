package org.rostrum.admission.core;

import java.util.List;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.Verdict;

/** What many verdicts come to: the first refusal, then waiting, else the strongest role. Pure. */
final class Verdicts {

    private Verdicts() {}

    /** The one refusal that counts, or a wait, or an admission. */
    static Verdict combined(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Refuse) {
                return verdict;
            }
        }
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Wait) {
                return verdict;
            }
        }
        return new Verdict.Admit(strongestRole(verdicts));
    }

    /** Also for those who wait: an owner who waits is an owner still. */
    static Role strongestRole(List<Verdict> verdicts) {
        Role strongest = Role.ATTENDEE;
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Admit admit) {
                strongest = strongest.or(admit.role());
            }
        }
        return strongest;
    }
}
