package org.rostrum.conference;

/** What a participant may do. Where they sit is {@link Place}; the two never imply each other. Weakest first. */
public enum Role {
    ATTENDEE,
    MODERATOR,
    OWNER;

    public boolean moderates() {
        return this != ATTENDEE;
    }

    /** The stronger of the two. */
    public Role or(Role other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
