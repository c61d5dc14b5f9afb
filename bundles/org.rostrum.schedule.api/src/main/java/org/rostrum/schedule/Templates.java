package org.rostrum.schedule;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.User;

/**
 * Plans that nobody can enter and others are made of: {@link Plans} makes, finds, changes and deletes them like any, but
 * lists them here. Reads the database: never call on a conference or media thread.
 */
@ProviderType
public interface Templates {

    /** The templates that {@code by} owns or moderates, all for operators and administrators of either kind; the newest first. */
    List<ConferencePlan> list(User by);
}
