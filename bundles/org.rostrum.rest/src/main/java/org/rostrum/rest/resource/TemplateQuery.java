package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.rostrum.identity.SearchWords;

/** Which templates are wanted, as it is asked; JAX-RS writes the fields, OpenAPI reads them. What is not said is not looked at. */
public final class TemplateQuery {

    @QueryParam("q")
    @Parameter(description = "Those whose id, topic, description or tags hold every word of it.")
    public String words;

    @QueryParam("owner")
    public String owner;

    @QueryParam("mode")
    public String mode;

    @QueryParam("tag")
    public String tag;

    /** A template has neither state nor time. */
    ConferenceQuery.Wanted read() {
        return new ConferenceQuery.Wanted(
                SearchWords.of(words),
                Optional.empty(),
                Asked.text(owner),
                Asked.text(mode),
                Asked.text(tag),
                Optional.empty(),
                Optional.empty());
    }
}
