package org.waybill.app.wiring;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the interface to machines: what the resources say of themselves, and what all of them
 * share.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    private static final String PROBLEM = "Problem";
    private static final String DESCRIBERS = "org.springdoc.";
    private static final String OURS = InterfaceDescription.class.getName();
    private static final String ASKED = "openApiResource";

    /**
     * Most starts are never asked, so what describes is made when the first one asks: then all of
     * it, for its parts know of each other by registers that they enter themselves in.
     */
    @Bean
    static BeanFactoryPostProcessor describeWhenAsked() {
        return beans -> {
            var parts =
                    Stream.of(beans.getBeanDefinitionNames())
                            .filter(name -> describes(name, beans.getBeanDefinition(name)))
                            .toList();
            parts.forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
            beans.getBeanDefinition(ASKED)
                    .setDependsOn(
                            parts.stream()
                                    .filter(name -> !name.equals(ASKED))
                                    .toArray(String[]::new));
        };
    }

    private static boolean describes(String name, BeanDefinition bean) {
        return Stream.of(name, bean.getBeanClassName(), bean.getFactoryBeanName())
                .filter(Objects::nonNull)
                .anyMatch(it -> it.startsWith(DESCRIBERS) || it.startsWith(OURS));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Waybill")
                                .version("0.1.0")
                                .description(
                                        "Event-sourced order management for omnichannel retail.")
                                .license(
                                        new License()
                                                .name("Apache-2.0")
                                                .url(
                                                        "https://www.apache.org/licenses/LICENSE-2.0")));
    }

    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    OpenApiCustomizer sharedConventions() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach(InterfaceDescription::complete);
        };
    }

    private static void complete(String address, PathItem path) {
        if (path.getPost() != null && !address.equals("/api/test-clock")) {
            path.getPost().addParametersItem(key());
        }
        if (path.getPost() != null && address.equals("/api/imports")) {
            path.getPost().requestBody(ImportedFile.body());
        }
        path.readOperations().forEach(InterfaceDescription::answerProblems);
    }

    private static HeaderParameter key() {
        var key = new HeaderParameter();
        key.name("Idempotency-Key")
                .required(true)
                .schema(new StringSchema().minLength(1).maxLength(255))
                .description(
                        "Names the request: repeated, it is answered alike and has no second effect.");
        return key;
    }

    private static void answerProblems(Operation operation) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        var content =
                new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(schema));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse().description("A problem (RFC 9457)").content(content));
    }

    private static Schema<?> problem() {
        var fault =
                new ObjectSchema()
                        .addProperty(
                                "pointer",
                                new StringSchema().description("RFC 6901, into the body"))
                        .addProperty("parameter", new StringSchema().description("its name"))
                        .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fault));
    }
}
