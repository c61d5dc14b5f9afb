package org.rostrum.invitation.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.invitation.mail.cfg}. A change takes effect at once. */
@ObjectClassDefinition(
        id = "org.rostrum.invitation.mail",
        name = "E-mail",
        description = "Saving takes effect at once.")
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

    @AttributeDefinition(
            name = "SMTP server",
            description = "The SMTP server that takes our messages; empty: nothing is sent by e-mail.")
    String smtp_host() default "";

    @AttributeDefinition(
            name = "Port",
            description = "Its port: 587 for STARTTLS, 465 for TLS, 25 for a server of one's own.",
            min = "1",
            max = "65535")
    int smtp_port() default 587;

    @AttributeDefinition(name = "Encryption", description = "STARTTLS, TLS or NONE. Certificates are always checked.")
    Security smtp_security() default Security.STARTTLS;

    @AttributeDefinition(
            name = "File of trusted certificates",
            description = "A file with certificates in PEM to trust besides those Java trusts.")
    String smtp_trust_file() default "";

    @AttributeDefinition(name = "User", description = "The user to log in as; empty: no log-in.")
    String smtp_user() default "";

    @AttributeDefinition(name = "Password", description = "The password of this user.", type = AttributeType.PASSWORD)
    String smtp_password() default "";

    @AttributeDefinition(
            name = "File of the password",
            description = "A file whose first line is the password, instead of the key above.")
    String smtp_password_file() default "";

    @AttributeDefinition(
            name = "Wait for an answer for",
            description = "How long to wait for each answer of the server, 1 to 60.",
            min = "1",
            max = "60")
    int smtp_timeout_seconds() default 20;

    @AttributeDefinition(name = "Sender's address", description = "Which address messages come from.")
    String from_address() default "";

    @AttributeDefinition(
            name = "Sender's name",
            description = "Which name messages come from, after that of who invites.")
    String from_name() default "Rostrum";
}
