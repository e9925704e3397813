package org.waybill.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.deadletter.DeadLetterQueries;
import org.waybill.projection.deadletter.DeadLetterView;
import org.waybill.projection.deadletter.Retries;
import org.waybill.projection.deadletter.RetryView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Replies;

/** Tells which events projections could not take, and lets a person deal with them. */
@RestController("deadLetterAnswers")
@RequestMapping("/api/dead-letters")
class DeadLetterResource {

    private final DeadLetterQueries queries;
    private final Retries retries;

    DeadLetterResource(DeadLetterQueries queries, Retries retries) {
        this.queries = queries;
        this.retries = retries;
    }

    /** A part of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadLetters(List<DeadLetterView> deadLetters, @Nullable String next) {}

    @GetMapping
    ResponseEntity<DeadLetters> letters(
            @RequestParam(required = false) @Nullable String projection,
            @RequestParam(required = false) @Nullable String sequence,
            @RequestParam(defaultValue = "false") boolean discarded,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.optionalId("projection", projection);
        Parameters.text("sequence", sequence);
        int most = Parameters.limit(limit, 200);
        return Replies.part(
                () ->
                        queries.letters(
                                projection, sequence, discarded, Parameters.cursor(cursor), most),
                page -> new DeadLetters(page.items(), Links.cursor(page)));
    }

    @GetMapping("/{id}")
    DeadLetterView letter(@PathVariable String id) {
        return queries.letter(Parameters.id("id", id));
    }

    @PostMapping("/{id}/retry")
    RetryView retry(@PathVariable String id) {
        return retries.retry(Parameters.id("id", id));
    }

    @PostMapping("/{id}/discard")
    RetryView discard(
            @PathVariable String id,
            @RequestHeader(name = "Waybill-Actor", defaultValue = "anonymous") String actor) {
        return retries.discard(Parameters.id("id", id), utf8(actor));
    }

    /** Containers read headers as Latin-1. What may stand in it has been checked at the door. */
    private static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
