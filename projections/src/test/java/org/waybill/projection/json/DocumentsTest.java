package org.waybill.projection.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.order.OrderStory;

class DocumentsTest {

    private final Documents documents = new Documents();

    @Test
    void writesIdsAsBareTexts() {
        var profile = new ChannelProfile("Web", false, List.of(new LocationId("DC-1")));
        assertThat(documents.write(profile))
                .isEqualTo("{\"name\":\"Web\",\"everyLocation\":false,\"locations\":[\"DC-1\"]}");
        assertThat(documents.read(documents.write(profile), ChannelProfile.class))
                .isEqualTo(profile);
    }

    @Test
    void readsADossierAsItWasAtEveryMoment() {
        var dossier = OrderDossier.EMPTY;
        for (var event : new OrderStory("o-1", "web", MemoryLog.BEGINNING).events()) {
            dossier =
                    switch (event.getValue()) {
                        case OrderEvent e -> dossier.evolve(e);
                        case FulfillmentEvent e -> dossier.evolve(e);
                        case ShipmentEvent e -> dossier.evolve(e);
                        default -> dossier;
                    };
            var text = documents.write(dossier);
            var read = documents.read(text, OrderDossier.class);
            assertThat(read).isEqualTo(dossier);
            assertThat(read.order().lines().sequencedKeySet())
                    .containsExactlyElementsOf(dossier.order().lines().sequencedKeySet());
            assertThat(documents.write(read)).isEqualTo(text);
        }
    }
}
