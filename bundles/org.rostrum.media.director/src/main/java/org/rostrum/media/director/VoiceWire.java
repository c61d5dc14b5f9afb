package org.rostrum.media.director;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceService;

/**
 * Lets the conferences be told who speaks while both are there. A component of its own: conferences need the director, it the engine,
 * and that its listeners. Needed the watch the conferences, that were a circle.
 */
@Component(
        service = {},
        immediate = true)
public final class VoiceWire {

    private final VoiceWatch watch;

    @Activate
    public VoiceWire(@Reference ConferenceService conferences, @Reference VoiceWatch watch) {
        this.watch = watch;
        watch.begin(conferences);
    }

    @Deactivate
    void close() {
        watch.end();
    }
}
