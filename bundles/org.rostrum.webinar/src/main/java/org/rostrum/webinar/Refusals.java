package org.rostrum.webinar;

import org.rostrum.problem.Problem;

/** What this extension refuses in its own words. */
final class Refusals {

    static final Problem TICKET_REFUSED = new Problem(
            Problem.Kind.FORBIDDEN,
            "ticket.refused",
            "This ticket lets nobody in here. Ask for a new one on the page.");
    static final Problem NAME_TAKEN = new Problem(
            Problem.Kind.CONFLICT, "guest-name.taken", "Somebody with an account has this name. Choose another.");
    static final Problem REGISTRATION_REQUIRED =
            new Problem(Problem.Kind.FORBIDDEN, "registration.required", "Guests must register for this conference.");
    static final Problem REGISTRATION_CLOSED =
            new Problem(Problem.Kind.CONFLICT, "registration.closed", "Nobody can register now.");
    static final Problem REGISTRATION_FULL =
            new Problem(Problem.Kind.CONFLICT, "registration.full", "All places are taken.");
    static final Problem REGISTRATION_REFUSED = new Problem(
            Problem.Kind.FORBIDDEN, "registration.refused", "Nobody registers for this conference with this address.");
    static final Problem MAIL_REQUIRED = new Problem(
            Problem.Kind.UNAVAILABLE, "registration.unconfirmable", "Nothing is sent: addresses cannot be confirmed.");
    static final Problem REGISTRATION_UNKNOWN =
            new Problem(Problem.Kind.UNKNOWN, "registration.unknown", "There is no such registration.");

    private Refusals() {}

    static Problem invalidWidget(String detail) {
        return new Problem(Problem.Kind.INVALID, "widget.invalid", detail);
    }

    static Problem invalid(String detail) {
        return new Problem(Problem.Kind.INVALID, "registration.invalid", detail);
    }
}
