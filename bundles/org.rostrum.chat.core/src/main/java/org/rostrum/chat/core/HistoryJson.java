package org.rostrum.chat.core;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.conference.Attachment;
import org.rostrum.identity.UserId;

/** A message of a conference, for who may read it. */
@Schema(name = "RoomMessage")
public record HistoryJson(
        @Schema(description = "Names the message, and grows.") long position,
        @Schema(format = "date-time", description = "When the run was opened in which it was written.") String opened,
        @Schema(format = "date-time") String at,
        @Schema(description = "Whose account; none for guests.") String from,
        @Schema(description = "How they were shown.") String name,
        RoomMessage.To to,
        @Schema(description = "To one alone: whose account.") String toUser,
        @Schema(description = "To one alone: how they were shown.") String toName,
        String text,
        File file) {

    /** What was sent. */
    @Schema(name = "RoomMessageFile")
    public record File(String id, String name, String type, long bytes) {
        static File of(Attachment file) {
            return new File(file.id().value(), file.name(), file.type(), file.bytes());
        }
    }

    /** A page. */
    @Schema(name = "RoomMessageList")
    public record Page(
            @Schema(description = "The newest first.") List<HistoryJson> items,
            @Schema(description = "Say it as `before` to read on; none at the end.") Long next) {}

    /** A run in which there is something to read. */
    @Schema(name = "ChatRun")
    public record RunJson(String conference, String topic, @Schema(format = "date-time") String opened) {
        static RunJson of(RoomLabel label) {
            return new RunJson(
                    label.id().value(), label.topic(), label.run().opened().toString());
        }
    }

    /** Runs. */
    @Schema(name = "ChatRunList")
    public record Runs(List<RunJson> items) {}

    static HistoryJson of(RoomMessage message) {
        return new HistoryJson(
                message.position(),
                message.run().opened().toString(),
                message.at().toString(),
                message.from().map(UserId::value).orElse(null),
                message.name(),
                message.to(),
                message.toUser().map(UserId::value).orElse(null),
                message.toName().orElse(null),
                message.text(),
                message.file().map(File::of).orElse(null));
    }
}
