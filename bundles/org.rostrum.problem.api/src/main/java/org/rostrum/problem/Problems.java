package org.rostrum.problem;

import static org.rostrum.problem.Problem.Kind.BUSY;
import static org.rostrum.problem.Problem.Kind.CONFLICT;
import static org.rostrum.problem.Problem.Kind.FORBIDDEN;
import static org.rostrum.problem.Problem.Kind.GONE;
import static org.rostrum.problem.Problem.Kind.INVALID;
import static org.rostrum.problem.Problem.Kind.UNAUTHENTICATED;
import static org.rostrum.problem.Problem.Kind.UNAVAILABLE;
import static org.rostrum.problem.Problem.Kind.UNKNOWN;

/**
 * Every problem code of the house. {@code docs/problems.md} explains each to people, and a test keeps page and enum
 * equal. An extension makes its own codes with {@link Problem} and needs no entry here.
 */
public enum Problems {
    REQUEST_INVALID(INVALID, "request.invalid"),
    REQUEST_TOO_LARGE(INVALID, "request.too-large"),
    REQUEST_TOO_FREQUENT(BUSY, "request.too-frequent"),
    REQUEST_FORGED(FORBIDDEN, "request.forged"),
    IDEMPOTENCY_KEY_REUSED(INVALID, "idempotency-key.reused"),
    IDEMPOTENCY_KEY_BUSY(CONFLICT, "idempotency-key.busy"),
    IDEMPOTENCY_KEY_SPENT(CONFLICT, "idempotency-key.spent"),
    CONNECTION_INSECURE(FORBIDDEN, "connection.insecure"),
    SERVER_FAILED(UNAVAILABLE, "server.failed"),

    LOGIN_REQUIRED(UNAUTHENTICATED, "login.required"),
    LOGIN_REFUSED(UNAUTHENTICATED, "login.refused"),
    LOGIN_DELAYED(BUSY, "login.delayed"),
    LOGIN_CODE_REQUIRED(UNAUTHENTICATED, "login.code-required"),
    LOGIN_CODE_REFUSED(UNAUTHENTICATED, "login.code-refused"),
    TOKEN_REFUSED(UNAUTHENTICATED, "token.refused"),
    SCOPE_REQUIRED(FORBIDDEN, "scope.required"),
    RIGHT_REQUIRED(FORBIDDEN, "right.required"),
    ROLE_REQUIRED(FORBIDDEN, "role.required"),

    USER_UNKNOWN(UNKNOWN, "user.unknown"),
    USER_TAKEN(CONFLICT, "user.taken"),
    USER_INVALID(INVALID, "user.invalid"),
    PASSWORD_WEAK(INVALID, "password.weak"),
    ROSTER_INVALID(INVALID, "roster.invalid"),
    GROUP_UNKNOWN(UNKNOWN, "group.unknown"),
    GROUP_TAKEN(CONFLICT, "group.taken"),
    GROUP_INVALID(INVALID, "group.invalid"),
    CONTACT_UNKNOWN(UNKNOWN, "contact.unknown"),
    CONTACT_TAKEN(CONFLICT, "contact.taken"),
    CONTACT_INVALID(INVALID, "contact.invalid"),
    SESSION_UNKNOWN(UNKNOWN, "session.unknown"),
    KEY_UNKNOWN(UNKNOWN, "key.unknown"),
    KEY_INVALID(INVALID, "key.invalid"),
    FACTOR_PRESENT(CONFLICT, "factor.present"),
    FACTOR_ABSENT(CONFLICT, "factor.absent"),

    PLAN_INVALID(INVALID, "plan.invalid"),
    PLAN_CHANGED(CONFLICT, "plan.changed"),
    PLAN_RUNNING(CONFLICT, "plan.running"),
    OCCURRENCE_UNKNOWN(UNKNOWN, "occurrence.unknown"),

    INVITATION_UNKNOWN(UNKNOWN, "invitation.unknown"),
    INVITATION_REFUSED(INVALID, "invitation.refused"),
    INVITATION_UNSENT(UNAVAILABLE, "invitation.unsent"),

