package org.waybill.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.waybill.app.launch.LaunchFailure;
import org.waybill.app.launch.WaybillSettings;

class AxonServerConfigurationTest {

    private static WaybillSettings settings(Map<String, String> axonServer) {
        var source = new MapConfigurationPropertySource();
        source.put("waybill.data", "data");
        source.put("waybill.binaries", "binaries");
        axonServer.forEach((name, value) -> source.put("waybill.axon-server." + name, value));
        return new Binder(source).bindOrCreate("waybill", WaybillSettings.class);
    }

    @Test
    void readsWhereItIs() {
        var settings = settings(Map.of("address", "axon.example", "context", "shop"));

        assertThat(settings.axonServer().given()).isTrue();
        assertThat(new AxonServerConfiguration().axonServerAddress(settings))
                .hasToString("axon.example:8124/shop");
    }

    @Test
    void isOffUnlessSomebodyNamesOne() {
        assertThat(settings(Map.of()).axonServer().given()).isFalse();
        assertThat(settings(Map.of("address", " ")).axonServer().given()).isFalse();
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        var settings = settings(Map.of("address", "http://axon"));

        assertThatThrownBy(() -> new AxonServerConfiguration().axonServerAddress(settings))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("WAYBILL_AXON_SERVER must look like host:port");
    }
}
