package org.waybill.query.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;
import org.waybill.projection.stock.AvailabilityChanges;
import org.waybill.projection.stock.AvailabilityView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/**
 * Tells shop front ends what has changed in what they may promise: page by page, or as a stream.
 */
@RestController
@RequestMapping("/api/availability/changes")
@ReadsFrom(AVAILABILITY)
class AvailabilityFeedResource {

    private final AvailabilityChanges changes;
    private final AvailabilityStreams streams;

    AvailabilityFeedResource(AvailabilityChanges changes, AvailabilityStreams streams) {
        this.changes = changes;
        this.streams = streams;
    }

    /**
     * What has changed.
     *
     * @param items how each SKU is now
     * @param cursor where the next question begins
     * @param more whether there is more already
     */
    record Page(List<AvailabilityView> items, String cursor, boolean more, long position) {}

    /** Without a cursor, the beginning is now. */
    @GetMapping
    ResponseEntity<Page> changes(
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable Method method,
            @RequestParam(required = false) @Nullable String cursor) {
        var id = new ChannelId(Parameters.id("channel", channel));
        var page =
                Replies.ask(
                        () -> {
                            var from = Parameters.cursor(cursor);
                            long after = from == null ? changes.seen() : from.number(0);
                            return changes.after(after, id, method);
                        });
        return ResponseEntity.ok()
                .header(Replies.POSITION, Long.toString(page.upTo()))
                .header(HttpHeaders.LINK, Links.next(page.next()))
                .body(new Page(page.items(), page.next().text(), page.more(), page.upTo()));
    }

    /** Goes on after the last event that the client has seen; without one, from now on. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable Method method,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        var id = new ChannelId(Parameters.id("channel", channel));
        long after = last == null ? changes.seen() : Parameters.position("Last-Event-ID", last);
        return streams.open(after, id, method);
    }
}
