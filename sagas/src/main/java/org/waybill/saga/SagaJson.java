package org.waybill.saga;

import org.waybill.store.json.ScalarModule;
import tools.jackson.databind.json.JsonMapper;

/** JSON of states and commands. */
final class SagaJson {

    static final JsonMapper MAPPER = JsonMapper.builder().addModule(new ScalarModule()).build();

    private SagaJson() {}
}
