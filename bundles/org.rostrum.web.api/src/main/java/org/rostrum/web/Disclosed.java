package org.rostrum.web;

/** The body of a request of which something may stand in the audit, where more people read it than see the object. */
public interface Disclosed {

    /** What may be read, in a few words; never a password, PIN, key or address. Called on a thread of the web server. */
    String disclosed();
}
