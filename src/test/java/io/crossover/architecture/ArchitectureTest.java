package io.crossover.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of design.md 3. A rule that finds no class to look at fails. */
class ArchitectureTest {

    private static final String[] STAGES = {
        "research",
        "design",
        "signing",
        "execution",
        "monitoring",
        "emergency",
        "settlement",
        "retrospective",
        "dispute"
    };
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.crossover");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "research",
                "design",
                "signing",
                "execution",
                "monitoring",
                "emergency",
                "settlement",
                "retrospective",
                "dispute"
            })
    void aStageKnowsNoOtherStage(String stage) {
        String[] others = Arrays.stream(STAGES)
                .filter(other -> !other.equals(stage))
                .map(other -> "io.crossover." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("io.crossover." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(OURS);
    }

    @Test
    void whatStagesShareKnowsNoStage() {
        noClasses()
                .that()
                .resideInAnyPackage("io.crossover.cooperation..", "io.crossover.engine..", "io.crossover.people..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(stages(".."))
                .check(OURS);
    }

    @Test
    void aStagesRulesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(stages(""))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.camunda..", "org.springframework..", "jakarta..", "com.fasterxml..")
                                .and(DescribedPredicate.not(resideInAPackage("org.springframework.stereotype")))
                                .and(DescribedPredicate.not(resideInAPackage("com.fasterxml.jackson.annotation"))))
                .check(OURS);
    }

    @Test
    void camundaIsKnownOnlyWhereItBelongs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.crossover.engine..", "io.crossover.people..", "io.crossover.*.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(OURS);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of(stages(""), stages(".process.."), stages(".web.."))
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .check(OURS);
    }

    @Test
    void nowComesFromTheClock() {
        for (Class<?> time : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            noClasses().should().callMethod(time, "now").check(OURS);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(OURS);
    }

    @Test
    void aTypeIsPublicOnlyWhenAnotherPackageNeedsIt() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .doNotHaveSimpleName("CrossoverApplication")
                .and()
                // found by META-INF/services
                .doNotImplement(org.glassfish.jersey.internal.spi.AutoDiscoverable.class)
                .and(DescribedPredicate.describe("are not tests", type -> OURS.contain(type.getName())))
                .should(new ArchCondition<JavaClass>("be needed by another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean needed = type.getDirectDependenciesToSelf().stream()
                                .anyMatch(dependency -> !dependency
                                        .getOriginClass()
                                        .getPackageName()
                                        .equals(type.getPackageName()));
                        events.add(new SimpleConditionEvent(type, needed, type.getName() + " is public for nobody"));
                    }
                })
                .check(new ClassFileImporter().importPackages("io.crossover"));
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(OURS.stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaClass::getPackageName)
                        .distinct())
                .isNotEmpty()
                .allMatch(name -> OURS.contain(name + ".package-info"));
    }

    private static String[] stages(String suffix) {
        return Arrays.stream(STAGES)
                .map(stage -> "io.crossover." + stage + suffix)
                .toArray(String[]::new);
    }
}
