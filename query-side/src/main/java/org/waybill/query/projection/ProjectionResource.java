package org.waybill.query.projection;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.rebuild.ProjectionQueries;
import org.waybill.projection.rebuild.ProjectionView;

/** Tells how far the projections have come and, to compare them, what they hold. */
@RestController("projectionAnswers")
class ProjectionResource {

    private final ProjectionQueries queries;

    ProjectionResource(ProjectionQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/projections")
    List<ProjectionView> projections(@RequestParam(defaultValue = "false") boolean digest) {
        return queries.projections(digest);
    }
}
