package org.rostrum.media.director;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.media.Media;
import org.rostrum.media.MediaEngine;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Tile;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Media for doors. Asks the conference itself who sits there: the director may be a few events behind. */
@Component
public final class MediaDesk implements Media {

    private static final Logger LOG = LoggerFactory.getLogger(MediaDesk.class);

    private final ConferenceService conferences;
    private final MediaDirector director;
    private final Drain drain;

    @Activate
    public MediaDesk(
            @Reference ConferenceService conferences, @Reference MediaDirector director, @Reference Drain drain) {
        this.conferences = conferences;
        this.director = director;
        this.drain = drain;
    }

    @Override
    public CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer) {
        Optional<Conference> room = conferences.find(seat.conference());
        Optional<Participant> holder = room.flatMap(run -> run.find(seat.participant()));
        if (holder.isEmpty()) {
            return refused(Problems.PARTICIPANT_UNKNOWN.because("Nobody sits there."));
        }
        if (holder.get().place() == Place.WAITING_ROOM) {
            return refused(Problems.ROLE_REQUIRED.because("There is no media in the waiting room."));
        }
        return room.flatMap(drain::objection)
                .map(MediaDesk::refused)
                .orElseGet(() -> ask(director.engine(), seat, offer));
    }

    @Override
    public void show(SeatKey seat, List<Tile> tiles) {
        try {
            director.engine().show(seat, tiles);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The media engine failed to hear what a seat shows", e);
        }
    }

    static CompletionStage<Outcome<String>> ask(MediaEngine engine, SeatKey seat, Offer offer) {
        try {
            return engine.answer(seat, offer).exceptionally(bug -> failed(bug));
        } catch (RuntimeException | LinkageError e) {
            return CompletableFuture.completedStage(failed(e));
        }
    }

    private static Outcome<String> failed(Throwable why) {
        LOG.error("The media engine failed to answer an offer", why);
        return Outcome.refused(Problems.MEDIA_UNAVAILABLE.because("The media engine failed."));
    }

    private static CompletionStage<Outcome<String>> refused(Problem why) {
        return CompletableFuture.completedStage(Outcome.refused(why));
    }
}
