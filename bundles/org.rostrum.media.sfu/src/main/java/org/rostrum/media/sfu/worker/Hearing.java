package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.Subscription;
import org.rostrum.media.sfu.stream.SpeechActivity;

/**
 * Whom one receiver hears. Of few microphones all; of many three, those who speak. Whoever is heard gives way only after a pause longer
 * than any within a word, and only to somebody who speaks more than they did; in silence the last three stay.
 */
final class Hearing {
    /** More voices at once nobody understands. */
    static final int VOICES = 3;

    /** In frames of 20 ms: no word has a pause so long. */
    static final int PAUSE_FRAMES = 10;

    private final Set<ParticipantId> audible = new LinkedHashSet<>();
    private final List<ParticipantId> chosen = new ArrayList<>(VOICES);
    private int manyFrom = Integer.MAX_VALUE;

    /** From so many microphones on, three are heard. */
    void chooseFrom(int many) {
        manyFrom = Math.max(VOICES + 1, many);
    }

    /** Takes the arrows there are from now on. */
    void redraw(Collection<Subscription> arrows) {
        audible.clear();
        for (Subscription arrow : arrows) {
            if (arrow.source() == Source.MICROPHONE) {
                audible.add(arrow.from());
            }
        }
        chosen.removeIf(who -> !audible.contains(who));
        for (ParticipantId who : audible) {
            if (chosen.size() < VOICES && !chosen.contains(who)) {
                chosen.add(who);
            }
        }
    }

    /** Whether somebody is left out. */
    boolean isChoosy() {
        return audible.size() >= manyFrom;
    }

    boolean has(ParticipantId who) {
        return isChoosy() ? chosen.contains(who) : audible.contains(who);
    }

    /** How many voices there are to be heard at once. */
    int voices() {
        return isChoosy() ? VOICES : audible.size();
    }

    /** Lets in who speaks. Answers whether anything has changed. */
    boolean follow(Floor floor) {
        if (!isChoosy()) {
            return false;
        }
        boolean changed = false;
        for (int i = 0; i < floor.talking().size(); i++) {
            ParticipantId who = floor.talking().get(i);
            changed |= audible.contains(who) && !chosen.contains(who) && letIn(who, floor);
        }
        return changed;
    }

    private boolean letIn(ParticipantId who, Floor floor) {
        SpeechActivity voice = floor.activity(who).orElseThrow();
        int weakest = -1;
        int longest = -1;
        for (int i = 0; i < chosen.size(); i++) {
            int quiet = floor.activity(chosen.get(i))
                    .map(SpeechActivity::quietFrames)
                    .orElse(Integer.MAX_VALUE);
            if (quiet > longest) {
                weakest = i;
                longest = quiet;
            }
        }
        boolean gives = longest >= PAUSE_FRAMES
                && floor.activity(chosen.get(weakest)).map(voice::outdoes).orElse(true);
        if (gives) {
            chosen.set(weakest, who);
        }
        return gives;
    }
}
