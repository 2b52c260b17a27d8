package dado.plan.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.schema.model.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExpressionCasesTest {
  private static final Path CASES = Path.of("src/test/cases/expression");

  /// A line each of what a server prints or a person writes, and what Dado reads, printed in one
  /// form; `?` marks what it does not understand.
  @TestFactory
  Stream<DynamicTest> readsEveryForm() {
    return Stream.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.SQLITE)
        .map(e -> DynamicTest.dynamicTest(e.title(), () -> check(e)));
  }

  private static void check(Engine engine) throws IOException {
    String name = engine.name().toLowerCase(Locale.ROOT);
    StringBuilder read = new StringBuilder();
    for (String line : Files.readAllLines(CASES.resolve(name + ".txt"))) {
      Expression expression = ExpressionParser.parse(engine, line);
      boolean other = !Expressions.others(expression).isEmpty();
      String printed = ExpressionPrinter.print(engine, expression);
      read.append(other ? "? " : "  ").append(printed).append('\n');
      if (!other) {
        assertThat(ExpressionParser.parse(engine, printed)).as(line).isEqualTo(expression);
      }
    }
    Case.compare(CASES.resolve(name + ".read.txt"), read.toString());
  }
}
