package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.rostrum.rest.resource.Extensions.Extension;
import org.rostrum.web.Open;

/** The description of this API for programs. */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "description")
public final class OpenApiResource {

    private final Set<Class<?>> house;
    private final Extensions extensions;

    /** Written at the first question, because it takes a while; two at once write the same. */
    private volatile Written written = new Written(List.of(), "");

    /** The document while these extensions were there. */
    private record Written(List<Extension> extensions, String text) {}

    /**
     * @param others what is served beside it
     */
    public OpenApiResource(List<Object> others, Extensions extensions) {
        this.house = Stream.concat(others.stream(), Stream.of(this))
                .map(Object::getClass)
                .collect(Collectors.toUnmodifiableSet());
        this.extensions = extensions;
    }

    @GET
    @Open
    @Operation(summary = "This document.")
    @ApiResponse(responseCode = "200", description = "OpenAPI 3.")
    public String getOpenApi() {
        List<Extension> present = extensions.present();
        Written last = written;
        if (last.text().isEmpty() || !last.extensions().equals(present)) {
            last = new Written(present, OpenApiDocument.of(house, present));
            written = last;
        }
        return last.text();
    }
}
