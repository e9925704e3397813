package org.waybill.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waybill.command.http.RequestException;
import org.waybill.domain.Fault;

/** The first line of a file in CSV: which column is what. */
final class Header {

    /** Names that may be repeated in an answer. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private Header() {}

    /**
     * The columns in the order of a file.
     *
     * @throws RequestException if one is unknown or there twice, or a required one is not there
     */
    static List<Column> of(List<String> names, List<Column> known) {
        var byName = known.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        var columns = new ArrayList<Column>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < names.size(); i++) {
            var column = byName.get(names.get(i));
            if (column == null) {
                faults.add(fault(names.get(i), i, "is not known"));
            } else if (columns.contains(column)) {
                faults.add(fault(names.get(i), i, "is there twice"));
            } else {
                columns.add(column);
            }
        }
        known.stream()
                .filter(column -> column.required() && !columns.contains(column))
                .map(
                        column ->
                                new Fault(
                                        "/" + column.name(),
                                        "Column " + column.name() + " is missing"))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw refusal(faults, known);
        }
        return columns;
    }

    static RequestException missing(List<Column> known) {
        return refusal(List.of(new Fault("", "The file is empty: it needs a header")), known);
    }

    private static Fault fault(String name, int index, String what) {
        boolean harmless = NAME.matcher(name).matches();
        var column = harmless ? "Column " + name : "Column number " + (index + 1);
        return new Fault(harmless ? "/" + name : "", column + " " + what);
    }

    private static RequestException refusal(List<Fault> faults, List<Column> known) {
        var names = known.stream().map(Column::name).collect(Collectors.joining(","));
        var detail = "%s. The columns are %s.".formatted(faults.getFirst().detail(), names);
        return new RequestException(400, "import.header", detail, faults, Map.of());
    }
}
