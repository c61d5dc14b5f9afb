package org.rostrum.media.director;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command.HeardDominating;
import org.rostrum.conference.Command.HeardSpeaking;
import org.rostrum.conference.Command.HeardSpeaking.Heard;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.LoudnessListener;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;

/** Turns reports of loudness into commands: one for all whose voice has changed in a window, one when somebody else dominates. */
@Component(
        service = {VoiceWatch.class, LoudnessListener.class, MetricSource.class},
        configurationPid = "org.rostrum.media.director")
@Designate(ocd = VoiceConfig.class)
public final class VoiceWatch implements LoudnessListener, MetricSource {

    private final Sensitivity sensitivity;
    private final Map<ConferenceKey, Voices> heard = new ConcurrentHashMap<>();
    private final Map<ConferenceKey, Dominance> led = new ConcurrentHashMap<>();
    private final AtomicLong commands = new AtomicLong();
    private volatile Optional<ConferenceService> told = Optional.empty();

    @Activate
    public VoiceWatch(VoiceConfig config) {
        sensitivity = Sensitivity.of(config);
    }

    /** These conferences are told who speaks, and know nothing yet. */
    void begin(ConferenceService conferences) {
        told = Optional.of(conferences);
    }

    /** They are told no more: whoever speaks falls silent, or they would speak until they are heard again. */
    void end() {
        Optional<ConferenceService> last = told;
        told = Optional.empty();
        last.ifPresent(conferences -> {
            List.copyOf(heard.keySet()).forEach(where -> tell(conferences, where, Map.of()));
            List.copyOf(led.keySet()).forEach(where -> lead(conferences, where, Optional.empty()));
        });
    }

    @Override
    public void heard(ConferenceKey where, Map<ParticipantId, Integer> loudness) {
        told.ifPresent(conferences -> {
            tell(conferences, where, loudness);
            led.computeIfPresent(where, (key, dominance) -> {
                dominance.pass();
                return inform(conferences, where, dominance);
            });
        });
    }

    @Override
    public void dominates(ConferenceKey where, Optional<ParticipantId> who) {
        told.ifPresent(conferences -> lead(conferences, where, who));
    }

    private void lead(ConferenceService conferences, ConferenceKey where, Optional<ParticipantId> who) {
        led.compute(where, (key, before) -> {
            Dominance dominance = before == null ? new Dominance() : before;
            dominance.take(who);
            return inform(conferences, where, dominance);
        });
    }

    /** Tells a conference who dominates, if that is news. Null where nothing is left to be remembered. */
    private Dominance inform(ConferenceService conferences, ConferenceKey where, Dominance dominance) {
        Optional<Conference> room = conferences.find(where);
        if (room.isEmpty()) {
            return null;
        }
        Optional<ParticipantId> who = dominance.dominant();
        boolean listens =
                who.flatMap(room.get()::find).filter(VoiceWatch::isListenedTo).isPresent();
        if (dominance.isNews(room.get().dominant(), listens)) {
            commands.incrementAndGet();
            var unused = conferences.submit(where, new Author.House(), new HeardDominating(who));
        }
        return who.isEmpty() ? null : dominance;
    }

    private void tell(ConferenceService conferences, ConferenceKey where, Map<ParticipantId, Integer> loudness) {
        List<Heard> news = news(where, conferences.find(where), loudness);
        if (!news.isEmpty()) {
            commands.incrementAndGet();
            // What is refused is told again: the next windows see that the conference does not know it.
            var unused = conferences.submit(where, new Author.House(), new HeardSpeaking(news));
        }
    }

    private List<Heard> news(ConferenceKey where, Optional<Conference> room, Map<ParticipantId, Integer> loudness) {
        List<Heard> news = new ArrayList<>();
        heard.compute(where, (key, before) -> {
            if (room.isEmpty()) {
                return null;
            }
            Voices voices = before == null ? new Voices(sensitivity) : before;
            if (loudness.isEmpty()) {
                news.addAll(voices.end(known(room.get())));
                return null;
            }
            news.addAll(voices.follow(loudness, known(room.get())));
            return voices;
        });
        return news;
    }

    private static Function<ParticipantId, OptionalInt> known(Conference room) {
        return who -> room.find(who)
                .filter(VoiceWatch::isListenedTo)
                .map(seat -> OptionalInt.of(seat.voice().loudness()))
                .orElse(OptionalInt.empty());
    }

    private static boolean isListenedTo(Participant seat) {
        return !seat.waits() && seat.connection() == Participant.Connection.SEATED && seat.offers(Source.MICROPHONE);
    }

    @Override
    public void report(MetricSink sink) {
        sink.counter("rostrum_media_voice_commands_total", "Commands that told a conference who speaks.", (double)
                commands.get());
    }
}
