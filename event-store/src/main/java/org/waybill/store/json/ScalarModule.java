package org.waybill.store.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes a record whose only component is called {@code value} as that bare value, and reads it so;
 * as the key of a map too.
 */
public final class ScalarModule extends SimpleModule {

    public ScalarModule() {
        super("scalars");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Scalars());
        context.addKeyDeserializers(ScalarModule::keys);
    }

    /** Whether a class is such a record. */
    public static boolean isScalar(Class<?> type) {
        return component(type) != null;
    }

    private static @Nullable RecordComponent component(Class<?> type) {
        var components = type.getRecordComponents();
        if (components == null || components.length != 1) {
            return null;
        }
        return components[0].getName().equals("value") ? components[0] : null;
    }

    private static @Nullable KeyDeserializer keys(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        var component = component(type.getRawClass());
        return component == null ? null : new ScalarKey(type.getRawClass(), component.getType());
    }

    /** Says of scalars what annotations would say. */
    private static final class Scalars extends NopAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedMethod method) || method.getParameterCount() > 0) {
                return null;
            }
            boolean scalar =
                    method.getName().equals("value") && isScalar(method.getDeclaringClass());
            return scalar ? true : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedConstructor constructor)) {
                return null;
            }
            var component = component(constructor.getDeclaringClass());
            return component != null && isCanonical(constructor.getAnnotated(), component)
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }

        private static boolean isCanonical(Constructor<?> constructor, RecordComponent component) {
            return constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0].equals(component.getType());
        }
    }

    /** Reads a scalar from the name of a property. */
    private static final class ScalarKey extends KeyDeserializer {

        private final Class<?> type;
        private final Class<?> valueType;

        ScalarKey(Class<?> type, Class<?> valueType) {
            this.type = type;
            this.valueType = valueType;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            var value =
                    context.findKeyDeserializer(context.constructType(valueType), null)
                            .deserializeKey(key, context);
            try {
                var constructor = type.getDeclaredConstructor(valueType);
                constructor.setAccessible(true);
                return constructor.newInstance(value);
            } catch (ReflectiveOperationException e) {
                return context.handleWeirdKey(
                        type, key, "not a %s: %s", type.getSimpleName(), e.getCause());
            }
        }
    }
}
