package org.waybill.projection.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.stereotype.Component;
import org.waybill.store.json.ScalarModule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads values of the domain as JSON: ids as bare texts, what is null left out. */
@Component
public class Documents {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .addModule(new ScalarModule())
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** As text. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** From text. */
    public <T> T read(String document, Class<T> type) {
        return mapper.readValue(document, type);
    }

    /** As a tree, to be told to whoever asks. */
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }
}
