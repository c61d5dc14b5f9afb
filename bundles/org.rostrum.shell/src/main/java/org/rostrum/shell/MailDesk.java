package org.rostrum.shell;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.MailTrial;

/** What the command about e-mail does, in the name of the one who typed. What sends e-mail may come and go. */
@Component(service = MailDesk.class)
public final class MailDesk {

    private final AtomicReference<MailTrial> trial = new AtomicReference<>();
    private final Desk desk;

    @Activate
    public MailDesk(@Reference Desk desk) {
        this.desk = desk;
    }

    /** Sends one message and waits for what the mail server says. */
    Outcome<MailTrial.Taken> test(String address) {
        return desk.me().then(me -> Optional.ofNullable(trial.get())
                .map(present -> present.send(address, me).toCompletableFuture().join())
                .orElseGet(() -> Outcome.refused(
                        Problems.INVITATION_UNSENT.because("Nothing that sends e-mail is installed."))));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindTrial(MailTrial service) {
        trial.set(service);
    }

    void unbindTrial(MailTrial service) {
        trial.compareAndSet(service, null);
    }
}
