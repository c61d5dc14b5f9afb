package org.rostrum.rest.resource;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.rest.guard.RepeatGuard;
import org.rostrum.rest.guard.Token;
import org.rostrum.rest.resource.Extensions.Extension;
import org.rostrum.web.Answers;
import org.rostrum.web.Open;
import org.rostrum.web.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the resources, and adds what is true of all of them: how to log in, and how a problem looks. */
final class OpenApiDocument {

    private static final String COOKIE = "cookie";
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final int MAX_KEY = 257;

    private static final Logger LOG = LoggerFactory.getLogger(OpenApiDocument.class);

    private OpenApiDocument() {}

    static String of(Set<Class<?>> house, List<Extension> extensions) {
        OpenAPI api = new Reader(new SwaggerConfiguration().openAPI(frame())).read(house);
        ModelConverters.getInstance().read(ProblemJson.class).forEach(api.getComponents()::addSchemas);
        VocabularySchemas.addTo(api.getComponents());
        Set<String> open = openMethods(house);
        operationsOf(api).forEach(operation -> complete(operation, open.contains(operation.getOperationId())));
        posts(api).filter(post -> !open.contains(post.getOperationId())).forEach(OpenApiDocument::mayBeRepeated);
        extensions.forEach(extension -> add(extension, api));
        return Json.pretty(api);
    }

    /** One that cannot be read is answered, but not described. A schema of the house keeps its name. */
    private static void add(Extension extension, OpenAPI api) {
        try {
            OpenAPI part = read(extension);
            part.getPaths().forEach(api::path);
            Components words = api.getComponents();
            Components more = part.getComponents() == null ? new Components() : part.getComponents();
            if (more.getSchemas() != null) {
                more.getSchemas().keySet().removeAll(words.getSchemas().keySet());
                more.getSchemas().forEach(words::addSchemas);
            }
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("/api/v1/{} cannot be described", extension.name(), failure);
        }
    }

    private static OpenAPI read(Extension extension) {
        Reader reader = new Reader(new SwaggerConfiguration().openAPI(new OpenAPI().paths(new Paths())));
        Set<Class<?>> classes =
                extension.resources().stream().map(Object::getClass).collect(Collectors.toSet());
        for (Class<?> resource : classes) {
            reader.read(
                    resource,
                    "/" + extension.name(),
                    null,
                    false,
                    null,
                    null,
                    new LinkedHashSet<>(),
                    new ArrayList<>(),
                    new HashSet<>());
        }
        Set<String> open = openMethods(classes);
        posts(reader.getOpenAPI())
                .filter(post -> !open.contains(post.getOperationId()))
                .forEach(OpenApiDocument::mayBeRepeated);
        operationsOf(reader.getOpenAPI()).forEach(operation -> {
            complete(operation, open.contains(operation.getOperationId()));
            operation.setOperationId(extension.name() + "_" + operation.getOperationId());
        });
        return reader.getOpenAPI();
    }

    private static Stream<Operation> operationsOf(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static Stream<Operation> posts(OpenAPI api) {
        return api.getPaths().values().stream().map(PathItem::getPost).filter(Objects::nonNull);
    }

    private static void mayBeRepeated(Operation post) {
        post.addParametersItem(new HeaderParameter()
                .name(RepeatGuard.HEADER)
                .description("Of your choice, new for each request: a repetition with the same is answered alike for 24"
                        + " hours and done once.")
                .schema(new StringSchema().maxLength(MAX_KEY)));
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
                .description(
                        "For programs: the access token of a log-in, or a key; a key needs the scope of what it asks.");
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
