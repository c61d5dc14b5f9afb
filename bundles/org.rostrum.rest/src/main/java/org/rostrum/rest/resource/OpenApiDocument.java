package org.rostrum.rest.resource;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.rest.answer.Answers;
import org.rostrum.rest.answer.ProblemJson;
import org.rostrum.rest.guard.Open;
import org.rostrum.rest.guard.Token;

/** Reads the resources, and adds what is true of all of them: how to log in, and how a problem looks. */
final class OpenApiDocument {

    private static final String COOKIE = "cookie";
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private OpenApiDocument() {}

    static String of(Set<Class<?>> resources) {
        OpenAPI api = new Reader(new SwaggerConfiguration().openAPI(frame())).read(resources);
        Set<String> open = openMethods(resources);
        ModelConverters.getInstance().read(ProblemJson.class).forEach(api.getComponents()::addSchemas);
        VocabularySchemas.addTo(api.getComponents());
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> complete(operation, open.contains(operation.getOperationId())));
        return Json.pretty(api);
    }

    private static OpenAPI frame() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rostrum")
                        .version("1")
                        .description("Plan, start and moderate conferences.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/api/v1")))
                .components(
                        new Components().addSecuritySchemes(COOKIE, cookie()).addSecuritySchemes(BEARER, bearer()));
    }

    private static SecurityScheme cookie() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(Token.COOKIE)
                .description("Set by a log-in, for browsers.");
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token of a log-in that asked for it, for programs.");
    }

    /** Method names are operation ids, each used once. */
    private static Set<String> openMethods(Set<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Open.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static void complete(Operation operation, boolean open) {
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(
                                new SecurityRequirement().addList(COOKIE), new SecurityRequirement().addList(BEARER)));
        Content problem = new Content()
                .addMediaType(
                        Answers.PROBLEM_JSON,
                        new MediaType().schema(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse().description("Refused; code says why.").content(problem));
    }
}
