package org.rostrum.chat.core;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.chat.RoomChat;
import org.rostrum.web.RestResource;

/** {@code /api/v1/chat-history}. */
@Component
public final class HistoryApi implements RestResource {

    private final RoomChat chat;

    @Activate
    public HistoryApi(@Reference RoomChat chat) {
        this.chat = chat;
    }

    @Override
    public String name() {
        return "chat-history";
    }

    @Override
    public List<Object> resources() {
        return List.of(new HistoryResource(chat));
    }
}
