package org.rostrum.invitation.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import javax.activation.DataHandler;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.util.ByteArrayDataSource;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Recipient;

/**
 * An invitation as an e-mail: text, HTML and a calendar part that mail programs offer to accept (RFC 6047), which is also
 * attached for those that do not.
 */
final class Letter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Letter of(Invitation invitation, Recipient recipient, MailServer server, Session session, Instant now)
            throws MessagingException {
        Letter letter = new Letter(session, "<" + invitation.message() + "@" + domain(server.address()) + ">");
        Page page = new Page(invitation, recipient);
        letter.setFrom(person(server.address(), sender(invitation, server)));
        letter.setRecipient(Message.RecipientType.TO, person(recipient.address(), recipient.name()));
        if (invitation.replyTo().isPresent()) {
            letter.setReplyTo(new InternetAddress[] {person(invitation.replyTo().get(), invitation.organizer())});
        }
        letter.setSubject(oneLine(page.subject()), UTF_8);
        letter.setSentDate(Date.from(now));
        // RFC 3834: no program should answer.
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setContent(content(page, invitation));
        letter.saveChanges();
        return letter;
    }

    private static String sender(Invitation invitation, MailServer server) {
        return server.name().isEmpty() ? invitation.organizer() : invitation.organizer() + " (" + server.name() + ")";
    }

    private static MimeMultipart content(Page page, Invitation invitation) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(page.text(), "text/plain; charset=UTF-8"));
        alternatives.addBodyPart(part(page.html(), "text/html; charset=UTF-8"));
        if (invitation.calendar().isEmpty()) {
            return alternatives;
        }
        String calendar = invitation.calendar().get();
        alternatives.addBodyPart(part(calendar, "text/calendar; charset=UTF-8; method=" + method(calendar)));
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternatives);
        MimeBodyPart attached = part(calendar, "application/ics; charset=UTF-8; name=invite.ics");
        attached.setFileName("invite.ics");
        return new MimeMultipart(first, attached);
    }

    private static String method(String calendar) {
        return calendar.contains("\r\nMETHOD:CANCEL\r\n") ? "CANCEL" : "REQUEST";
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress person(String address, String name) throws MessagingException {
        InternetAddress person = new InternetAddress(address, true);
        try {
            person.setPersonal(oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
        return person;
    }

    /** Whatever somebody has typed as a name or a topic: a header is one line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** The same for every try, so that who gets it twice can tell. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
