package org.waybill.store.json;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/**
 * The revision of an aggregate's stored state: the number its class says, and a digest of the
 * fields it is made of, all the way down. A state of another shape is told apart by itself; the
 * number has to change when the same fields come to mean something else.
 */
final class ShapeRevision implements RevisionResolver {

    private static final String OURS = "org.waybill.";

    private final ClassValue<String> revisions =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    var shape = new StringBuilder();
                    describe(type, shape, new HashSet<>());
                    return "%s-%08x".formatted(number(type), shape.toString().hashCode());
                }
            };

    @Override
    public @Nullable String revisionOf(Class<?> payloadType) {
        return payloadType.getName().startsWith(OURS) ? revisions.get(payloadType) : null;
    }

    private static String number(Class<?> type) {
        var revision = type.getAnnotation(Revision.class);
        return revision == null ? "1" : revision.value();
    }

    private static void describe(Type type, StringBuilder shape, Set<Type> known) {
        shape.append(type.getTypeName()).append(';');
        if (type instanceof ParameterizedType parameterized) {
            for (var argument : parameterized.getActualTypeArguments()) {
                describe(argument, shape, known);
            }
        }
        if (type instanceof Class<?> ours && ours.getName().startsWith(OURS) && known.add(type)) {
            describeFields(ours, shape, known);
        }
    }

    private static void describeFields(Class<?> type, StringBuilder shape, Set<Type> known) {
        shape.append('{');
        if (type.isEnum()) {
            shape.append(Arrays.toString(type.getEnumConstants()));
        }
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(
                        field -> {
                            shape.append(field.getName()).append(':');
                            describe(field.getGenericType(), shape, known);
                        });
        shape.append('}');
    }
}
