package org.waybill.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.domain.AggregateCommand;

/** Each room of the house sees the rooms it may see, and no other. */
class RoomsTest {

    private static final Map<String, Set<String>> MAY_SEE =
            Map.of(
                    "domain", Set.of(),
                    "store", Set.of(),
                    "command", Set.of("domain", "store"),
                    "saga", Set.of("domain", "store"),
                    "projection", Set.of("domain", "store"),
                    "query", Set.of("domain", "projection"),
                    "integration", Set.of("store"),
                    "app",
                            Set.of(
                                    "domain",
                                    "store",
                                    "command",
                                    "saga",
                                    "projection",
                                    "query",
                                    "integration"));

    private static final String[] WEB = {"org.springframework.web..", "jakarta.servlet.."};
    private static final String[] TABLES = {
        "java.sql..",
        "javax.sql..",
        "jakarta.persistence..",
        "org.hibernate..",
        "org.springframework.jdbc..",
        "org.postgresql.."
    };

    @ParameterizedTest
    @MethodSource("rooms")
    void seesNoRoomItMayNotSee(String room, Set<String> mayNotSee) {
        seesNone(room, mayNotSee).check(House.CLASSES);
    }

    @Test
    void wouldNoticeAForbiddenLook() {
        var rule = seesNone("command", Set.of("domain"));

        assertThatThrownBy(() -> rule.check(House.CLASSES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void knowsEveryRoom() {
        assertThat(House.CLASSES)
                .allSatisfy(type -> assertThat(MAY_SEE.keySet()).contains(roomOf(type)));
    }

    @Test
    void commandsAndAnswersKnowNoTables() {
        noClasses()
                .that()
                .resideInAnyPackage("org.waybill.command..", "org.waybill.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TABLES)
                .check(House.CLASSES);
    }

    @Test
    void processesProjectionsAndTheStoreKnowNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.waybill.saga..", "org.waybill.projection..", "org.waybill.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB)
                .check(House.CLASSES);
    }

    @Test
    void answersAreToldFromViewsNotFromEvents() {
        noClasses()
                .that()
                .resideInAPackage("org.waybill.query..")
                .should()
                .dependOnClassesThat(isEvent())
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void commandsAreHandledAndAggregatesSourcedOnTheCommandSideOnly() {
        for (var annotation : Set.of("CommandHandler", "EventSourcingHandler")) {
            methods()
                    .that()
                    .areAnnotatedWith(
                            describe(
                                    annotation,
                                    type -> type.getRawType().getSimpleName().equals(annotation)))
                    .should()
                    .beDeclaredInClassesThat()
                    .resideInAPackage("org.waybill.command..")
                    .check(House.CLASSES);
        }
    }

    @Test
    void everyCommandThatIsSentIsHandled() {
        var sent =
                House.CLASSES.stream()
                        .filter(RoomsTest::sends)
                        .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                        .map(call -> call.getTargetOwner())
                        .filter(made -> made.isAssignableTo(AggregateCommand.class))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(sent).hasSizeGreaterThan(15);
        assertThat(handled()).containsAll(sent);
    }

    @Test
    void theDomainKnowsNothingButTheLanguageAndItself() {
        classes()
                .that()
                .resideInAPackage("org.waybill.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "org.pcollections..", "org.waybill.domain..")
                .check(House.CLASSES);
    }

    /** Resources and processes send; what the rest makes, it hands to an aggregate itself. */
    private static boolean sends(JavaClass type) {
        return type.getSimpleName().endsWith("Resource")
                || type.getSimpleName().endsWith("Intake")
                || type.getPackageName().startsWith("org.waybill.saga");
    }

    private static Set<String> handled() {
        return House.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .map(method -> method.getRawParameterTypes().getFirst().getSimpleName())
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> rooms() {
        return MAY_SEE.keySet().stream().sorted().map(room -> Arguments.of(room, others(room)));
    }

    private static Set<String> others(String room) {
        var others = new TreeSet<>(MAY_SEE.keySet());
        others.remove(room);
        others.removeAll(MAY_SEE.getOrDefault(room, Set.of()));
        return others;
    }

    private static ArchRule seesNone(String room, Set<String> mayNotSee) {
        var packages = mayNotSee.stream().map(RoomsTest::packages).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    private static String packages(String room) {
        return "org.waybill." + room + "..";
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }

    private static DescribedPredicate<JavaClass> isEvent() {
        return describe(
                "are events",
                type ->
                        type.getAllRawInterfaces().stream()
                                .anyMatch(
                                        face ->
                                                face.getPackageName()
                                                                .startsWith("org.waybill.domain.")
                                                        && face.getSimpleName().endsWith("Event")));
    }
}
