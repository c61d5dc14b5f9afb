package org.rostrum.itests.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rostrum.testkit.rtc.Bot;

/** A seat that is nothing but its media connection. */
record Connected(Bot bot) implements Seat {
    @Override
    public void stay() {
        try {
            bot.check(false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void leave() throws IOException {
        bot.close();
    }
}
