package org.rostrum.conference;

/** Who can enter a conference at all. */
public enum Access {
    /** People with an account of this or a federated server, and devices. */
    PRIVATE,
    /** Guests too. Exists only while something lets guests in: {@link org.rostrum.conference.admission.GuestDesk}. */
    PUBLIC
}
