package org.waybill.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.ServerSocket;
import java.net.URL;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** How classes are made and shown. */
class ConventionsTest {

    private static final Set<String> OUTGOING =
            Set.of(
                    "java.net.Socket",
                    "java.net.DatagramSocket",
                    "java.net.HttpURLConnection",
                    "java.nio.channels.SocketChannel",
                    "javax.net.SocketFactory",
                    "javax.net.ssl.SSLContext");

    @Test
    void fieldsAreGivenToConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(House.CLASSES);
    }

    @Test
    void nobodyCallsAResourceButHttp() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notBePublic()
                .check(House.CLASSES);
    }

    @Test
    void whateverAnswersHttpIsCalledAResourceOrAPage() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .haveNameMatching(".*(Resource|Page)")
                .andShould()
                .notBePublic()
                .check(House.CLASSES);
    }

    @Test
    void onlyTheLauncherTalksToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.waybill.app.launch..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(House.CLASSES);
    }

    @Test
    void nothingReachesOutIntoTheNetwork() {
        noClasses().should().dependOnClassesThat(isOutgoing()).check(House.CLASSES);
    }

    @Test
    void onlyIntegrationsKnowHowToTalkToAnAxonServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.waybill.integration..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.grpc..", "io.axoniq..", "com.google.protobuf..")
                .check(House.CLASSES);
    }

    /** PostgreSQL's programs are read by URL, from the class path. */
    @Test
    void noAddressIsOpened() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PostgresBinaries")
                .should()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .check(House.CLASSES);
    }

    @Test
    void portsAreOpenedAtTheStartOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.waybill.app.launch..", "org.waybill.app.postgres..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ServerSocket.class)
                .check(House.CLASSES);
    }

    @Test
    void nothingIsNullUnlessItSaysSo() {
        var packages =
                House.CLASSES.getPackage("org.waybill").getSubpackagesInTree().stream()
                        .filter(one -> !one.getClasses().isEmpty())
                        .toList();

        assertThat(packages).hasSizeGreaterThan(30);
        assertThat(packages)
                .allSatisfy(
                        one ->
                                assertThat(one.isAnnotatedWith(NullMarked.class))
                                        .as(one.getName())
                                        .isTrue());
    }

    @Test
    void namesSayWhatAThingIsNotHowItIsBuilt() {
        noClasses()
                .should()
                .haveNameMatching(".*(Dto|Impl|Manager|Helper|Utils?|Common)(\\$.*)?")
                .check(House.CLASSES);
    }

    private static DescribedPredicate<JavaClass> isOutgoing() {
        return DescribedPredicate.describe(
                "reach out",
                type ->
                        OUTGOING.contains(type.getName())
                                || type.getPackageName().startsWith("java.net.http")
                                || type.getPackageName()
                                        .startsWith("org.springframework.web.client")
                                || type.getPackageName()
                                        .startsWith("org.springframework.web.reactive"));
    }
}
