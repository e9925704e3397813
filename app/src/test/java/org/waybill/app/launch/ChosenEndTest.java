package org.waybill.app.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ChosenEndTest {

    @Test
    void isForTheTestModeOnly() {
        assertThatThrownBy(() -> initialize("before-append", "false"))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("for the test mode only");
    }

    @Test
    void namesThePointsToWhoeverNamesAnother() {
        assertThatThrownBy(() -> initialize("nowhere", "true"))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("WAYBILL_FAULT is nowhere, which is not one of")
                .hasMessageContaining("before-append, after-append-before-answer");
    }

    @Test
    void isNotChosenAsARule() {
        assertThatCode(() -> initialize("", "false")).doesNotThrowAnyException();
    }

    private static void initialize(String fault, String testMode) {
        try (var context = new GenericApplicationContext()) {
            var said =
                    Map.<String, Object>of("waybill.fault", fault, "waybill.test-mode", testMode);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("said", said));
            new ChosenEnd().initialize(context);
        }
    }
}
