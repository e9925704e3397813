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

/** A text written by people: not blank, not too long, on one line, without control characters. */
@Documented
@Constraint(validatedBy = Text.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** The most characters it may have. */
    int max() default 200;

    /** Whether it must be given. */
    boolean required() default true;

    String message() default "must be 1 to {max} printable characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<Text, CharSequence> {
        private int max;
        private boolean required;

        @Override
        public void initialize(Text constraint) {
            required = constraint.required();
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return value.codePoints().count() <= max
                    && !value.toString().isBlank()
                    && value.codePoints().noneMatch(Validator::isUnprintable);
        }

        private static boolean isUnprintable(int c) {
            int type = Character.getType(c);
            return type == Character.CONTROL
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
        }
    }
}
