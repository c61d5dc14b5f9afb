package org.rostrum.shell;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** A password that never stands in a command line, and so in no history. */
record Password(String text, boolean made) {

    /** 15 bytes are 20 characters and 120 bits. */
    private static final int BYTES = 15;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes one, or asks for it twice without showing it. */
    static Password of(Session session, boolean ask) throws IOException, Refused {
        if (!ask) {
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true);
        }
        String typed = session.readLine("Password: ", '*');
        String again = session.readLine("Once more: ", '*');
        if (typed == null || !typed.equals(again)) {
            Refused.unlessDone(Outcome.refused(Problems.REQUEST_INVALID.because("The two are not the same.")));
        }
        return new Password(typed, false);
    }

    /** Only what was made has to be shown, and only now. */
    void printIfMade(Session session) {
        if (made) {
            session.getConsole().println("Password: " + text);
        }
    }

    @Override
    public String toString() {
        return "Password[made=" + made + "]";
    }
}
