package org.waybill.command.promise;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One of the two, and not both. */
@Documented
@Constraint(validatedBy = LinesOrCart.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LinesOrCart {

    String message() default "must be given, or a cart, and not both";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<LinesOrCart, PromiseBody> {

        @Override
        public boolean isValid(PromiseBody body, ConstraintValidatorContext context) {
            if ((body.lines() == null) != (body.cart() == null)) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("lines")
                    .addConstraintViolation();
            return false;
        }
    }
}
