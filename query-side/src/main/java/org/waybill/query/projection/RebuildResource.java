package org.waybill.query.projection;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.rebuild.RebuildView;
import org.waybill.projection.rebuild.Rebuilds;
import org.waybill.query.Parameters;

/** Makes projections again from the log, and tells how far that has come. */
@RestController("rebuildAnswers")
@RequestMapping("/api/rebuilds")
class RebuildResource {

    private final Rebuilds rebuilds;

    RebuildResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * What to make again.
     *
     * @param projections which ones; all of them where none is named
     * @param swap false to only compare what comes out with what is there
     */
    record Request(@Nullable List<String> projections, @Nullable Boolean swap) {}

    @PostMapping
    ResponseEntity<RebuildView> start(@RequestBody(required = false) @Nullable Request request) {
        var named = request == null ? null : request.projections();
        var swap = request == null || !Boolean.FALSE.equals(request.swap());
        var begun = rebuilds.start(named == null ? List.of() : named, swap);
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/{id}")
    RebuildView rebuild(@PathVariable String id) {
        return rebuilds.find(Parameters.id("id", id));
    }
}
