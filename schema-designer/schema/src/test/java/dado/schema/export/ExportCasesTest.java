package dado.schema.export;

import dado.schema.Recorded;
import dado.schema.file.ModelFile;
import dado.schema.model.Schema;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Models as every text that they can be written as.
class ExportCasesTest {

  @TestFactory
  Stream<DynamicTest> isWrittenAsEveryText() {
    return Recorded.cases("export", "model.dado.json", ExportCasesTest::check);
  }

  private static void check(Recorded test) {
    Schema schema = ModelFile.read(test.text("model.dado.json")).schema();
    Map<String, String> texts = new TreeMap<>();
    for (Exports export : Exports.values()) {
      // A script is as its dialect writes it: SqlDumpTest runs it.
      if (export != Exports.DADO && export != Exports.SQL) {
        texts.put("out." + export.extension(), export.write(schema));
      }
    }
    test.compare(texts);
  }
}
