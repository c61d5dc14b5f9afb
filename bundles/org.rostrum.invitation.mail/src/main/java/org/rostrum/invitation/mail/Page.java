package org.rostrum.invitation.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rostrum.conference.Pin;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.invitation.Recipient;

/** What a message says to one recipient, as plain text and as HTML: in their language, with times in their zone. Pure. */
final class Page {

    private final Invitation invitation;
    private final Recipient recipient;
    private final Words words;
    private final Map<String, String> facts = new LinkedHashMap<>();

    Page(Invitation invitation, Recipient recipient) {
        this.invitation = invitation;
        this.recipient = recipient;
        this.words = new Words(recipient.language());
        gatherFacts();
    }

    String subject() {
        return words.say(key("subject"), invitation.meeting().topic());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(introduction())
                .append("\n\n")
                .append(invitation.meeting().topic())
                .append("\n\n");
        facts.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        if (describes()) {
            text.append('\n').append(invitation.meeting().description()).append('\n');
        }
        if (invites()) {
            text.append('\n').append(words.say("personal")).append('\n');
        }
        return text.toString().replaceAll("\\R", "\r\n");
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escape(recipient.language().toLanguageTag()))
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(subject()))
                .append("</title></head>\n<body style=\"font-family:sans-serif\">\n<p>")
                .append(escape(introduction()))
                .append("</p>\n<h1 style=\"font-size:1.3em\">")
                .append(escape(invitation.meeting().topic()))
                .append("</h1>\n<table>\n");
        facts.forEach((name, value) -> html.append("<tr><th align=\"left\" valign=\"top\">")
                .append(escape(name))
                .append("</th><td>")
                .append(value.equals(link()) ? anchor() : escape(value))
                .append("</td></tr>\n"));
        html.append("</table>\n");
        if (describes()) {
            html.append("<p style=\"white-space:pre-wrap\">")
                    .append(escape(invitation.meeting().description()))
                    .append("</p>\n");
        }
        if (invites()) {
            html.append("<p><small>").append(escape(words.say("personal"))).append("</small></p>\n");
        }
        return html.append("</body></html>\n").toString().replaceAll("\\R", "\r\n");
    }

    private void gatherFacts() {
        Meeting meeting = invitation.meeting();
        facts.put(words.say("when"), when());
        if (confirms()) {
            facts.put(words.say("organizer"), invitation.organizer());
        }
        if (invites()) {
            facts.put(words.say(confirms() ? "confirm" : "link"), link());
            facts.put(words.say("id"), meeting.id().value());
            meeting.pin().map(Pin::value).ifPresent(pin -> facts.put(words.say("pin"), pin));
        }
    }

    private String introduction() {
        return words.say(key("introduction"), invitation.organizer());
    }

    private String when() {
        if (invitation.occurrence().isPresent()) {
            return dayAndTime(invitation.occurrence().get());
        }
        return invitation.meeting().time().map(this::when).orElseGet(() -> words.say("anytime"));
    }

    private String when(Launch.Scheduled time) {
        String span = dayAndTime(time.start()) + ", " + length(time.duration());
        return time.recurrence().isPresent() ? span + "; " + words.say("repeats") : span;
    }

    private String dayAndTime(Instant instant) {
        Locale language = words.say("language").equals(recipient.language().getLanguage())
                ? recipient.language()
                : Locale.forLanguageTag(words.say("language"));
        ZonedDateTime time = instant.atZone(recipient.zone());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(time)
                + " (" + recipient.zone().getId() + ")";
    }

    /** As 1:30 h, which every language reads. */
    private static String length(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d h", duration.toHours(), duration.toMinutesPart());
    }

    private boolean invites() {
        return invitation.kind() != Kind.CANCEL;
    }

    private boolean describes() {
        return invites() && !invitation.meeting().description().isBlank();
    }

    private String link() {
        return invitation.link().toString();
    }

    private String anchor() {
        return "<a href=\"" + escape(link()) + "\">" + escape(link()) + "</a>";
    }

    private String key(String what) {
        return (confirms() ? "register" : invitation.kind().name().toLowerCase(Locale.ROOT)) + "." + what;
    }

    /** The first message to somebody who has registered asks whether it was they. */
    private boolean confirms() {
        return invitation.registered() && invitation.kind() == Kind.INVITE;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
