package org.rostrum.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rostrum.identity.ApiKey;

/**
 * This method, or every method of this resource that does not say otherwise, answers keys of applications that have this
 * scope; what only reads answers keys with {@link ApiKey.Scope#READ} too. Without it no key is answered.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Scoped {
    ApiKey.Scope value();
}
