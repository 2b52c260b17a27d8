package dado.schema.review;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.edit.Document;
import dado.schema.lint.LintConfig;
import dado.schema.lint.LintFile;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.parse.DdlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTest {

  private static final String DDL =
      """
      CREATE TABLE Customer (id bigint PRIMARY KEY, email varchar(80) NOT NULL);
      CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL, total double precision,
        state char(3), FOREIGN KEY (customer_id) REFERENCES Customer (id));
      CREATE TABLE audit (what varchar(80));
      CREATE TABLE tag (id bigint NOT NULL, name varchar(10) NOT NULL, UNIQUE (name));
      CREATE INDEX one ON orders (total);
      CREATE INDEX two ON orders (total, state);
      """;

  @ParameterizedTest
  @EnumSource
  void everyFixMakesItsFindingGoAway(Engine engine) {
    Schema design = DdlParser.parse(engine, DDL).schema();
    Settings settings =
        Settings.DEFAULT
            .with("D10", "info")
            .withPattern("table", "[a-z]+s")
            .withPattern("index", ".+_idx");
    List<Remark> fixable =
        Review.of(design, settings, Facts.NONE).remarks().stream()
            .filter(r -> r.fix().isPresent())
            .toList();
    assertThat(fixable).hasSizeGreaterThan(5);
    for (Remark remark : fixable) {
      Schema fixed = Document.of(design).with(remark.fix().orElseThrow()).desired();
      assertThat(Review.of(fixed, settings, Facts.NONE).remarks())
          .as(remark.finding().message())
          .noneMatch(
              r -> r.about().id().equals(remark.about().id()) && r.place().equals(remark.place()));
    }
  }

  @Test
  void theFileKeepsWhatAPersonWrote() {
    String before =
        "{ \"thresholds\" : { \"rows\" : 5 }, \"rules\" : { \"no-primary-key\" : \"off\", \"D04\" : \"info\" } }";
    Settings read = LintConfig.read(before);
    String after =
        LintFile.text(before, read.ignoring("D02", "orders.customer_id").with("D04", "off"));
    assertThat(LintConfig.read(after).ignores("D02", "orders.customer_id")).isTrue();
    assertThat(after).contains("no-primary-key").doesNotContain("\"info\"");
    assertThat(after.indexOf("thresholds")).isLessThan(after.indexOf("rules"));
    assertThat(LintFile.text(after, LintConfig.read(after))).isEqualTo(after);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aThousandTablesAreJudgedWithinTheTimeOfAKey() {
    Table orders =
        DdlParser.parse(Engine.POSTGRESQL, DDL).schema().tables().stream()
            .filter(t -> t.name().local().equals("orders"))
            .findFirst()
            .orElseThrow();
    List<Table> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(orders.withName(orders.name().withLocal("orders_" + i)).withId(Id.fresh()));
    }
    Schema design = Schema.empty(Engine.POSTGRESQL).withTables(many);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      long start = System.nanoTime();
      assertThat(Review.of(design, Settings.DEFAULT, Facts.NONE).remarks())
          .hasSizeGreaterThan(2000);
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(best)).as("ms").isLessThan(1000);
  }
}
