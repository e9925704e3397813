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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country of ISO 3166. */
@Documented
@Constraint(validatedBy = CountryCode.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {

    /** Whether it must be given. */
    boolean required() default true;

    String message() default "must be an ISO 3166 country code such as BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<CountryCode, CharSequence> {
        private static final Set<String> CODES = Set.of(Locale.getISOCountries());

        private boolean required;

        @Override
        public void initialize(CountryCode constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return CODES.contains(value.toString());
        }
    }
}
