package org.waybill.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void readsWhatLinuxTellsOfAProcess() {
        assertThat(Memory.kilobytes("VmRSS:\t  409600 kB")).isEqualTo(409_600);
        assertThat(Memory.resident(ProcessHandle.current())).isPositive();
    }
}
