package org.waybill.command.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waybill.command.http.RequestException;

/** The types of imports there are. */
@Component
class Kinds {

    private final Map<String, RowKind<?>> byName;

    Kinds(List<RowKind<?>> kinds) {
        this.byName = kinds.stream().collect(Collectors.toMap(RowKind::name, Function.identity()));
    }

    /**
     * The one of a name.
     *
     * @throws RequestException if there is none
     */
    RowKind<?> of(String name) {
        var kind = byName.get(name);
        if (kind == null) {
            var names = byName.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw RequestException.malformed("type must be one of " + names + ".");
        }
        return kind;
    }
}
