package org.rostrum.media.director;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.media.director.cfg}. A change takes effect at once; whoever speaks is heard anew. */
@ObjectClassDefinition(
        id = "org.rostrum.media.director",
        name = "Who speaks",
        description = "Saving takes effect at once; whoever speaks is heard anew.")
@interface VoiceConfig {

    @AttributeDefinition(
            name = "Least loudness",
            description = "A microphone below this loudness is never a voice, 1 to 127 (0 dB).",
            min = "1",
            max = "127")
    int voice_least_loudness() default 67;

    @AttributeDefinition(
            name = "Above the noise",
            description = "How many dB a voice is louder than the steady noise around it, 1 to 60.",
            min = "1",
            max = "60")
    int voice_above_noise() default 12;

    @AttributeDefinition(
            name = "Certain loudness",
            description = "From this loudness on everything is a voice, however steady, 1 to 127 (0 dB).",
            min = "1",
            max = "127")
    int voice_certain_loudness() default 87;

    @AttributeDefinition(
            name = "Begins to speak after",
            description = "How long somebody is loud before they speak, 100 to 3000.",
            min = "100",
            max = "3000")
    int voice_start_millis() default 300;

    @AttributeDefinition(
            name = "Has stopped after",
            description = "How long somebody is quiet before they speak no more, 100 to 10000.",
            min = "100",
            max = "10000")
    int voice_end_millis() default 1000;
}
