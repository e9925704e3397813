package org.waybill.saga;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON of states and commands: a record whose only component is called {@code value} is that bare
 * value.
 */
final class SagaJson {

    static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Scalars()).build();

    private SagaJson() {}

    private static final class Scalars extends SimpleModule {

        private static final long serialVersionUID = 1L;

        Scalars() {
            super("saga-scalars");
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.insertAnnotationIntrospector(new ScalarIntrospector());
        }
    }

    /** Says of scalars what annotations would say. */
    private static final class ScalarIntrospector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                            && method.getParameterCount() == 0
                            && method.getName().equals("value")
                            && scalar(method.getDeclaringClass()) != null
                    ? true
                    : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedConstructor constructor)) {
                return null;
            }
            var component = scalar(constructor.getDeclaringClass());
            return component != null
                            && constructor.getParameterCount() == 1
                            && constructor.getRawParameterType(0) == component.getType()
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }

        private static @Nullable RecordComponent scalar(Class<?> type) {
            var components = type.getRecordComponents();
            return components != null
                            && components.length == 1
                            && components[0].getName().equals("value")
                    ? components[0]
                    : null;
        }
    }
}
