package org.rostrum.identity;

/** What an account may do on the server as a whole, apart from any role in a conference. */
public enum Right {
    /** Everything in the control panel and the shell; includes every other right. */
    ADMINISTRATOR,
    /** Sees all that administrators see and changes nothing of it. */
    SECURITY_ADMINISTRATOR,
    /** Moderator of every conference on the server. */
    OPERATOR,
    /** May plan and start conferences. */
    CREATE_CONFERENCES,
    /** May call others; who may not can still be called. */
    PLACE_CALLS,
    /** May show screen, window or pictures. Everybody can look. */
    SHARE_CONTENT,
    /** May ask to control what somebody else shows. */
    REMOTE_CONTROL,
    /** May use chat, files, whiteboard and slides. */
    COLLABORATE,
    /** May change their own address book. Everybody can search that of the server. */
    EDIT_ADDRESS_BOOK
}
