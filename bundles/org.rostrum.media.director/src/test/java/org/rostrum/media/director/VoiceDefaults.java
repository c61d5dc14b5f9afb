package org.rostrum.media.director;

import java.lang.reflect.Proxy;

/** What an operator gets who sets nothing. */
final class VoiceDefaults {

    static final VoiceConfig CONFIG = (VoiceConfig) Proxy.newProxyInstance(
            VoiceConfig.class.getClassLoader(),
            new Class<?>[] {VoiceConfig.class},
            (proxy, key, none) -> key.getDefaultValue());

    static final Sensitivity SENSITIVITY = Sensitivity.of(CONFIG);

    private VoiceDefaults() {}
}
