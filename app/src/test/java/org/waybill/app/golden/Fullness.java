package org.waybill.app.golden;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is in an event, and what there could be. */
final class Fullness {

    private Fullness() {}

    /** The record types an event can be made of, itself included. */
    static Set<Class<?>> types(Class<?> event) {
        var found = new LinkedHashSet<Class<?>>();
        gather(event, found);
        return found;
    }

    /** Whether anything in it may be absent. */
    static boolean canBeSparse(Class<?> event) {
        return types(event).stream()
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .anyMatch(Fullness::isOptional);
    }

    /** The places where a value holds nothing. */
    static List<String> empty(Object value) {
        var places = new ArrayList<String>();
        walk(value.getClass().getSimpleName(), value, places, true);
        return places;
    }

    /** The optional places where a value holds something. */
    static List<String> filled(Object value) {
        var places = new ArrayList<String>();
        walk(value.getClass().getSimpleName(), value, places, false);
        return places;
    }

    private static void gather(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType of) {
            Arrays.stream(of.getActualTypeArguments()).forEach(one -> gather(one, found));
        }
        if (type instanceof Class<?> plain
                && plain.getName().startsWith("org.waybill.")
                && found.add(plain)
                && plain.isRecord()) {
            for (var component : plain.getRecordComponents()) {
                gather(component.getGenericType(), found);
            }
        }
    }

    private static void walk(String at, Object value, List<String> places, boolean wantEmpty) {
        switch (value) {
            case Record made -> {
                for (var component : made.getClass().getRecordComponents()) {
                    component(at, made, component, places, wantEmpty);
                }
            }
            case Collection<?> all -> all.forEach(one -> walk(at, one, places, wantEmpty));
            default -> {}
        }
    }

    private static void component(
            String parent,
            Record made,
            RecordComponent component,
            List<String> places,
            boolean wantEmpty) {
        var at = parent + "." + component.getName();
        var value = valueOf(made, component);
        if (wantEmpty && isEmpty(value)) {
            places.add(at);
        }
        if (!wantEmpty && value != null && isOptional(component)) {
            places.add(at);
        }
        if (value != null) {
            walk(at, value, places, wantEmpty);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> all && all.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static boolean isOptional(RecordComponent component) {
        return isNullable(component.getAnnotatedType());
    }

    private static boolean isNullable(AnnotatedType type) {
        boolean inside =
                type instanceof AnnotatedParameterizedType of
                        && Arrays.stream(of.getAnnotatedActualTypeArguments())
                                .anyMatch(Fullness::isNullable);
        return inside || isMarked(type);
    }

    private static boolean isMarked(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(Record made, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(made);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
