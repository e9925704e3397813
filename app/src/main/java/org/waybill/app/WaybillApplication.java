package org.waybill.app;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.waybill.app.launch.ChosenEnd;
import org.waybill.app.launch.TakenPort;
import org.waybill.app.launch.WaybillSettings;
import org.waybill.app.postgres.DatabaseFirst;
import org.waybill.saga.SagaConfiguration;

/** Waybill, started. */
@SpringBootApplication(
        scanBasePackages = {
            "org.waybill.app",
            "org.waybill.command",
            "org.waybill.projection",
            "org.waybill.query"
        },
        // A resource that acts and one that answers may share a name; their rooms tell them apart.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(SagaConfiguration.class)
@AutoConfigurationPackage(basePackageClasses = SagaConfiguration.class)
@EnableConfigurationProperties(WaybillSettings.class)
public class WaybillApplication {

    /**
     * Starts and serves until told to stop; what keeps it from starting is said in one sentence,
     * with exit status 1.
     */
    public static void main(String[] args) {
        // What is written down must not depend on where it is written.
        Locale.setDefault(Locale.ROOT);
        application().run(args);
    }

    /** The application as {@code main} runs it, for whoever wants to start it from inside. */
    public static SpringApplication application() {
        var application = new SpringApplication(WaybillApplication.class);
        application.addInitializers(new ChosenEnd(), new TakenPort(), new DatabaseFirst());
        return application;
    }
}
