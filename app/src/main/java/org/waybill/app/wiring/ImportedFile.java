package org.waybill.app.wiring;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;

/** Describes the body of an import, which is read row by row and not as a value. */
final class ImportedFile {

    private static final String CSV = "sku,location,onHand\nMUG,STORE-7,12\n";
    private static final String LINES =
            "{\"sku\": \"MUG\", \"location\": \"STORE-7\", \"onHand\": 12}\n";

    private ImportedFile() {}

    static RequestBody body() {
        return new RequestBody()
                .required(true)
                .description(
                        "A file in UTF-8: rows of CSV below a header, or one JSON object a line."
                                + " What the columns are is said by `type`.")
                .content(
                        new Content()
                                .addMediaType("text/csv", file(CSV))
                                .addMediaType("application/x-ndjson", file(LINES))
                                .addMediaType("application/jsonl", file(LINES)));
    }

    private static MediaType file(String example) {
        return new MediaType().schema(new StringSchema()).example(example);
    }
}
