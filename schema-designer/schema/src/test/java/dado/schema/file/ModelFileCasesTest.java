package dado.schema.file;

import dado.schema.Recorded;
import dado.schema.text.SourceException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Files that people changed: what is written again, or where they are wrong.
class ModelFileCasesTest {

  @TestFactory
  Stream<DynamicTest> isWrittenAgainOrRefusedWithItsPlace() {
    return Recorded.cases("modelfile", "in.dado.json", ModelFileCasesTest::check);
  }

  private static void check(Recorded test) {
    String out = "";
    String error = "";
    try {
      out = ModelFile.read(test.text("in.dado.json")).write();
    } catch (SourceException e) {
      error = e.getMessage() + "\n";
    }
    test.compare(Map.of("out.dado.json", out, "error.txt", error));
  }
}
