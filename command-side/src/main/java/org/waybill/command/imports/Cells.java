package org.waybill.command.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waybill.command.http.RequestException;
import org.waybill.domain.Fault;
import org.waybill.domain.SpreadsheetText;
import tools.jackson.databind.node.ObjectNode;

/** Turns cells into the fields they stand for. */
final class Cells {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
    private static final Pattern PART = Pattern.compile("([^*|]{1,64})\\*([0-9]{1,10})");

    private Cells() {}

    /** Puts a cell that is not empty where its column says. */
    static void put(ObjectNode object, Column column, String text) {
        var path = column.path();
        var at = object;
        for (var step : path.subList(0, path.size() - 1)) {
            at = at.has(step) ? (ObjectNode) at.get(step) : at.putObject(step);
        }
        put(at, path.getLast(), column, text);
    }

    private static void put(ObjectNode at, String field, Column column, String text) {
        switch (column.content()) {
            case TEXT -> at.put(field, plain(column, text));
            case WHOLE -> at.put(field, whole(column, text));
            case DECIMAL -> at.put(field, decimal(column, text));
            case FLAG -> at.put(field, flag(column, text));
            case PARTS -> parts(at, field, column, text);
            case LIST -> list(at, field, column, text);
        }
    }

    private static String plain(Column column, String text) {
        if (!SpreadsheetText.isFormula(text)) {
            return text;
        }
        var detail = "begins like a formula, which a spreadsheet would carry out";
        throw new RequestException(
                400,
                "import.formula",
                detail,
                List.of(new Fault(column.pointer(), detail)),
                Map.of());
    }

    private static long whole(Column column, String text) {
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        throw malformed(column, "must be a whole number in digits, without fraction or separators");
    }

    private static double decimal(Column column, String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        throw malformed(column, "must be a number such as -23.55, with a point and no separators");
    }

    private static boolean flag(Column column, String text) {
        return switch (text) {
            case "true", "TRUE" -> true;
            case "false", "FALSE" -> false;
            default -> throw malformed(column, "must be true or false");
        };
    }

    private static void parts(ObjectNode at, String field, Column column, String text) {
        var parts = at.putArray(field);
        for (var each : text.split("\\|", -1)) {
            var part = PART.matcher(each);
            if (!part.matches()) {
                throw malformed(column, "must name SKUs and quantities such as MUG*2|TEE*1");
            }
            parts.addObject()
                    .put("sku", part.group(1))
                    .put("quantity", Long.parseLong(part.group(2)));
        }
    }

    private static void list(ObjectNode at, String field, Column column, String text) {
        var list = at.putArray(field);
        for (var each : text.split("\\|", -1)) {
            list.add(plain(column, each));
        }
    }

    private static RequestException malformed(Column column, String detail) {
        return RequestException.malformed(detail, column.pointer());
    }
}
