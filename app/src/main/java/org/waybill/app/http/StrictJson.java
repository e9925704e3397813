package org.waybill.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.waybill.store.json.ScalarModule;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON as it is meant: what is not exactly what was asked for is refused, never bent. */
final class StrictJson {

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(32_768)
                    .maxNameLength(256)
                    .maxNumberLength(64)
                    .build();

    private StrictJson() {}

    static JsonFactory factory() {
        var builder = JsonFactory.builder();
        read(builder);
        return builder.build();
    }

    /** How text becomes tokens. */
    static void read(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(LIMITS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    }

    /** How tokens become values, and values tokens. */
    static void bind(JsonMapper.Builder mapper) {
        refuseWhatIsMissingOrTooMuch(mapper);
        refuseOtherTypes(mapper);
        mapper.addModule(scalars())
                .addModule(new ScalarModule())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .changeDefaultPropertyInclusion(
                        was -> was.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    private static void refuseWhatIsMissingOrTooMuch(JsonMapper.Builder mapper) {
        mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .changeDefaultNullHandling(was -> was.withContentNulls(Nulls.FAIL));
    }

    private static void refuseOtherTypes(JsonMapper.Builder mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(
                        all -> {
                            for (var shape : CoercionInputShape.values()) {
                                all.setCoercion(shape, CoercionAction.Fail);
                            }
                        })
                .withCoercionConfig(
                        LogicalType.Float,
                        number ->
                                number.setCoercion(
                                        CoercionInputShape.Integer, CoercionAction.TryConvert));
    }

    private static SimpleModule scalars() {
        return new SimpleModule("times")
                .addDeserializer(Double.class, new DoubleReader(Double.class))
                .addDeserializer(double.class, new DoubleReader(double.class))
                .addDeserializer(
                        Instant.class, new TimeReader<>(Instant.class, TimeReader::instant))
                .addDeserializer(
                        LocalDate.class, new TimeReader<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(
                        LocalTime.class, new TimeReader<>(LocalTime.class, LocalTime::parse));
    }
}
