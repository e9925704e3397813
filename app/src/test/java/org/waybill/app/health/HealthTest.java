package org.waybill.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waybill.app.RunningWaybill;

class HealthTest {

    @Test
    void saysThatItIsUp() {
        var answer = RunningWaybill.instance().http().get("/api/health");

        assertThat(answer.status()).isEqualTo(200);
        var health = answer.json();
        assertThat(health.get("status").stringValue()).isEqualTo("UP");
        assertThat(health.get("live").booleanValue()).isTrue();
        assertThat(health.get("ready").booleanValue()).isTrue();
        assertThat(health.get("database").stringValue()).isEqualTo("UP");
        assertThat(health.get("projections").isArray()).isTrue();
    }
}
