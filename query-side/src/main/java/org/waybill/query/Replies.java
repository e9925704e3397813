package org.waybill.query;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.waybill.projection.Answer;
import org.waybill.projection.MalformedQueryException;
import org.waybill.projection.NotReadyException;
import org.waybill.projection.Page;

/** Turns answers into replies: with the position they are true of, and a version or a next page. */
public final class Replies {

    /** The position of the log up to which a reply is true. */
    public static final String POSITION = "Waybill-Position";

    private Replies() {}

    /** Asks; what the queries cannot answer becomes a problem of HTTP. */
    public static <T> T ask(Supplier<T> query) {
        try {
            return query.get();
        } catch (MalformedQueryException e) {
            throw UnansweredException.malformed(e.getMessage());
        } catch (NotReadyException e) {
            throw UnansweredException.notReady(e);
        }
    }

    /** A single thing, with its version as its tag. */
    public static <T> ResponseEntity<Positioned<T>> one(
            Supplier<Answer<T>> query, ToLongFunction<T> version) {
        var answer = ask(query);
        return at(answer.position())
                .eTag("\"" + version.applyAsLong(answer.view()) + "\"")
                .body(new Positioned<>(answer.view(), answer.position()));
    }

    /** Something without a version. */
    public static <T, B> ResponseEntity<B> some(
            Supplier<Answer<T>> query, Function<Answer<T>, B> body) {
        var answer = ask(query);
        return at(answer.position()).body(body.apply(answer));
    }

    /** A part of a list, with the address of the next part. */
    public static <T, B> ResponseEntity<B> page(
            Supplier<Answer<Page<T>>> query, Function<Answer<Page<T>>, B> body) {
        var answer = ask(query);
        var reply = at(answer.position());
        var next = answer.view().next();
        if (next != null) {
            reply.header(HttpHeaders.LINK, Links.next(next));
        }
        return reply.body(body.apply(answer));
    }

    /** A part of a list that stands at no position of the log. */
    public static <T, B> ResponseEntity<B> part(
            Supplier<Page<T>> query, Function<Page<T>, B> body) {
        var page = ask(query);
        var reply = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        var next = page.next();
        if (next != null) {
            reply.header(HttpHeaders.LINK, Links.next(next));
        }
        return reply.body(body.apply(page));
    }

    /** Never kept on the way: a version says nothing about what belongs to the thing. */
    private static BodyBuilder at(long position) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(POSITION, Long.toString(position));
    }
}
