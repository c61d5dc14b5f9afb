package org.rostrum.signaling;

import java.util.HashMap;
import java.util.Map;
import org.rostrum.wire.ClientMessage;

/** One handler for each type of message. */
final class Handlers {

    private final Map<Class<? extends ClientMessage>, Handler<ClientMessage>> handlers = new HashMap<>();

    Handlers(Hall hall, Seats seats) {
        put(ClientMessage.Join.class, new Joining(hall, seats));
        put(ClientMessage.Return.class, new Returning(hall, seats));
        put(ClientMessage.Order.class, new Ordering(hall));
        put(ClientMessage.Offer.class, new Offering(hall));
        put(ClientMessage.Test.class, new Testing(hall));
        put(ClientMessage.Show.class, new Showing(hall));
        put(ClientMessage.Sync.class, (message, at) -> at.sync(message.ref()));
        put(ClientMessage.Ping.class, (message, at) -> at.accept(message.ref()));
    }

    boolean know(Class<?> type) {
        return handlers.containsKey(type);
    }

    void handle(ClientMessage message, Attendance at) {
        if (comesBeforeSeat(message) ? at.mayEnter(message.ref()) : at.mustSit(message.ref())) {
            handlers.get(message.getClass()).handle(message, at);
        }
    }

    private static boolean comesBeforeSeat(ClientMessage message) {
        return message instanceof ClientMessage.Join
                || message instanceof ClientMessage.Return
                || message instanceof ClientMessage.Test;
    }

    private <M extends ClientMessage> void put(Class<M> type, Handler<M> handler) {
        handlers.put(type, (message, at) -> handler.handle(type.cast(message), at));
    }
}
