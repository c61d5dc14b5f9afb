package org.rostrum.conference;

/** What kind of participant somebody is at the door; the waiting room is switched on for any set of these. */
public enum Category {
    /** With an account of this server, invited. */
    INVITED,
    /** With an account of this server, not invited. */
    UNINVITED,
    /** With an account of another server. */
    FEDERATED,
    /** Without an account. */
    GUEST,
    /** Through a gateway: SIP, H.323, RTSP. */
    DEVICE
}
