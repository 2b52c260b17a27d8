package dado.schema.dbml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dado.schema.model.AnySchemas;
import dado.schema.model.Schema;
import dado.schema.text.SourceException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What DBML can say of a schema is read as it was written.
class DbmlLawsTest {

  @Property(tries = 3_000)
  void readsWhatItWrites(@ForAll long seed) {
    Schema schema = AnySchemas.of(seed);
    String text = Dbml.write(schema);
    assertThat(Dbml.read(schema.engine(), text)).as(text).isEqualTo(Carried.of(schema));
  }

  @Property(tries = 1_000)
  void writesTheSameTextAgain(@ForAll long seed) {
    Schema carried = Carried.of(AnySchemas.of(seed));
    String text = Dbml.write(carried);
    assertThat(Dbml.write(Dbml.read(carried.engine(), text))).isEqualTo(text);
    assertThat(text).doesNotContain("Left out");
  }

  @Property(tries = 3_000)
  void saysWhereADamagedTextIsWrong(@ForAll long seed) {
    Schema schema = AnySchemas.of(seed);
    String text = Dbml.write(schema);
    Random random = new Random(seed);
    int at = random.nextInt(text.length());
    String damaged =
        random.nextBoolean()
            ? text.substring(0, at)
            : text.substring(0, at) + text.substring(at + 1);
    Throwable thrown = catchThrowable(() -> Dbml.read(schema.engine(), damaged));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(SourceException.class);
      assertThat(((SourceException) thrown).line())
          .isBetween(1, (int) text.chars().filter(c -> c == '\n').count() + 1);
    }
  }
}
