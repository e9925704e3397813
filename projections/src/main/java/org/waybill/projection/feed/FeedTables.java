package org.waybill.projection.feed;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.feed.FeedEvent.BatchTaken;
import org.waybill.domain.feed.Outcome;
import org.waybill.domain.feed.RefusedMessage;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.FeedMessage;
import org.waybill.domain.stock.StockEvent.MessageAbsorbed;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.MessagePending;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** Keeps feeds, their messages and their gaps. */
@Component
public class FeedTables {

    private static final Table<Told> MESSAGES =
            Table.<Told>named("feed_message")
                    .key("source", TEXT, told -> told.message().source())
                    .key("external_id", TEXT, told -> told.message().externalId())
                    .column("sequence", NUMBER, told -> told.message().sequence())
                    .column("kind", TEXT, told -> told.message().kind().name())
                    .column("sku", TEXT, told -> told.sku().value())
                    .column("location", TEXT, told -> told.location().value())
                    .column("occurred_at", INSTANT, told -> told.message().occurredAt().toString())
                    .column("units", NUMBER, told -> told.message().units())
                    .column("reason", TEXT, told -> name(told.message().reason()))
                    .column("result", TEXT, told -> told.outcome().name())
                    .column("position", NUMBER, Told::position);

    private static final Table<Refusal> REFUSALS =
            Table.<Refusal>named("feed_refusal")
                    .key("source", TEXT, Refusal::source)
                    .key("external_id", TEXT, refusal -> refusal.message().externalId())
                    .column("sequence", NUMBER, refusal -> refusal.message().sequence())
                    .column("code", TEXT, refusal -> refusal.message().code())
                    .column("detail", TEXT, refusal -> refusal.message().detail())
                    .column("refused_at", INSTANT, refusal -> refusal.event().recordedAt() + "")
                    .column("position", NUMBER, refusal -> refusal.event().position());

    private final JdbcTemplate jdbc;

    public FeedTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A message, and what has become of it. */
    record Told(
            Sku sku, LocationId location, FeedMessage message, Outcome outcome, long position) {}

    /** A message that was not taken. */
    record Refusal(String source, RefusedMessage message, RecordedEvent event) {}

    private static @Nullable String name(@Nullable AdjustmentReason reason) {
        return reason == null ? null : reason.name();
    }

    /** Tells what events say of feeds, in the current transaction. */
    void tell(List<RecordedEvent> events) {
        var batch = new FeedBatch(jdbc);
        Map<String, Told> told = new LinkedHashMap<>();
        Map<String, Refusal> refused = new LinkedHashMap<>();
        for (var event : events) {
            var message = told(event);
            if (message != null) {
                told.put(message.message().key(), message);
                batch.feed(message.message().source()).hear(message.message(), event);
            } else if (event.payload() instanceof BatchTaken taken) {
                batch.feed(taken.source()).hear(taken, event);
                taken.refused()
                        .forEach(one -> refused.put(key(taken, one), refusal(taken, one, event)));
            }
        }
        MESSAGES.write(jdbc, told.values());
        REFUSALS.write(jdbc, refused.values());
        batch.write();
    }

    private static String key(BatchTaken taken, RefusedMessage message) {
        return taken.source() + "/" + message.externalId();
    }

    private static Refusal refusal(BatchTaken taken, RefusedMessage message, RecordedEvent event) {
        return new Refusal(taken.source(), message, event);
    }

    /** What an event says of a message; null if it says nothing of any. */
    private static @Nullable Told told(RecordedEvent event) {
        long at = event.position();
        return switch (event.payload()) {
            case MessageApplied e ->
                    new Told(e.sku(), e.location(), e.message(), Outcome.APPLIED, at);
            case PendingApplied e ->
                    new Told(e.sku(), e.location(), e.message(), Outcome.APPLIED, at);
            case MessagePending e ->
                    new Told(e.sku(), e.location(), e.message(), Outcome.PENDING, at);
            case MessageAbsorbed e ->
                    new Told(
                            e.sku(),
                            e.location(),
                            e.message(),
                            e.message().absolute() ? Outcome.SUPERSEDED : Outcome.ABSORBED,
                            at);
            default -> null;
        };
    }
}
