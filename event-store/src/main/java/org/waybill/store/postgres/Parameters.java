package org.waybill.store.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills a statement's parameters from left to right; a column of a batch is one parameter. */
final class Parameters {

    private final PreparedStatement statement;
    private int index;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters value(Object value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    <T> Parameters texts(Collection<T> all, Function<T, ? extends @Nullable String> text)
            throws SQLException {
        return column("text", all, text);
    }

    <T> Parameters numbers(Collection<T> all, Function<T, Long> number) throws SQLException {
        return column("bigint", all, number);
    }

    <T> Parameters binaries(Collection<T> all, Function<T, byte[]> binary) throws SQLException {
        return array("bytea", all.stream().map(binary).toArray(byte[][]::new));
    }

    <T> Parameters column(
            String type, Collection<T> all, Function<T, ? extends @Nullable Object> element)
            throws SQLException {
        return array(type, all.stream().map(element).toArray());
    }

    private Parameters array(String type, @Nullable Object[] elements) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf(type, elements));
        return this;
    }
}
