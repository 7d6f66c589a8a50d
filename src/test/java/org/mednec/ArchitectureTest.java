package org.mednec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may use what: the table of ARCHITECTURE.md. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mednec");

    @Test
    void factsUseOnlyTheJdk() {
        classes().that().resideInAPackage("org.mednec.facts..").should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.mednec.facts..").check(CLASSES);
    }

    @Test
    void determinationsUseOnlyFactsAndTheJdk() {
        classes().that().resideInAPackage("org.mednec.determination..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.mednec.facts..", "org.mednec.determination..").check(CLASSES);
    }

    @Test
    void droolsStaysInTheRulebook() {
        noClasses().that().resideOutsideOfPackage("org.mednec.rulebook..").should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..").check(CLASSES);
    }

    @Test
    void springStaysInTheService() {
        noClasses().that().resideOutsideOfPackage("org.mednec.service..").should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..").check(CLASSES);
    }

    @Test
    void templatesStayInTheReportsAndTheseShowWhatTheyAreGiven() {
        noClasses().that().resideOutsideOfPackage("org.mednec.report..").should().dependOnClassesThat().resideInAPackage("org.thymeleaf..").check(CLASSES);
        noClasses().that().resideInAPackage("org.mednec.report.backtest..").should().dependOnClassesThat().resideInAPackage("org.mednec.rulebook..").check(CLASSES);
    }

    @Test
    void picocliStaysInTheCommandLine() {
        noClasses().that().resideOutsideOfPackage("org.mednec.cli..").should().dependOnClassesThat().resideInAPackage("picocli..").check(CLASSES);
    }

    @Test
    void nothingDependsOnTheCommandLineAndHistoryReachesNoRules() {
        noClasses().that().resideOutsideOfPackage("org.mednec.cli..").should().dependOnClassesThat().resideInAPackage("org.mednec.cli..").check(CLASSES);
        noClasses().that().resideInAPackage("org.mednec.history..").should().dependOnClassesThat().resideInAPackage("org.mednec.rulebook..").check(CLASSES);
        noClasses().that().resideInAnyPackage("org.mednec.rulebook..", "org.mednec.determination..").should().dependOnClassesThat().resideInAPackage("org.mednec.history..").check(CLASSES);
    }

    @Test
    void theLabLooksAtRulesAndHistoryAndIsRunByTheCommandLineAlone() {
        noClasses().that().resideInAPackage("org.mednec.lab..").should().dependOnClassesThat()
            .resideInAnyPackage("org.mednec.cli..", "org.mednec.service..", "org.mednec.report..", "org.mednec.reader..", "org.springframework..").check(CLASSES);
        noClasses().that().resideInAnyPackage("org.mednec.rulebook..", "org.mednec.determination..", "org.mednec.history..", "org.mednec.service..").should().dependOnClassesThat()
            .resideInAPackage("org.mednec.lab..").check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("org.mednec.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
