package org.rostrum.files.core;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.files.SentFile;

/** A sent file, for who moderates the conference. */
@Schema(name = "SentFile")
public record FileJson(
        String id,
        String name,
        String type,
        long bytes,
        @Schema(description = "How the sender was shown.") String sender,
        @Schema(format = "date-time") String at) {

    /** All of a conference. */
    @Schema(name = "SentFileList")
    public record Part(List<FileJson> items) {}

    static FileJson of(SentFile file) {
        return new FileJson(
                file.file().id().value(),
                file.file().name(),
                file.file().type(),
                file.file().bytes(),
                file.sender(),
                file.at().toString());
    }
}
