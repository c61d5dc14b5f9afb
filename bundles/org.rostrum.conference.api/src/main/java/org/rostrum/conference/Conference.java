package org.rostrum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;

/**
 * The whole state of one run of a conference after event number {@code seq}. Immutable: any thread may read it.
 *
 * @param seq the number of the last event, from 1 ({@link Event.Opened}) without a gap
 * @param at when that event happened
 * @param participants all seats in the order of arrival, those in the waiting room included
 * @param modeData the active mode's own memory, as plain text: never an object of a mode's class, or its bundle could
 *     no longer be replaced while the conference runs
 * @param standings what this run has decided about accounts
 * @param chat the last {@link ChatMessage#KEPT} messages, the oldest first
 * @param timers when each running timer of the mode is up
 * @param controls who controls, or asks to control, the content of whom
 * @param dominant who speaks before all others, or did last
 */
public record Conference(
        ConferenceKey key,
        ConferenceId id,
        ConferenceSettings settings,
        Phase phase,
        Instant openedAt,
        long seq,
        Instant at,
        Map<ParticipantId, Participant> participants,
        Map<String, String> modeData,
        Standings standings,
        Layouts layouts,
        List<ChatMessage> chat,
        Map<Timer, Instant> timers,
        Controls controls,
        Optional<ParticipantId> dominant) {

    /** Where one run of a conference stands. What is planned but not open is no {@code Conference} yet. */
    public enum Phase {
        /** Open, nobody has been inside yet. */
        OPEN,
        LIVE,
        ENDED
    }

    public Conference {
        participants = Seats.of(participants);
        modeData = Collections.unmodifiableMap(modeData);
        chat = List.copyOf(chat);
        timers = Map.copyOf(timers);
    }

    /** The state that {@code opened} leads to; every later state comes from {@link #after}. */
    public static Conference open(Event.Opened opened) {
        return new Conference(
                opened.key(),
                opened.id(),
                opened.settings(),
                Phase.OPEN,
                opened.at(),
                1,
                opened.at(),
                Seats.NONE,
                Map.of(),
                Standings.NONE,
                Layouts.NONE,
                List.of(),
                Map.of(),
                Controls.NONE,
                Optional.empty());
    }

    /**
     * The next state. Each event knows how it changes the conference; nothing else may.
     *
     * @param when it happened
     */
    public Conference after(Event event, Instant when) {
        Conference next = event.applyTo(numbered(seq, when));
        return next.numbered(seq + 1, when);
    }

    /** The next state, if the event happened right after the last. For modes, which think ahead and know no clock. */
    public Conference after(Event event) {
        return after(event, at);
    }

    public Optional<Participant> find(ParticipantId who) {
        return Optional.ofNullable(participants.get(who));
    }

    /** In the order of arrival. */
    public List<Participant> in(Place place) {
        return seats().in(place);
    }

    /** How many seats a place holds; costs nothing. */
    public int count(Place place) {
        return seats().count(place);
    }

    /** How many of those in a place speak or share at this moment; costs nothing. */
    public int countActive(Place place) {
        return seats().countActive(place);
    }

    /** Everybody but who waits, in the order of arrival. */
    public List<Participant> inside() {
        return participants.values().stream().filter(p -> !p.waits()).toList();
    }

    public boolean isFull() {
        return participants.size() >= settings.capacity();
    }

    /** Whether a seat may do it: who moderates may all, the others what is denied neither to all of their kind nor to them. */
    public boolean allows(Participant seat, Feature feature) {
        return seat.role().moderates()
                || (!seat.denied().contains(feature) && settings.rules().allows(feature, seat.origin()));
    }

    /** Whether this one could control what the other shares, if that one agrees. */
    public boolean mayControl(ParticipantId who, ParticipantId of) {
        return !who.equals(of)
                && find(who)
                        .filter(seat -> !seat.waits() && allows(seat, Feature.REMOTE_CONTROL))
                        .isPresent()
                && find(of).filter(seat -> !seat.waits() && seat.offers(Source.CONTENT))
                        .isPresent();
    }

    /** Whether this request must wait now; who moderates never does, nor does the recorder. */
    public boolean mustWait(Command.Join join) {
        return !join.role().moderates()
                && categoryOf(join.origin(), join.user())
                        .filter(settings.rules().waiting()::contains)
                        .isPresent();
    }

    /** The category of somebody at the door; empty for what records or streams. */
    public Optional<Category> categoryOf(Origin origin, Optional<UserId> user) {
        if (origin instanceof Origin.Guest) {
            return Optional.of(Category.GUEST);
        }
        if (origin instanceof Origin.Federated) {
            return Optional.of(Category.FEDERATED);
        }
        if (origin instanceof Origin.Gateway) {
            return Optional.of(Category.DEVICE);
        }
        return origin instanceof Origin.Browser
                ? Optional.of(user.filter(this::isInvited).isPresent() ? Category.INVITED : Category.UNINVITED)
                : Optional.empty();
    }

    /** What somebody may do here: by seat, by account, or as the house itself. */
    public Role roleOf(Author author) {
        if (author instanceof Author.Seat seat) {
            return find(seat.id()).map(Participant::role).orElse(Role.ATTENDEE);
        }
        if (author instanceof Author.Person person) {
            return roleOf(person);
        }
        return Role.OWNER;
    }

    private Role roleOf(Author.Person person) {
        if (person.id().equals(settings.owner())) {
            return Role.OWNER;
        }
        Boolean appointed = standings.moderates().get(person.id());
        boolean moderates = person.rights().contains(Right.OPERATOR)
                || person.rights().contains(Right.ADMINISTRATOR)
                || (appointed == null ? settings.moderators().contains(person.id()) : appointed);
        return moderates ? Role.MODERATOR : Role.ATTENDEE;
    }

    private boolean isInvited(UserId user) {
        return settings.invited().contains(user)
                || settings.moderators().contains(user)
                || settings.owner().equals(user);
    }

    Seats seats() {
        return (Seats) participants;
    }

    /** The number of the event that is being applied. */
    long nextSeq() {
        return seq + 1;
    }

    /** Silent as of the event that is being applied. */
    Voice quiet() {
        return new Voice(0, nextSeq());
    }

    Conference next(Consumer<Next> how) {
        Next next = new Next(this);
        how.accept(next);
        return next.conference();
    }

    Conference seat(Participant participant) {
        return next(n -> {
            n.seats = n.seats.seat(participant);
            n.phase = participant.waits() ? phase : Phase.LIVE;
        });
    }

    Conference change(ParticipantId who, UnaryOperator<Participant> how) {
        return next(n -> n.seats = n.seats.change(who, how));
    }

    Conference changeAll(UnaryOperator<Participant> how) {
        return next(n -> n.seats = n.seats.changeAll(how));
    }

    /** Moved about inside; the first one inside brings the conference to life. */
    Conference moved(ParticipantId who, Place to) {
        return next(n -> {
            n.seats = n.seats.change(who, p -> p.moved(to));
            n.phase = find(who).isPresent() ? Phase.LIVE : phase;
        });
    }

    /** Out to the waiting room; to those inside as if they had left. */
    Conference sentBack(ParticipantId who) {
        return next(n -> {
            n.seats = n.seats.change(who, p -> p.sentBack(quiet()));
            n.layouts = n.layouts.without(who);
            n.timers = withoutTimersOf(who);
            n.controls = n.controls.without(who);
            n.dominant = n.dominant.filter(id -> !id.equals(who));
        });
    }

    /** A microphone that is switched off says nothing. */
    Participant switched(Participant seat, Source source, Source.State state) {
        Participant next = seat.with(source, state);
        return source == Source.MICROPHONE && state != Source.State.ON ? hushed(next) : next;
    }

    /** Silent as of the event that is being applied, if it spoke. */
    Participant hushed(Participant seat) {
        return seat.voice().speaks() ? seat.with(quiet()) : seat;
    }

    Conference appointed(ParticipantId who, Role role) {
        Optional<UserId> user = find(who).flatMap(Participant::user);
        return user.isEmpty() || user.get().equals(settings.owner())
                ? this
                : next(n -> n.standings = n.standings.appointing(user.get(), role.moderates()));
    }

    Conference unseat(ParticipantId who) {
        return next(n -> {
            n.seats = n.seats.unseat(who);
            n.layouts = n.layouts.without(who);
            n.timers = withoutTimersOf(who);
            n.controls = n.controls.without(who);
            n.dominant = n.dominant.filter(id -> !id.equals(who));
        });
    }

    private Map<Timer, Instant> withoutTimersOf(ParticipantId who) {
        if (timers.isEmpty()) {
            return timers;
        }
        Map<Timer, Instant> next = new HashMap<>(timers);
        next.keySet().removeIf(timer -> timer.who().filter(who::equals).isPresent());
        return next;
    }

    Conference started(Timer timer, Duration after) {
        Map<Timer, Instant> next = new HashMap<>(timers);
        next.put(timer, at.plus(after));
        return next(n -> n.timers = next);
    }

    Conference stopped(Timer timer) {
        Map<Timer, Instant> next = new HashMap<>(timers);
        next.remove(timer);
        return next(n -> n.timers = next);
    }

    List<ChatMessage> chatWith(Event.Said said) {
        String name = find(said.who()).map(Participant::name).orElse("");
        List<ChatMessage> next = new ArrayList<>(chat);
        next.add(new ChatMessage(nextSeq(), at, said.who(), name, said.to(), said.text(), said.file()));
        return next.size() > ChatMessage.KEPT ? next.subList(1, next.size()) : next;
    }

    Conference remember(String name, Optional<String> value) {
        Map<String, String> next = new LinkedHashMap<>(modeData);
        value.ifPresentOrElse(text -> next.put(name, text), () -> next.remove(name));
        return next(n -> n.modeData = next);
    }

    Conference end() {
        return next(n -> {
            n.phase = Phase.ENDED;
            n.seats = Seats.NONE;
            n.timers = Map.of();
            n.controls = Controls.NONE;
            n.dominant = Optional.empty();
        });
    }

    private Conference numbered(long number, Instant when) {
        return new Conference(
                key,
                id,
                settings,
                phase,
                openedAt,
                number,
                when,
                participants,
                modeData,
                standings,
                layouts,
                chat,
                timers,
                controls,
                dominant);
    }
}
