package org.waybill.app.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what each problem means: the page that every problem's type points into. */
@RestController
class ProblemResource {

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Waybill: problems</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}</style>
            </head><body>%s</body></html>
            """;

    @GetMapping(path = "/docs/problems", produces = MediaType.TEXT_HTML_VALUE)
    String page() throws IOException {
        var page = new ClassPathResource("docs/problems.md");
        try (Reader text = new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8)) {
            var document = Objects.requireNonNull(Parser.builder().build().parseReader(text));
            return FRAME.formatted(HtmlRenderer.builder().build().render(document));
        }
    }
}
