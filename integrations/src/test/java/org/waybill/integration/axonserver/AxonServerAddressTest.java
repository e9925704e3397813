package org.waybill.integration.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.integration.axonserver.AxonServerAddress.Host;

class AxonServerAddressTest {

    @TempDir private Path folder;

    private static AxonServerAddress at(String address) {
        return AxonServerAddress.parse(address, "default", "", "false", "");
    }

    @Test
    void readsOneHostOrSeveral() {
        assertThat(at("axon").hosts()).containsExactly(new Host("axon", 8124));
        assertThat(at("a.example:81, [::1]:82 ,c").hosts())
                .containsExactly(
                        new Host("a.example", 81), new Host("[::1]", 82), new Host("c", 8124));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"axon:", "axon:0", "axon:65536", "http://axon", "a b", ",", "axon:1,,b"})
    void refusesWhatIsNoHost(String address) {
        assertThatThrownBy(() -> at(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("WAYBILL_AXON_SERVER must look like host:port");
    }

    @Test
    void refusesAContextWithoutAName() {
        assertThatThrownBy(() -> AxonServerAddress.parse("a", " ", "", "false", ""))
                .hasMessageStartingWith("WAYBILL_AXON_SERVER_CONTEXT must name");
    }

    @Test
    void refusesATlsThatIsNeitherTrueNorFalse() {
        assertThatThrownBy(() -> AxonServerAddress.parse("a", "default", "", "yes", ""))
                .hasMessage("WAYBILL_AXON_SERVER_TLS must be true or false.");
    }

    @Test
    void refusesCertificatesThatAreNotThereOrOfNoUse() throws IOException {
        var there = Files.createFile(folder.resolve("there.pem")).toString();
        var gone = folder.resolve("gone.pem").toString();

        assertThatThrownBy(() -> AxonServerAddress.parse("a", "default", "", "true", gone))
                .hasMessageContaining("gone.pem")
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> AxonServerAddress.parse("a", "default", "", "false", there))
                .hasMessageContaining("only with WAYBILL_AXON_SERVER_TLS=true");
    }

    @Test
    void keepsTheTokenToItself() {
        var address = AxonServerAddress.parse("a:1,b:2", "shop", "s3cret", "false", "");

        assertThat(address.token()).isEqualTo("s3cret");
        assertThat(address).hasToString("a:1,b:2/shop");
    }
}
