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

/**
 * An id that a client may choose: of an order, a line, a cart, a product, a location or a channel.
 */
@Documented
@Constraint(validatedBy = Id.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Id {

    /** Whether it must be given. */
    boolean required() default true;

    /** What such an id is. */
    String RULE =
            "must be 1 to 64 of the characters A-Z a-z 0-9 . _ ~ -, beginning with a letter or digit";

    String message() default RULE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Id, CharSequence> {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");

        private boolean required;

        /** Whether a text is such an id. */
        public static boolean fits(CharSequence value) {
            return ID.matcher(value).matches();
        }

        @Override
        public void initialize(Id constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return fits(value);
        }
    }
}
