package org.waybill.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.waybill.app.wiring.Catalog;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.Stored;

/** Decisions see no clock, no chance and nothing outside; events are plain records with a name. */
class DomainTest {

    private static final Set<String> CLOCK_READING =
            Set.of("currentTimeMillis", "nanoTime", "random", "randomUUID");

    @Test
    void decidesTheSameAtAnyTime() {
        inDomain(readsClockOrChance()).check(House.CLASSES);
    }

    @Test
    void wouldNoticeAClock() {
        assertThatThrownBy(() -> readingClock("org.waybill.app..").check(House.CLASSES))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void holdsNeitherClockNorChance() {
        noClasses()
                .that()
                .resideInAPackage("org.waybill.domain..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UUID.class)
                .check(House.CLASSES);
    }

    @Test
    void touchesNothingOutsideAndLogsNothing() {
        noClasses()
                .that()
                .resideInAPackage("org.waybill.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(House.CLASSES);
    }

    @Test
    void everyEventIsARecordWithAStoredNameOfItsArea() {
        for (var area : Catalog.areas()) {
            assertThat(area.isSealed()).as(area.getName()).isTrue();
            for (var event : Catalog.events(area).toList()) {
                assertThat(event.isRecord()).as(event.getName()).isTrue();
                assertThat(event.getAnnotation(Stored.class))
                        .as(event.getName())
                        .satisfies(
                                stored -> assertThat(stored.value()).isEqualTo(name(area, event)));
            }
        }
    }

    @Test
    void everyEventInterfaceOfTheDomainIsInTheCatalog() {
        var interfaces =
                House.CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith("org.waybill.domain."))
                        .filter(
                                type ->
                                        type.isInterface()
                                                && type.getSimpleName().endsWith("Event"))
                        .map(type -> type.getName())
                        .toList();

        assertThat(Catalog.areas())
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(interfaces);
    }

    @Test
    void everyCommandIsARecord() {
        var commands =
                House.CLASSES.stream()
                        .filter(type -> type.isAssignableTo(AggregateCommand.class))
                        .filter(type -> !type.isInterface())
                        .toList();

        assertThat(commands).hasSizeGreaterThan(30).allMatch(type -> type.isRecord());
    }

    /** The last step of the package, a dot, the record's name. */
    private static String name(Class<?> area, Class<?> event) {
        var steps = area.getPackageName().split("\\.", -1);
        return steps[steps.length - 1] + "." + event.getSimpleName();
    }

    private static ArchRule inDomain(DescribedPredicate<JavaAccess<?>> access) {
        return noClasses()
                .that()
                .resideInAPackage("org.waybill.domain..")
                .should()
                .accessTargetWhere(access);
    }

    private static ArchRule readingClock(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .accessTargetWhere(readsClockOrChance());
    }

    private static DescribedPredicate<JavaAccess<?>> readsClockOrChance() {
        return DescribedPredicate.describe(
                "reads a clock or chance",
                access ->
                        CLOCK_READING.contains(access.getTarget().getName())
                                || (access.getTarget().getName().equals("now")
                                        && access.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java.time")));
    }
}
