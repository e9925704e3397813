package org.waybill.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.RequestException;
import org.waybill.domain.Fault;
import org.waybill.domain.RejectedException;
import org.waybill.store.imports.RowResult;
import org.waybill.store.imports.RowStatus;

/** Says of refused rows what requests would be told, with the column's name. */
final class Refusals {

    private final List<Column> columns;

    Refusals(List<Column> columns) {
        this.columns = columns;
    }

    RowResult of(long line, @Nullable String externalId, RequestException refusal) {
        var detail = refusal.getMessage() == null ? "" : refusal.getMessage();
        return of(line, externalId, refusal.code(), detail, refusal.faults());
    }

    RowResult of(long line, @Nullable String externalId, RejectedException refusal) {
        var rejection = refusal.rejection();
        return of(line, externalId, rejection.code(), rejection.detail(), rejection.faults());
    }

    private RowResult of(
            long line,
            @Nullable String externalId,
            String code,
            String detail,
            List<Fault> faults) {
        var first = faults.isEmpty() ? null : faults.getFirst();
        return new RowResult(
                line,
                externalId,
                RowStatus.REFUSED,
                code,
                first == null ? detail : first.detail(),
                first == null ? null : field(first.pointer()));
    }

    /** The column that a place of the object came from, or would have come from. */
    private @Nullable String field(String pointer) {
        for (var column : columns) {
            if (pointer.equals(column.pointer()) || pointer.startsWith(column.pointer() + "/")) {
                return column.name();
            }
        }
        return pointer.isEmpty() ? null : pointer.substring(1).replace('/', '.');
    }
}
