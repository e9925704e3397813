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

/** How many whole units: at least one. */
@Documented
@Constraint(validatedBy = Quantity.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Quantity {

    /** Whether it must be given. */
    boolean required() default true;

    String message() default "must be a whole number from 1 to 1000000000";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Quantity, Number> {
        private static final long MOST = 1_000_000_000;

        private boolean required;

        @Override
        public void initialize(Quantity constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return 1 <= value.longValue() && value.longValue() <= MOST;
        }
    }
}
