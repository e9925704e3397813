package org.waybill.saga;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Keeps the command of a timer as JSON. */
final class TimerJson implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return SagaJson.MAPPER.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return SagaJson.MAPPER.readValue(data, type);
    }
}
