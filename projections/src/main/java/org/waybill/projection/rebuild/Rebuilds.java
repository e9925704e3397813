package org.waybill.projection.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.projection.Projection;

/**
 * Makes projections again from the log's beginning. Each is stopped, emptied in one transaction
 * with its token, and started; until it is back where it was, it answers nothing.
 */
@Component
public class Rebuilds {

    private final List<Projection> projections;
    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final RebuildTable table;

    public Rebuilds(
            List<Projection> projections,
            ObjectProvider<EventProcessingConfiguration> processing,
            RebuildTable table) {
        this.projections = projections;
        this.processing = processing;
        this.table = table;
    }

    /**
     * Begins a rebuild.
     *
     * @param names which projections; none for all of them
     */
    public RebuildView start(List<String> names) {
        var wanted = names.isEmpty() ? all() : List.copyOf(names);
        wanted.forEach(this::known);
        var id = UUID.randomUUID().toString();
        for (var name : wanted) {
            begin(id, name, processor(name));
        }
        return find(id);
    }

    /** How far a rebuild has come. */
    public RebuildView find(String id) {
        var parts = table.parts(id);
        if (parts.isEmpty()) {
            var detail = "There is no rebuild %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("rebuild.unknown", detail));
        }
        return RebuildView.of(id, parts);
    }

    private void begin(String id, String name, StreamingEventProcessor processor) {
        processor.shutDown();
        try {
            processor.resetTokens();
            table.begun(id, name);
        } catch (UnableToClaimTokenException e) {
            throw elsewhere(name);
        } finally {
            processor.start();
        }
    }

    private StreamingEventProcessor processor(String name) {
        return Optional.ofNullable(processing.getIfAvailable())
                .flatMap(all -> all.eventProcessor(name, StreamingEventProcessor.class))
                .orElseThrow(() -> elsewhere(name));
    }

    private void known(String name) {
        if (!all().contains(name)) {
            var detail = "There is no projection %s.".formatted(name);
            throw new RejectedException(
                    Rejection.unacceptable("projection.unknown", detail, "/projections"));
        }
    }

    private List<String> all() {
        return projections.stream().map(Projection::name).sorted().toList();
    }

    private static RejectedException elsewhere(String name) {
        var detail = "Projection %s is made by another node; ask that one.".formatted(name);
        return new RejectedException(Rejection.conflict("projection.elsewhere", detail));
    }
}
