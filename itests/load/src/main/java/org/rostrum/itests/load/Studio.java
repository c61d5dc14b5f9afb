package org.rostrum.itests.load;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.testkit.rtc.Bot;

/** Lets all cameras and microphones run, each at its own pace, from one thread. */
final class Studio {
    private static final long SECOND = 1_000_000_000L;
    private static final long TICK = SECOND / 1000;
    private static final long SOUND = SECOND / 50;
    private static final long SILENCE = SECOND * 2 / 5;
    private static final long TURN = 5 * SECOND;
    private static final int SOUND_BYTES = 110;
    private static final int LOUD = 100;
    private static final int QUIET = 20;

    private final List<Performer> performers = new CopyOnWriteArrayList<>();
    private final AtomicLong filmed = new AtomicLong();
    private final Load load;
    private final Thread thread = new Thread(this::run, "studio");
    private volatile boolean closed;

    Studio(Load load) {
        this.load = load;
        thread.setDaemon(true);
        thread.start();
    }

    /** Camera and microphone of one seat. */
    private final class Performer {
        final Bot bot;
        final int turn;
        long frameDue;
        long soundDue;
        boolean begun;

        Performer(Bot bot, int turn) {
            this.bot = bot;
            this.turn = turn;
            frameDue = System.nanoTime() + SECOND * turn / load.performers() / load.framesPerS();
            soundDue = frameDue;
        }

        void perform(long now) {
            if (now - frameDue >= 0) {
                frameDue += SECOND / load.framesPerS();
                bot.camera()
                        .film(!begun || bot.feedback().wantedKeyFrame(), load.packetsPerFrame(), load.packetBytes());
                begun = true;
                filmed.addAndGet(load.packetsPerFrame());
            }
            if (now - soundDue >= 0) {
                boolean speaks = now / TURN % load.performers() == turn;
                soundDue += speaks ? SOUND : SILENCE;
                bot.camera().tellLoudness(speaks ? LOUD : QUIET);
                bot.camera().hum(SOUND_BYTES);
            }
        }
    }

    /** This one performs from now on, as so many-th of their conference. */
    void enter(Bot bot, int turn) {
        performers.add(new Performer(bot, turn));
    }

    /** Packets of pictures so far, of all. */
    long filmed() {
        return filmed.get();
    }

    private void run() {
        while (!closed) {
            long now = System.nanoTime();
            performers.forEach(each -> each.perform(now));
            LockSupport.parkNanos(TICK - (System.nanoTime() - now));
        }
    }

    /** Stops it and waits until it has. */
    void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
