package org.rostrum.media.director;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.media.MediaEngine;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Stands where no engine is installed: there is no media, everything else goes on. */
final class NoEngine implements MediaEngine {

    @Override
    public CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer) {
        return CompletableFuture.completedStage(
                Outcome.refused(Problems.MEDIA_UNAVAILABLE.because("No media engine is installed.")));
    }

    @Override
    public void redraw(ConferenceKey conference, Collection<Subscription> gone, Collection<Subscription> drawn) {}

    @Override
    public void close(SeatKey seat) {}

    @Override
    public void close(ConferenceKey conference) {}
}
