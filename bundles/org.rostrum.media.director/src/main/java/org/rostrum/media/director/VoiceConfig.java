package org.rostrum.media.director;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.media.director.cfg}. A change takes effect at once; whoever speaks is heard anew. */
@ObjectClassDefinition(
        id = "org.rostrum.media.director",
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface VoiceConfig {

    @AttributeDefinition(
            name = "%voice.least.loudness",
            description = "%voice.least.loudness.help",
            min = "1",
            max = "127")
    int voice_least_loudness() default 67;

    @AttributeDefinition(name = "%voice.above.noise", description = "%voice.above.noise.help", min = "1", max = "60")
    int voice_above_noise() default 12;

    @AttributeDefinition(
            name = "%voice.certain.loudness",
            description = "%voice.certain.loudness.help",
            min = "1",
            max = "127")
    int voice_certain_loudness() default 87;

    @AttributeDefinition(
            name = "%voice.start.millis",
            description = "%voice.start.millis.help",
            min = "100",
            max = "3000")
    int voice_start_millis() default 300;

    @AttributeDefinition(name = "%voice.end.millis", description = "%voice.end.millis.help", min = "100", max = "10000")
    int voice_end_millis() default 1000;
}
