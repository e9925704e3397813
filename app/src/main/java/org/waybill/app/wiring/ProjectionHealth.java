package org.waybill.app.wiring;

import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.waybill.app.health.ProjectionProgress;
import org.waybill.projection.ProjectionPositions;

/** Tells the health of the read side. */
@Component
class ProjectionHealth implements ProjectionProgress {

    private final ProjectionPositions projections;

    ProjectionHealth(ProjectionPositions projections) {
        this.projections = projections;
    }

    @Override
    public SortedMap<String, Long> positions() {
        return projections.all();
    }
}
