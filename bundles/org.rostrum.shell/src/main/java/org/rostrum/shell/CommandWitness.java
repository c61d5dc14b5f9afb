package org.rostrum.shell;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.karaf.shell.support.ShellUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;

/** Tells the audit of each command that changes something, when it is over. */
@Component(service = CommandSessionListener.class)
public final class CommandWitness implements CommandSessionListener {

    private static final String DOOR = "shell";

    /** As commands of the house and of extensions say why they end: the code, a colon and the sentence. */
    private static final Pattern REFUSAL = Pattern.compile("([a-z-]+\\.[a-z-]+): ");

    private final AuditLog audit;
    private final Supplier<String> typist;

    @Activate
    public CommandWitness(@Reference AuditLog audit) {
        this(audit, ShellUtil::getCurrentUserName);
    }

    /**
     * @param typist of the session's subject; null if it has none
     */
    CommandWitness(AuditLog audit, Supplier<String> typist) {
        this.audit = audit;
        this.typist = typist;
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        // What came of it is not known yet.
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception failure) {
        Matcher refusal = REFUSAL.matcher(String.valueOf(failure.getMessage()));
        note(line, refusal.lookingAt() ? refusal.group(1) : Problems.SERVER_FAILED.code());
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {
        note(line, Deed.DONE);
    }

    private void note(CharSequence line, String outcome) {
        for (Typing typed : Typing.of(line)) {
            audit.note(new Deed(who(), Optional.empty(), typed.what(), typed.on(), outcome, Optional.of(DOOR)));
        }
    }

    /** The console of the machine itself has no account. */
    private Actor who() {
        return UserId.parse(typist.get()).map(Actor::user).orElse(Actor.HOUSE);
    }
}
