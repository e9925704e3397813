package org.waybill.command.http;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.waybill.store.Receipt;

/** Answers to commands: the resource as it stands, its version, and how far the log has come. */
public final class Answers {

    /** The global position up to which an answer is true. */
    public static final String POSITION = "Waybill-Position";

    private Answers() {}

    /** 200 with the resource. */
    public static <T> ResponseEntity<T> ok(Receipt<?> receipt, long version, T body) {
        return with(ResponseEntity.ok(), receipt, version).body(body);
    }

    /** 201 with the new resource and its address, a path with its variables already encoded. */
    public static <T> ResponseEntity<T> created(
            String path, Receipt<?> receipt, long version, T body) {
        return with(ResponseEntity.created(URI.create(path)), receipt, version).body(body);
    }

    /** 201 with the new resource, where it has no address of its own. */
    public static <T> ResponseEntity<T> created(Receipt<?> receipt, long version, T body) {
        return with(ResponseEntity.status(HttpStatus.CREATED), receipt, version).body(body);
    }

    private static BodyBuilder with(BodyBuilder answer, Receipt<?> receipt, long version) {
        return answer.eTag("\"" + version + "\"")
                .header(POSITION, Long.toString(receipt.position()));
    }
}
