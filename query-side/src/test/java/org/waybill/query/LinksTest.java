package org.waybill.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waybill.projection.Cursor;

class LinksTest {

    @Test
    void keepsTheQuestionAndReplacesTheCursor() {
        var cursor = Cursor.after("x");
        assertThat(Links.next("/api/orders", "status=CREATED&cursor=abc&limit=5", cursor))
                .isEqualTo(
                        "</api/orders?status=CREATED&limit=5&cursor=%s>; rel=\"next\""
                                .formatted(cursor.text()));
        assertThat(Links.next("/api/orders", null, cursor))
                .isEqualTo("</api/orders?cursor=%s>; rel=\"next\"".formatted(cursor.text()));
    }
}
