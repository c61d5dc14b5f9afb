package org.rostrum.identity;

/** What an account may do on the server as a whole, apart from any role in a conference. */
public enum Right {
    /** Everything in the control panel and the shell. */
    ADMINISTRATOR,
    /** Moderator of every conference on the server. */
    OPERATOR,
    /** May plan and start conferences. */
    CREATE_CONFERENCES,
    /** May call others; who may not can still be called. */
    PLACE_CALLS
}
