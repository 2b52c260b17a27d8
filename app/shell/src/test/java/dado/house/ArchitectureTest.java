package dado.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What must never depend on what (`docs/architecture.md`). The class paths of the modules keep
/// most of it; this keeps the rest, and checks that it saw the classes that it thinks it checks.
final class ArchitectureTest {

  private static final JavaClasses DADO =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dado");

  private static final String[] ENGINES = {
    "dado.schema..", "dado.plan..", "dado.bench..", "dado.cli.."
  };

  /// At least so many classes a module, or the rules below speak of nothing.
  private static final Map<String, Integer> EXPECTED =
      Map.of(
          "schema",
          100,
          "plan",
          60,
          "bench",
          30,
          "cli",
          15,
          "kit",
          25,
          "icons",
          2,
          "designer",
          10,
          "visualizer",
          10,
          "shell",
          12);

  @Test
  void seesTheClassesThatItThinksItChecks() {
    Map<String, Long> seen =
        DADO.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.getPackageName().split("\\.")[1], Collectors.counting()));
    EXPECTED.forEach((module, least) ->
        assertThat(seen.getOrDefault(module, 0L))
            .as("classes of " + module)
            .isGreaterThanOrEqualTo(least));
  }

  @Test
  void enginesKnowNoScreen() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "dado.kit..", "dado.icons..")
        .check(DADO);
  }

  @Test
  void theSchemaEngineKnowsNoPlans() {
    noClasses()
        .that()
        .resideInAPackage("dado.schema..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dado.plan..", "dado.bench..")
        .check(DADO);
  }

  @Test
  void designerAndVisualizerNeverSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage("dado.designer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dado.visualizer..", "dado.plan..")
        .check(DADO);
    noClasses()
        .that()
        .resideInAPackage("dado.visualizer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dado.designer..")
        .check(DADO);
  }

  @Test
  void theKitKnowsNeitherSchemasNorPlans() {
    noClasses()
        .that()
        .resideInAPackage("dado.kit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dado.schema..", "dado.plan..", "dado.bench..")
        .check(DADO);
  }

  @Test
  void modelAndChangeAreValuesOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("dado.schema.model..", "dado.schema.change..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "net.sf.jsqlparser..")
        .check(DADO);
  }

  @Test
  void aDialectKnowsNoOther() {
    List<String> dialects = List.of("postgresql", "mysql", "mariadb", "sqlite");
    for (String dialect : dialects) {
      String[] others =
          dialects.stream()
              .filter(other -> !other.equals(dialect))
              .map(other -> "dado.schema.dialect." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("dado.schema.dialect." + dialect + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(DADO);
    }
  }

  @Test
  void aRuleKnowsNoOther() {
    classes()
        .that()
        .implement(dado.plan.rule.Rule.class)
        .should(new KnowsNoOtherRule())
        .check(DADO);
  }

  @Test
  void viewModelsKnowNoNodes() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Model")
        .or()
        .haveSimpleName("Workbench")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .check(DADO);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dado.cli..")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(DADO);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dado.(**)").should().beFreeOfCycles().check(DADO);
  }
}
