package org.rostrum.rest.extension;

/** What an extension brings. */
public enum Kind {
    /** A kind of conference. */
    MODE,
    /** Something people do: calls, files, public conferences. */
    FEATURE,
    /** A way by which invitations go. */
    CHANNEL,
    /** Something that carries sound and pictures. */
    ENGINE,
    /** A way for programs to reach the server, or to be told. */
    DOOR
}
