package org.waybill.benchmark.olist;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.waybill.benchmark.replay.Table;

/** A folder of compressed tables. */
record Rows(Path folder) {

    /** Reads every row of a table. */
    <T> List<T> of(String table, Function<NamedCsvRecord, T> read) {
        var rows = new ArrayList<T>();
        new Table(folder.resolve(table + ".csv.gz"), "the Olist data set")
                .each(row -> rows.add(read.apply(row)));
        return rows;
    }
}
