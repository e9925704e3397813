package org.waybill.query.configuration;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.configuration.ChannelView;
import org.waybill.projection.configuration.ConfigurationQueries;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers what is configured about channels. */
@RestController("channelAnswers")
@RequestMapping("/api/channels")
@ReadsFrom(AVAILABILITY)
class ChannelResource {

    private final ConfigurationQueries queries;

    ChannelResource(ConfigurationQueries queries) {
        this.queries = queries;
    }

    /** A part of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Channels(List<ChannelView> channels, @Nullable String next, long position) {}

    @GetMapping("/{id}")
    ResponseEntity<Positioned<ChannelView>> channel(@PathVariable String id) {
        Parameters.id("id", id);
        return Replies.one(() -> queries.channel(id), ChannelView::version);
    }

    @GetMapping
    ResponseEntity<Channels> channels(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.channels(Parameters.cursor(cursor), most),
                answer ->
                        new Channels(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}
