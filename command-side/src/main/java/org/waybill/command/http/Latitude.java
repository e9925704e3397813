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
import org.jspecify.annotations.Nullable;

/** Degrees north, WGS 84. */
@Documented
@Constraint(validatedBy = Latitude.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Latitude {

    /** Whether it must be given. */
    boolean required() default true;

    String message() default "must be a number from -90 to 90";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Latitude, Number> {
        private boolean required;

        @Override
        public void initialize(Latitude constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return Math.abs(value.doubleValue()) <= 90;
        }
    }
}
