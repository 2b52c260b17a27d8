package dado.schema.edit.line;

import dado.schema.Recorded;
import dado.schema.change.Changes;
import dado.schema.edit.Edit;
import dado.schema.export.Exports;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.parse.DdlParser;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Lines typed into the last table of a schema: what is wrong with them, and the schema after them.
class LineCasesTest {

  @TestFactory
  Stream<DynamicTest> doWhatTheyWriteAndSayWhatIsWrong() {
    return Recorded.cases("line", "line.txt", LineCasesTest::check);
  }

  private static void check(Recorded test) {
    Schema schema = DdlParser.parse(test.engine(), test.text("schema.sql")).schema();
    Table table = schema.tables().getLast();
    String text = test.text("line.txt").stripTrailing();
    LineReading reading = Lines.read(schema, table, text);
    Edit edit = Lines.add(schema, table.name(), reading.line());
    Schema after = Changes.apply(schema, edit.changes());
    String problems =
        reading.problems().stream()
            .map(p -> (p.fatal() ? "" : "(only a warning) ") + p + rest(p, text) + "\n")
            .collect(Collectors.joining());
    Table now = after.table(table.name()).orElseThrow();
    test.compare(
        Map.of(
            "problems.txt",
            problems,
            "after.sql",
            Exports.SQL.write(after.withTables(java.util.List.of(now))),
            "edit.txt",
            edit.label() + "\n",
            "printed.txt",
            Lines.of(after, now).print(test.engine()) + "\n"));
  }

  private static String rest(LineProblem problem, String text) {
    String at = text.substring(problem.start(), problem.end());
    return "\n    at: " + at + "\n    instead: " + String.join(", ", problem.suggestions());
  }
}
