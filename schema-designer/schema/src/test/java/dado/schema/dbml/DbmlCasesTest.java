package dado.schema.dbml;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Recorded;
import dado.schema.file.ModelFile;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Texts of DBML: the model that is in them, what is said of them, and how they are written again.
class DbmlCasesTest {

  @TestFactory
  Stream<DynamicTest> isReadOrRefusedWithItsPlace() {
    return Recorded.cases("dbml", "in.dbml", DbmlCasesTest::check);
  }

  private static void check(Recorded test) {
    try {
      Dbml.Reading reading = Dbml.parse(test.engine(), test.text("in.dbml"));
      test.compare(
          Map.of(
              "model.dado.json", ModelFile.of(reading.schema()).write(),
              "out.dbml", Dbml.write(reading.schema()),
              "notes.txt", notes(reading.notes()),
              "error.txt", ""));
      assertThat(Dbml.read(test.engine(), Dbml.write(reading.schema())))
          .isEqualTo(reading.schema());
    } catch (SourceException e) {
      test.compare(Map.of("error.txt", e.getMessage() + "\n", "model.dado.json", ""));
    }
  }

  private static String notes(List<Note> notes) {
    return notes.stream().map(n -> n + "\n").collect(Collectors.joining());
  }
}
