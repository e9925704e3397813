package org.waybill.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is kept for ever; renaming the Java record does not touch it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {

    /** {@code area.Event}. */
    String value();

    /** Counts up when the shape changes; the former one is then upcast. */
    int revision() default 1;
}
