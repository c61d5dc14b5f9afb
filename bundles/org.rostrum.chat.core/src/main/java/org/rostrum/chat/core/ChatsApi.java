package org.rostrum.chat.core;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.chat.DirectChat;
import org.rostrum.web.RestResource;

/** {@code /api/v1/chats}. */
@Component
public final class ChatsApi implements RestResource {

    private final DirectChat chat;

    @Activate
    public ChatsApi(@Reference DirectChat chat) {
        this.chat = chat;
    }

    @Override
    public String name() {
        return "chats";
    }

    @Override
    public List<Object> resources() {
        return List.of(new ChatsResource(chat));
    }
}
