package org.rostrum.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this method does for somebody who is logged in is taken down in the audit, whether it is done or refused. Said of it
 * are who asks, from where, the last step of a {@code Location} or else the first parameter of the path, and what a body
 * that is {@link Disclosed} says of itself; nothing else of the request.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    /** What is done, as {@code account.added}: see {@code distribution/docs/concepts/audit.md}. */
    String value();
}
