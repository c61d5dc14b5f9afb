package org.rostrum.persistence.jpa;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Names a run of a conference among rows. */
class RunKey implements Serializable {

    private static final long serialVersionUID = 1;

    private String conference;
    private Instant opened;

    protected RunKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof RunKey that && conference.equals(that.conference) && opened.equals(that.opened);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conference, opened);
    }
}
