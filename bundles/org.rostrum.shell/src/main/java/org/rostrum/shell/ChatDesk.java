package org.rostrum.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.chat.Conversation;
import org.rostrum.chat.DirectChat;
import org.rostrum.chat.DirectMessage;
import org.rostrum.chat.RoomChat;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * What the commands about chat do, in the name of the one who typed: nobody reads here what they could not read elsewhere.
 * Chat may come and go.
 */
@Component(service = ChatDesk.class)
public final class ChatDesk {

    private final AtomicReference<RoomChat> rooms = new AtomicReference<>();
    private final AtomicReference<DirectChat> letters = new AtomicReference<>();
    private final Desk desk;

    @Activate
    public ChatDesk(@Reference Desk desk) {
        this.desk = desk;
    }

    /** The runs in which one could read anything. */
    Outcome<List<RoomLabel>> runs() {
        return desk.me().then(me -> present(rooms).map(chat -> chat.list(me)));
    }

    /** The last of what was written in a conference. */
    Outcome<List<RoomMessage>> read(String conference) {
        return desk.me().then(me -> Desk.conferenceId(conference)
                .then(id -> present(rooms).then(chat -> chat.read(id, me, Long.MAX_VALUE, RoomChat.MAX_PAGE))));
    }

    Outcome<Integer> clear(String conference) {
        return desk.me().then(me -> Desk.conferenceId(conference)
                .then(id -> present(rooms).then(chat -> chat.clear(id, me))));
    }

    /** With whom one has written. */
    Outcome<List<Conversation>> conversations() {
        return desk.me().then(me -> present(letters).map(chat -> chat.list(me)));
    }

    /** The last of what one has written with somebody. */
    Outcome<List<DirectMessage>> letters(String user) {
        return desk.me().then(me -> userId(user)
                .then(with -> present(letters).map(chat -> chat.read(me, with, Long.MAX_VALUE, DirectChat.MAX_PAGE))));
    }

    Outcome<DirectMessage> write(String user, String text) {
        return desk.me().then(me -> userId(user).then(to -> present(letters).then(chat -> chat.write(me, to, text))));
    }

    private static Outcome<UserId> userId(String user) {
        return UserId.parse(user)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such person.")));
    }

    private static <T> Outcome<T> present(AtomicReference<T> service) {
        return Optional.ofNullable(service.get())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Problems.EXTENSION_REQUIRED.because("Chat is kept while rostrum-chat is installed.")));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRooms(RoomChat service) {
        rooms.set(service);
    }

    void unbindRooms(RoomChat service) {
        rooms.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindLetters(DirectChat service) {
        letters.set(service);
    }

    void unbindLetters(DirectChat service) {
        letters.compareAndSet(service, null);
    }
}