    CONFERENCE_UNKNOWN(UNKNOWN, "conference.unknown"),
    CONFERENCE_ID_TAKEN(CONFLICT, "conference-id.taken"),
    CONFERENCE_ID_INVALID(INVALID, "conference-id.invalid"),
    CONFERENCE_NOT_STARTED(CONFLICT, "conference.not-started"),
    CONFERENCE_RUNNING(CONFLICT, "conference.running"),
    CONFERENCE_ENDED(GONE, "conference.ended"),
    CONFERENCE_FULL(CONFLICT, "conference.full"),
    CONFERENCE_BUSY(BUSY, "conference.busy"),
    COMMAND_UNKNOWN(INVALID, "command.unknown"),
    PARTICIPANT_UNKNOWN(UNKNOWN, "participant.unknown"),
    CONFERENCE_LOCKED(FORBIDDEN, "conference.locked"),
    LIMIT_EXCEEDED(CONFLICT, "limit.exceeded"),
    PIN_REQUIRED(FORBIDDEN, "pin.required"),
    PIN_REFUSED(FORBIDDEN, "pin.refused"),
    PIN_DELAYED(BUSY, "pin.delayed"),
    PARTICIPANT_REMOVED(GONE, "participant.removed"),
    PARTICIPANT_BANNED(FORBIDDEN, "participant.banned"),
    SEAT_WAITING(FORBIDDEN, "seat.waiting"),
    WAITING_ROOM_OCCUPIED(CONFLICT, "waiting-room.occupied"),
    FEATURE_DENIED(FORBIDDEN, "feature.denied"),
    PODIUM_FULL(CONFLICT, "podium.full"),
    PODIUM_UNCALLED(CONFLICT, "podium.uncalled"),
    LAYOUT_INVALID(INVALID, "layout.invalid"),
    SEAT_LOST(GONE, "seat.lost"),
    SOURCE_SILENCED(FORBIDDEN, "source.silenced"),
    SOURCE_OFF(CONFLICT, "source.off"),

    FILE_UNKNOWN(UNKNOWN, "file.unknown"),
    FILE_REFUSED(INVALID, "file.refused"),
    FILES_FULL(CONFLICT, "files.full"),

    CALL_INVALID(INVALID, "call.invalid"),
    CALL_UNKNOWN(UNKNOWN, "call.unknown"),
    CALL_RUNNING(CONFLICT, "call.running"),
    CALL_BUSY(CONFLICT, "call.busy"),
    CALL_UNREACHED(CONFLICT, "call.unreached"),
    CALL_BLOCKED(FORBIDDEN, "call.blocked"),
    CALL_OVER(GONE, "call.over"),
    CALLING_UNAVAILABLE(UNAVAILABLE, "calling.unavailable"),
    CHAT_BLOCKED(FORBIDDEN, "chat.blocked"),

    EXTENSION_REQUIRED(UNAVAILABLE, "extension.required"),
    EXTENSION_UNKNOWN(UNKNOWN, "extension.unknown"),
    EXTENSION_BUSY(CONFLICT, "extension.busy"),
    EXTENSION_FAILED(UNAVAILABLE, "extension.failed"),
    MODE_UNAVAILABLE(UNAVAILABLE, "mode.unavailable"),
    MODE_FAILED(UNAVAILABLE, "mode.failed"),
    ADMISSION_UNAVAILABLE(UNAVAILABLE, "admission.unavailable"),
    JOURNAL_BEHIND(BUSY, "journal.behind"),
    STORE_UNAVAILABLE(UNAVAILABLE, "store.unavailable"),

    MEDIA_UNAVAILABLE(UNAVAILABLE, "media.unavailable"),
    MEDIA_DRAINING(UNAVAILABLE, "media.draining"),
    MEDIA_OFFER_INVALID(INVALID, "media-offer.invalid");

    private final Problem.Kind kind;
    private final String code;

    Problems(Problem.Kind kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    /** The problem with its sentence, which must hold no secret. */
    public Problem because(String detail) {
        return new Problem(kind, code, detail);
    }

    public String code() {
        return code;
    }

    public Problem.Kind kind() {
        return kind;
    }
}
