package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.http.SampleServer.raw;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedHttpTest {

    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders/a b",
                "/api/orders/%",
                "/api/orders/%zz",
                "/api/orders/%00",
                "/api/orders/a%2Fb",
                "/api/orders/a%5Cb",
                "/api/orders/a\\b",
                "/api/orders/{a}",
                "/api/orders/%ff%fe",
                "/api/orders/%c0%80",
                "//api/orders/a",
                "/api//orders/a",
                "/api/../../etc",
                "/api/orders/a;b=%zz",
                "/api/orders/a?channel=%zz",
                "/api/orders?channel=%zz",
                "/api/orders?channel=a%00b",
                "/api/orders?channel=%ff&limit=1",
                "/api/orders?channel=a&limit=%00",
                "/api/orders?&&=&=&",
                "*",
                "api/orders",
                "http://",
                "http://evil.example/api/orders/a",
                "/<script>alert(1)</script>",
                "/\u0000",
            })
    void answersOddAddressesWithAProblem(String address) throws Exception {
        assertProblem("GET " + address + HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET / HTTP/9.9\r\nHost: localhost",
                "GET / FTP/1.1\r\nHost: localhost",
                "GET /api/orders/a HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a b",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nbad header",
                "GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: a",
                "GET / HTTP/1.1\r\nHost: localhost\r\nName: a\u0000b",
                "TRACE / HTTP/1.1\r\nHost: localhost",
                "BREW /api/orders/a HTTP/1.1\r\nHost: localhost",
                "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense",
                "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: nonsense",
            })
    void answersOddHeadsWithAProblem(String head) throws Exception {
        assertProblem(head + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /\r\n\r\n", "G<T / HTTP/1.1\r\nHost: localhost\r\n\r\n"})
    void answersAsInTheFirstHttpWhereNoVersionCouldBeRead(String request) throws Exception {
        assertThat(raw(request.getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("{\"type\":\"/docs/problems#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n0\r\n\r\n",
                "-1\r\n",
                "ffffffffffffffff\r\n{}",
                "2\r\n{}xx0\r\n\r\n",
            })
    void answersBrokenChunksWithAProblem(String chunks) throws Exception {
        assertProblem(
                "POST /api/values HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nIdempotency-Key: chunks\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + chunks);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 100_000})
    void answersAHugeHeadWithAProblem(int size) throws Exception {
        assertProblem("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(size) + "\r\n\r\n");
        assertProblem("GET /" + "a".repeat(size) + HEAD);
    }

    private static void assertProblem(String request) throws Exception {
        var answer = raw(request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer).as(request).matches("(?s)HTTP/1.1 4[0-9][0-9] .*");
        assertThat(answer)
                .as(request)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/docs/problems#", "\"code\":", "\"detail\":")
                .doesNotContain("<", "tomcat", "Tomcat", "Exception");
    }
}
