package org.waybill.app.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads fractional numbers from numbers only: a string such as "NaN" is none. */
final class DoubleReader extends StdDeserializer<Double> {

    DoubleReader(Class<Double> type) {
        super(type);
    }

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken().isNumeric()) return json.getDoubleValue();
        return (Double) context.handleUnexpectedToken(getValueType(context), json);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        if (!handledType().isPrimitive()) return null;
        return context.reportInputMismatch(handledType(), "null for a number");
    }
}
