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
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A currency of ISO 4217 that has a minor unit. */
@Documented
@Constraint(validatedBy = CurrencyCode.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrencyCode {

    /** Whether it must be given. */
    boolean required() default true;

    String message() default "must be an ISO 4217 currency code such as EUR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<CurrencyCode, CharSequence> {
        private static final Set<String> CODES =
                Currency.availableCurrencies()
                        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                        .map(Currency::getCurrencyCode)
                        .collect(Collectors.toUnmodifiableSet());

        private boolean required;

        @Override
        public void initialize(CurrencyCode constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) return !required;
            return CODES.contains(value.toString());
        }
    }
}
