package org.rostrum.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.media.MediaConsole;

/** {@code rostrum:media-session}. */
@Service
@Command(
        scope = "rostrum",
        name = "media-session",
        description = "Shows one connection: what comes, what goes, how well.")
public final class MediaSession extends Listing {

    @Reference
    EngineDesk engine;

    @Argument(name = "participant", description = "Id of the seat as media-sessions shows it", required = true)
    String participant;

    @Override
    protected Sheet sheet() throws Refused {
        MediaConsole.Session session = Refused.unlessDone(engine.session(participant));
        return new Sheet()
                .with("participant", session.seat().participant())
                .with("conference", session.seat().conference())
                .with("worker", session.worker())
                .with("backend", session.backend())
                .with("state", session.state())
                .with("path", session.path())
                .with("estimate", session.estimate())
                .with("loss", session.loss())
                .with("roundTripMillis", session.roundTripMillis())
                .with("sends", sends(session))
                .with("receives", receives(session));
    }

    /** As {@code CAMERA.2:1200000}: source, layer, bits in a second. */
    private static List<String> sends(MediaConsole.Session session) {
        return session.sends().stream()
                .map(sent -> sent.source() + "." + sent.layer() + ":" + sent.bitrate())
                .toList();
    }

    /** As {@code v0=ann.CAMERA.1:450000}: slot, from whom, source, layer, bits in a second. */
    private static List<String> receives(MediaConsole.Session session) {
        return session.receives().stream()
                .map(arrow -> arrow.mid() + "=" + arrow.from() + "." + arrow.source() + "."
                        + arrow.layer().map(String::valueOf).orElse("paused") + ":" + arrow.bitrate())
                .toList();
    }

    @Override
    protected boolean isOne() {
        return true;
    }
}
