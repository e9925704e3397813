package org.waybill.command.channel;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The locations that serve a channel: {@code "ALL"}, or their ids.
 *
 * @param every whether it is every location
 * @param ids the ids, where it is not
 */
@JsonDeserialize(using = LocationsField.Reader.class)
@JsonSerialize(using = LocationsField.Writer.class)
record LocationsField(boolean every, List<String> ids) {

    private static final String ALL = "ALL";

    static final class Reader extends ValueDeserializer<LocationsField> {
        @Override
        public LocationsField deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING && ALL.equals(json.getString())) {
                return new LocationsField(true, List.of());
            }
            if (json.currentToken() != JsonToken.START_ARRAY) {
                return context.reportInputMismatch(
                        LocationsField.class, "must be \"ALL\" or a list of location ids");
            }
            var ids = new ArrayList<String>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() != JsonToken.VALUE_STRING) {
                    return context.reportInputMismatch(
                            LocationsField.class, "must be \"ALL\" or a list of location ids");
                }
                ids.add(json.getString());
            }
            return new LocationsField(false, ids);
        }
    }

    static final class Writer extends ValueSerializer<LocationsField> {
        @Override
        public void serialize(
                LocationsField field, JsonGenerator json, SerializationContext context) {
            if (field.every()) {
                json.writeString(ALL);
                return;
            }
            json.writeStartArray();
            field.ids().forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
