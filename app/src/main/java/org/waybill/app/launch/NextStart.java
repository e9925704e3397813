package org.waybill.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the next start quicker than this one, once this one has settled. */
@Component
@ConditionalOnProperty("waybill.class-archive")
final class NextStart {

    private static final Logger LOG = LoggerFactory.getLogger(NextStart.class);
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final ClassArchive archive;

    NextStart(@Value("${waybill.class-archive}") Path archive) {
        this.archive = new ClassArchive(archive);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Thread.ofPlatform().name("next-start").daemon().start(this::prepare);
    }

    /** Nobody misses it but the one who waits for the next start, so it fails without a fuss. */
    private void prepare() {
        try {
            Thread.sleep(SETTLING);
            archive.prepare();
        } catch (IOException | InterruptedException failure) {
            LOG.debug("The next start will be no quicker", failure);
        }
    }
}
