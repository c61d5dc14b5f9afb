package org.rostrum.invitation.mail;

import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;

/** Hands messages to the mail server, over one connection each. */
record Carrier(MailServer server, Session session) {

    Carrier(MailServer server) {
        this(server, Session.getInstance(server.properties()));
    }

    /** What makes a message of this session, and may be refused. */
    interface Writing {
        MimeMessage write(Session session) throws MessagingException;
    }

    void carry(Writing writing) throws MessagingException {
        // Jakarta Mail finds its parts through the thread's class loader, which here is nobody's.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            MimeMessage message = writing.write(session);
            transmit(message, message.getAllRecipients());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void transmit(MimeMessage message, Address[] to) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            if (server.asksForLogIn()) {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            } else {
                transport.connect(server.host(), server.port(), null, null);
            }
            transport.sendMessage(message, to);
        }
    }
}
