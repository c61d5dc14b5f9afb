package org.rostrum.soap;

import org.rostrum.identity.ApiKey.Scope;

/**
 * A service that is there.
 *
 * @param name also its path below {@code /soap}
 * @param words the interface that its WSDL describes
 * @param bean what answers; an instance of {@code words}
 * @param scope that a key of an application needs here
 */
public record Offer(String name, String namespace, Class<?> words, Object bean, Scope scope) {
    public Offer {
        if (!words.isInstance(bean)) {
            throw new IllegalArgumentException("bean: " + bean.getClass() + " (expected: " + words + ")");
        }
    }
}
