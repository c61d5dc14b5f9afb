package org.rostrum.invitation.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.mail.AuthenticationFailedException;
import javax.mail.MessagingException;
import javax.net.ssl.SSLException;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Why a message was not sent, from all that Jakarta Mail has linked to it, the outermost first. */
final class Diagnosis {

    private static final int FIRST_FINAL_REPLY = 500;
    private static final int MOST_CAUSES = 10;

    private final List<Throwable> causes = new ArrayList<>();

    Diagnosis(MessagingException failed) {
        Throwable cause = failed;
        while (cause != null && causes.size() < MOST_CAUSES) {
            causes.add(cause);
            cause = cause.getCause();
        }
    }

    /** For whoever waits for the message: what the mail server said. */
    Problem problem() {
        return because("The mail server did not take it: " + innermost());
    }

    /** For the operator: what to look at. */
    Problem problem(MailServer server) {
        return because(advice(server));
    }

    /**
     * Only what the server says of this message is final (RFC 5321 section 4.2.1). A refused log-in, certificate or
     * connection is the operator's to mend, and the message can wait.
     */
    private Problem because(String why) {
        OptionalInt reply = find(AuthenticationFailedException.class).isPresent() ? OptionalInt.empty() : reply();
        return reply.isPresent() && reply.getAsInt() >= FIRST_FINAL_REPLY
                ? Problems.INVITATION_REFUSED.because(why)
                : Problems.INVITATION_UNSENT.because(why);
    }

    private OptionalInt reply() {
        Optional<SMTPAddressFailedException> address = find(SMTPAddressFailedException.class);
        if (address.isPresent()) {
            return OptionalInt.of(address.get().getReturnCode());
        }
        return find(SMTPSendFailedException.class)
                .filter(whole -> whole.getNextException() == null)
                .map(whole -> OptionalInt.of(whole.getReturnCode()))
                .orElseGet(OptionalInt::empty);
    }

    private String advice(MailServer server) {
        String place = server.host() + ":" + server.port();
        if (find(AuthenticationFailedException.class).isPresent()) {
            return "%s refuses the log-in of %s: %s".formatted(place, server.user(), innermost());
        }
        if (find(SMTPAddressFailedException.class).isPresent()) {
            return "%s takes no mail for this address: %s".formatted(place, innermost());
        }
        if (find(SMTPSenderFailedException.class).isPresent()) {
            return "%s takes no mail from %s: %s".formatted(place, server.address(), innermost());
        }
        return connection(place, server).orElseGet(() -> "%s did not take it: %s".formatted(place, innermost()));
    }

    private Optional<String> connection(String place, MailServer server) {
        if (find(UnknownHostException.class).isPresent()) {
            return Optional.of("There is no machine of the name %s.".formatted(server.host()));
        }
        if (find(SocketTimeoutException.class).isPresent()) {
            return Optional.of("%s does not answer in time.".formatted(place));
        }
        if (find(ConnectException.class).isPresent()) {
            return Optional.of("Nothing listens on %s: %s".formatted(place, innermost()));
        }
        return find(SSLException.class)
                .map(tls -> "No TLS with %s (%s): %s".formatted(place, server.security(), innermost()));
    }

    private <E> Optional<E> find(Class<E> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The innermost reason is the server's own. */
    private String innermost() {
        String text = String.valueOf(causes.get(causes.size() - 1).getMessage());
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
