package org.waybill.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Hands who, why and when from a command to the events that follow from it. */
public final class MetadataProvider implements CorrelationDataProvider {

    private static final List<String> INHERITED =
            List.of(
                    EventMetadata.COMMAND,
                    EventMetadata.ACTOR,
                    EventMetadata.CAUSE,
                    EventMetadata.CORRELATION,
                    EventMetadata.OCCURRED_AT);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?>)) {
            return Map.of();
        }
        var inherited = new HashMap<String, Object>();
        for (var key : INHERITED) {
            var value = message.getMetaData().get(key);
            if (value != null) {
                inherited.put(key, value);
            }
        }
        return inherited;
    }
}
