package dado.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dado.plan.advise.AdviceOptions;
import dado.plan.advise.EnginePlaces;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.advise.WorkloadAdviser;
import dado.plan.shop.Shop;
import dado.plan.shop.ShopQuery;
import dado.plan.whatif.Database;
import dado.plan.whatif.Rung;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The advice for SQLite's shop in every form.
class AdviceReportTest {
  private static final Path SCHEMA = Path.of("../../docs/schemas/dado-advice.schema.json");

  private static WorkloadAdvice advice() throws Exception {
    Shop shop = Shop.open(Engine.SQLITE);
    try (Connection connection = shop.source().open()) {
      Database database =
          EnginePlaces.database(
              Engine.SQLITE,
              shop.source(),
              Dialects.of(Engine.SQLITE).catalog().read(connection, Progress.NONE),
              Progress.NONE);
      List<WorkloadStatement> statements =
          shop.queries(ShopQuery.Kind.FIX).stream()
              .limit(6)
              .map(q -> new WorkloadStatement(q.name(), q.sql(), q.weight(), q.name()))
              .toList();
      return WorkloadAdviser.advise(
          database,
          new Workload(statements, List.of("A <note>.")),
          EnginePlaces.upTo(Rung.PLANNER, Optional.empty()),
          AdviceOptions.USUAL,
          Progress.NONE,
          first -> assertThat(first.suggestions()).isNotEmpty());
    }
  }

  @Test
  void isJsonOfThePublishedSchemaAndNamesEachIndexInEveryForm() throws Exception {
    WorkloadAdvice advice = advice();
    AdviceReport report = new AdviceReport(advice);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    assertThat(schema.validate(report.as("json"), InputFormat.JSON)).isEmpty();
    assertThat(advice.suggestions()).isNotEmpty();
    for (String form : AdviceReport.FORMS) {
      String text = report.as(form);
      assertThat(advice.suggestions())
          .as(form)
          .allMatch(s -> text.contains(s.index().index().name()));
    }
    assertThat(report.as("html")).contains("A &lt;note&gt;.").doesNotContain("A <note>");
  }
}
