package org.rostrum.itests.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Source;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** Somebody with a seat in the conference and connected media. */
final class Attendee implements Seat {
    private static final Map<String, Source> SENDS = Map.of("mic", Source.MICROPHONE, "cam", Source.CAMERA);

    private final Line line;
    private final Bot bot;

    private Attendee(Line line, Bot bot) {
        this.line = line;
        this.bot = bot;
    }

    static Attendee joins(
            Line line,
            ConferenceId conference,
            String name,
            BotIdentity identity,
            int slots,
            Map<Source, Source.State> sources,
            Bot.Dial dial)
            throws Exception {
        line.ask(
                ref -> new ClientMessage.Join(ref, conference, name, sources, Optional.empty(), Optional.empty()),
                ServerMessage.Joined.class);
        Bot bot = new Bot(identity, slots);
        String sdp = bot.offer().sdp();
        ServerMessage.Answer answer =
                line.ask(ref -> new ClientMessage.Offer(ref, sdp, SENDS), ServerMessage.Answer.class);
        return new Attendee(line, bot.accept(answer.sdp()).connect(dial));
    }

    @Override
    public Bot bot() {
        return bot;
    }

    /** Says it on both connections. */
    @Override
    public void stay() {
        try {
            bot.check(false, false);
            line.tell(ClientMessage.Ping::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void leave() throws IOException {
        bot.close();
        line.close();
    }
}
