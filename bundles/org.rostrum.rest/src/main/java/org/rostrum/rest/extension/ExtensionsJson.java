package org.rostrum.rest.extension;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.problem.Problem;

/** Extensions as they go over the wire. */
final class ExtensionsJson {

    private ExtensionsJson() {}

    /** One extension. */
    @Schema(name = "Extension")
    public record One(
            @Schema(example = "rostrum-webinar") String name,
            String version,
            @Schema(description = "What it provides, for people.") String description,
            @Schema(
                            description =
                                    "What it provides: a mode, a feature of conferences, a channel of invitations, a media"
                                            + " engine, or a door for programs.")
                    Kind kind,
            @Schema(description = "Whether all of it is there now.") boolean installed,
            Fitter.State state,
            @Schema(description = "Why the last change came to nothing; absent otherwise.") String failure) {

        static One of(Fitter.Extension extension) {
            return new One(
                    extension.name(),
                    extension.version(),
                    extension.description(),
                    extension.kind(),
                    extension.state() == Fitter.State.INSTALLED,
                    extension.state(),
                    extension.failure().map(Problem::detail).orElse(null));
        }
    }

    /** All that may be installed or removed here. */
    @Schema(name = "ExtensionList")
    public record Many(List<One> items) {
        static Many of(List<Fitter.Extension> extensions) {
            return new Many(extensions.stream().map(One::of).toList());
        }
    }
}
