package org.rostrum.media.director;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.media.director.cfg}. A change takes effect at once; whoever speaks is heard anew. */
@ObjectClassDefinition(id = "org.rostrum.media.director", name = "Rostrum: who speaks")
@interface VoiceConfig {

    @AttributeDefinition(description = "A microphone below this loudness is never a voice, 1 to 127 (0 dB).")
    int voice_least_loudness() default 67;

    @AttributeDefinition(description = "How many dB a voice is louder than the steady noise around it, 1 to 60.")
    int voice_above_noise() default 12;

    @AttributeDefinition(description = "From this loudness on everything is a voice, however steady, 1 to 127 (0 dB).")
    int voice_certain_loudness() default 87;

    @AttributeDefinition(description = "How long somebody is loud before they speak, 100 to 3000.")
    int voice_start_millis() default 300;

    @AttributeDefinition(description = "How long somebody is quiet before they speak no more, 100 to 10000.")
    int voice_end_millis() default 1000;
}
