package org.rostrum.chat.core;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.chat.Conversation;
import org.rostrum.chat.DirectMessage;

/** A message between two, for these two. */
@Schema(name = "DirectMessage")
public record ChatJson(
        @Schema(description = "Names the message, and grows.") long id,
        String from,
        String to,
        @Schema(format = "date-time") String at,
        String text) {

    /** What is to be written. */
    @Schema(name = "NewDirectMessage")
    public record New(@Schema(description = "1 to 2000 characters; lines allowed.") String text) {}

    /** Up to which one has read. */
    @Schema(name = "ReadMark")
    public record Mark(@Schema(description = "The id of the last message that was read.") Long upTo) {}

    /** What is not read yet. */
    @Schema(name = "UnreadCount")
    public record Unread(int unread) {}

    /** A page. */
    @Schema(name = "DirectMessageList")
    public record Page(
            @Schema(description = "The newest first.") List<ChatJson> items,
            @Schema(description = "Say it as `before` to read on; none at the end.") Long next) {}

    /** What one has with somebody. */
    @Schema(name = "Conversation")
    public record With(String user, String name, int unread, ChatJson last) {
        static With of(Conversation known) {
            return new With(known.with().value(), known.name(), known.unread(), ChatJson.of(known.last()));
        }
    }

    /** What one has with others. */
    @Schema(name = "ConversationList")
    public record Everybody(List<With> items) {}

    static ChatJson of(DirectMessage message) {
        return new ChatJson(
                message.id(),
                message.from().value(),
                message.to().value(),
                message.at().toString(),
                message.text());
    }
}
