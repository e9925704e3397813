package org.waybill.command.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A time zone of the IANA database. */
@Documented
@Constraint(validatedBy = ZoneName.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ZoneName {

    /** Whether it must be given. */
    boolean required() default true;

    String message() default "must be an IANA time zone such as America/Sao_Paulo";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<ZoneName, CharSequence> {
        private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

        private boolean required;

        @Override
        public void initialize(ZoneName constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return NAMES.contains(value.toString());
        }
    }
}
