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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An id that Waybill made: of a fulfillment order or a shipment. */
@Documented
@Constraint(validatedBy = Key.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Key {

    /** Whether it must be given. */
    boolean required() default true;

    String message() default
            "must be 1 to 200 of the characters A-Z a-z 0-9 . _ ~ @ -, beginning with a letter or digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Key, CharSequence> {
        private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~@-]{0,199}");

        private boolean required;

        @Override
        public void initialize(Key constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return KEY.matcher(value).matches();
        }
    }
}
