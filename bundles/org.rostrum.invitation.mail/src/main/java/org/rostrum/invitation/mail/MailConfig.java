package org.rostrum.invitation.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.invitation.mail.cfg}. A change takes effect at once. */
@ObjectClassDefinition(
        id = "org.rostrum.invitation.mail",
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface MailConfig {

    /** How a connection is kept from others. */
    enum Security {
        /** Begins in the open and must become TLS before anything is said (RFC 3207). */
        STARTTLS,
        /** TLS from the first byte (RFC 8314). */
        TLS,
        /** Everybody on the way can read and change it: for a server on the same machine. */
        NONE
    }

    @AttributeDefinition(name = "%smtp.host", description = "%smtp.host.help")
    String smtp_host() default "";

    @AttributeDefinition(name = "%smtp.port", description = "%smtp.port.help", min = "1", max = "65535")
    int smtp_port() default 587;

    @AttributeDefinition(name = "%smtp.security", description = "%smtp.security.help")
    Security smtp_security() default Security.STARTTLS;

    @AttributeDefinition(name = "%smtp.trust.file", description = "%smtp.trust.file.help")
    String smtp_trust_file() default "";

    @AttributeDefinition(name = "%smtp.user", description = "%smtp.user.help")
    String smtp_user() default "";

    @AttributeDefinition(name = "%smtp.password", description = "%smtp.password.help", type = AttributeType.PASSWORD)
    String smtp_password() default "";

    @AttributeDefinition(name = "%smtp.password.file", description = "%smtp.password.file.help")
    String smtp_password_file() default "";

    @AttributeDefinition(
            name = "%smtp.timeout.seconds",
            description = "%smtp.timeout.seconds.help",
            min = "1",
            max = "60")
    int smtp_timeout_seconds() default 20;

    @AttributeDefinition(name = "%from.address", description = "%from.address.help")
    String from_address() default "";

    @AttributeDefinition(name = "%from.name", description = "%from.name.help")
    String from_name() default "Rostrum";
}
