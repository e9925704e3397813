package org.waybill.app.launch;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says on the error stream, in one sentence and without a stack trace, why Waybill did not start.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentence implements SpringBootExceptionReporter {

    OneSentence(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = LaunchFailure.sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }
}
