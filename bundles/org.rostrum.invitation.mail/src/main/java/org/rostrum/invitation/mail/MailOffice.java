package org.rostrum.invitation.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.InvitationChannel;
import org.rostrum.schedule.invitation.MailTrial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the channel when a mail server is configured; without one there is none. Administrators can try out either. */
@Component(
        service = {},
        configurationPid = "org.rostrum.invitation.mail")
@Designate(ocd = MailConfig.class)
public final class MailOffice {

    private static final Logger LOG = LoggerFactory.getLogger(MailOffice.class);

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final Trial trial;

    @Activate
    public MailOffice(BundleContext bundle, MailConfig config) {
        Outcome<Carrier> carrier = open(config);
        carrier.value()
                .map(open -> new MailChannel(open, Clock.systemUTC()))
                .ifPresent(channel -> register(bundle, InvitationChannel.class, channel));
        this.trial = new Trial(carrier, Clock.systemUTC());
        register(bundle, MailTrial.class, trial);
    }

    private <S> void register(BundleContext bundle, Class<S> kind, S service) {
        registrations.add(bundle.registerService(kind, service, null));
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        trial.close();
    }

    private static Outcome<Carrier> open(MailConfig config) {
        if (config.smtp_host().isBlank()) {
            LOG.info("No mail server is configured: nothing is sent by e-mail");
            return Outcome.refused(Problems.INVITATION_UNSENT.because("smtp.host: no mail server is configured."));
        }
        try {
            MailServer server = new MailServer(config);
            LOG.info("E-mail is sent over {}", server);
            return Outcome.done(new Carrier(server));
        } catch (IllegalArgumentException wrong) {
            LOG.warn("Nothing is sent by e-mail: {}", wrong.getMessage());
            return Outcome.refused(Problems.INVITATION_UNSENT.because(wrong.getMessage()));
        }
    }
}
