package org.rostrum.invitation.mail;

import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.schedule.invitation.InvitationChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the channel when a mail server is configured; without one there is none. */
@Component(
        service = {},
        configurationPid = "org.rostrum.invitation.mail")
@Designate(ocd = MailConfig.class)
public final class MailOffice {

    private static final Logger LOG = LoggerFactory.getLogger(MailOffice.class);

    private final Runnable withdrawal;

    @Activate
    public MailOffice(BundleContext bundle, MailConfig config) {
        this.withdrawal = open(bundle, config);
    }

    @Deactivate
    void close() {
        withdrawal.run();
    }

    private static Runnable open(BundleContext bundle, MailConfig config) {
        if (config.smtp_host().isBlank()) {
            LOG.info("No mail server is configured: nothing is sent by e-mail");
            return () -> {};
        }
        try {
            MailServer server = new MailServer(config);
            ServiceRegistration<InvitationChannel> registration =
                    bundle.registerService(InvitationChannel.class, new MailChannel(server, Clock.systemUTC()), null);
            LOG.info("E-mail is sent over {}", server);
            return registration::unregister;
        } catch (IllegalArgumentException wrong) {
            LOG.warn("Nothing is sent by e-mail: {}", wrong.getMessage());
            return () -> {};
        }
    }
}
