package org.rostrum.conference.core;

import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;

/** As what somebody gives a command: the columns of the table of {@link Permissions}. */
enum Rank {
    /** The server itself. */
    HOUSE,
    OWNER,
    /** Also operators and administrators, and who moderates from outside. */
    MODERATOR,
    /** On the podium. */
    SPEAKER,
    ATTENDEE,
    GUEST,
    /** Through a gateway. */
    DEVICE,
    /** In the waiting room. */
    WAITING,
    /** With an account, outside, without a role here. */
    STRANGER;

    static Rank of(Conference room, Author by) {
        if (by instanceof Author.House) {
            return HOUSE;
        }
        if (by instanceof Author.Seat seat) {
            return room.find(seat.id()).map(Rank::of).orElse(STRANGER);
        }
        return of(room.roleOf(by), STRANGER);
    }

    private static Rank of(Participant seat) {
        return seat.waits() ? WAITING : of(seat.role(), among(seat));
    }

    private static Rank of(Role role, Rank otherwise) {
        return switch (role) {
            case OWNER -> OWNER;
            case MODERATOR -> MODERATOR;
            case ATTENDEE -> otherwise;
        };
    }

    private static Rank among(Participant seat) {
        if (seat.origin() instanceof Origin.Guest) {
            return GUEST;
        }
        if (seat.origin() instanceof Origin.Gateway) {
            return DEVICE;
        }
        return seat.place() == Place.PODIUM ? SPEAKER : ATTENDEE;
    }
}
