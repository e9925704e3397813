package org.waybill.benchmark.olist;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A product; measures are empty where the data have none.
 *
 * @param category in English
 */
public record OlistProduct(
        String id,
        String category,
        OptionalInt grams,
        OptionalInt lengthCm,
        OptionalInt widthCm,
        OptionalInt heightCm) {

    /** What it is called: its names are not published. */
    public String name() {
        return category + " " + id.substring(0, Math.min(8, id.length()));
    }

    /** Whether all three outer measures are known. */
    public boolean measured() {
        return lengthCm.isPresent() && widthCm.isPresent() && heightCm.isPresent();
    }

    static OlistProduct of(NamedCsvRecord row, Map<String, String> english) {
        var category = row.getField("product_category_name");
        var told = category.isEmpty() ? "uncategorized" : english.get(category);
        return new OlistProduct(
                row.getField("product_id"),
                Objects.requireNonNullElse(told, category),
                positive(row, "product_weight_g"),
                positive(row, "product_length_cm"),
                positive(row, "product_width_cm"),
                positive(row, "product_height_cm"));
    }

    private static OptionalInt positive(NamedCsvRecord row, String name) {
        var text = row.getField(name);
        int number = text.isEmpty() ? 0 : Integer.parseInt(text.replaceFirst("[.]0+$", ""));
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
