package org.rostrum.rest.resource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.schedule.invitation.MailTrial;
import org.rostrum.web.RestResource;

/** {@code /api/v1/mail}. What sends e-mail may come and go. */
@Component
public final class MailPart implements RestResource {

    private final AtomicReference<MailTrial> trial = new AtomicReference<>();

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Object> resources() {
        return List.of(new MailResource(() -> Optional.ofNullable(trial.get())));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindTrial(MailTrial service) {
        trial.set(service);
    }

    void unbindTrial(MailTrial service) {
        trial.compareAndSet(service, null);
    }
}
