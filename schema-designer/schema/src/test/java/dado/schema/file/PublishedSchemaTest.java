package dado.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dado.schema.model.AnySchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// The files are as the published JSON Schemas say, and the schemas say all that the files hold.
class PublishedSchemaTest {

  private static final Path SCHEMAS = Path.of("../../docs/schemas");
  private static final Schema MODEL = schema(text("dado-model.schema.json"));

  /// The same schema that allows no field but those it lists.
  private static final Schema STRICT =
      schema(
          text("dado-model.schema.json")
              .replace("\"properties\": {", "\"additionalProperties\": false, \"properties\": {")
              // Not at the conditions, which list one field of many.
              .replaceAll("\"if\": \\{\\s*\"additionalProperties\": false, ", "\"if\": {"));

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static String text(String file) {
    try {
      return Files.readString(SCHEMAS.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Property(tries = 300)
  void aWrittenModelIsValid(@ForAll long seed) {
    String file = ModelFile.of(AnySchemas.of(seed)).write();
    assertThat(MODEL.validate(file, InputFormat.JSON)).isEmpty();
    assertThat(STRICT.validate(file, InputFormat.JSON)).as(file).isEmpty();
  }

  @Test
  void aDamagedModelIsNot() {
    String file = ModelFile.of(AnySchemas.of(8)).write();
    assertThat(MODEL.validate(file.replaceFirst("\"name\"", "\"nam\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(MODEL.validate(file.replace("\"format\": 1", "\"format\": 2"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Property(tries = 100, seed = "5")
  void aWrittenLayoutIsValid(@ForAll long seed) {
    String text = text("dado-layout.schema.json");
    Schema layout = schema(text);
    Schema strict =
        schema(
            text.replace(
                "\"properties\": {", "\"additionalProperties\": false, \"properties\": {"));
    String file = LayoutFileTest.any(seed).write();
    assertThat(layout.validate(file, InputFormat.JSON)).as(file).isEmpty();
    assertThat(strict.validate(file, InputFormat.JSON)).as(file).isEmpty();
  }

  @Test
  void aDamagedLayoutIsNot() {
    Schema layout = schema(text("dado-layout.schema.json"));
    assertThat(layout.validate("{\"format\": 1}", InputFormat.JSON)).isNotEmpty();
    String bent = "{\"format\": 1, \"positions\": {}, \"bends\": {\"a\": [1]}}";
    assertThat(layout.validate(bent, InputFormat.JSON)).isNotEmpty();
  }
}
