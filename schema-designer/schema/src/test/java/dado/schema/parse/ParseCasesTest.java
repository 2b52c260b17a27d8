package dado.schema.parse;

import dado.schema.Recorded;
import dado.schema.file.ModelFile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Texts of DDL: the model that is in them, and what was not understood.
class ParseCasesTest {

  @TestFactory
  Stream<DynamicTest> isReadAsFarAsItIsUnderstood() {
    return Recorded.cases("parse", "in.sql", ParseCasesTest::check);
  }

  private static void check(Recorded test) {
    Parsed parsed = DdlParser.parse(test.engine(), test.text("in.sql"));
    String notes = parsed.notes().stream().map(n -> n + "\n").collect(Collectors.joining());
    test.compare(
        Map.of("model.dado.json", ModelFile.of(parsed.schema()).write(), "notes.txt", notes));
  }
}
