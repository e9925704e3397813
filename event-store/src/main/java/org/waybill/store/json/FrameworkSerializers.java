package org.waybill.store.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * How the framework's own things are written; none of it is history, all of it can be made again.
 */
public final class FrameworkSerializers {

    private FrameworkSerializers() {}

    /** For tracking tokens, which name the classes of the tokens inside them. */
    public static Serializer tokens() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(known()))
                .build();
    }

    /**
     * For snapshots: the fields of an aggregate's state. Any other shape than today's is refused,
     * hence ignored.
     */
    public static Serializer snapshots() {
        return Jackson3Serializer.builder()
                .revisionResolver(new ShapeRevision())
                .jsonMapperBuilderCustomizer(FrameworkSerializers::byField)
                .build();
    }

    private static void byField(JsonMapper.Builder mapper) {
        mapper.addModule(new ScalarModule())
                .addModule(new PersistentModule())
                .polymorphicTypeValidator(known())
                .changeDefaultVisibility(
                        visibility ->
                                visibility
                                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    }

    private static PolymorphicTypeValidator known() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.waybill.")
                .allowIfSubType("java.util.")
                .build();
    }
}
