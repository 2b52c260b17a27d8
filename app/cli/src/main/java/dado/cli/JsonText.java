package dado.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON documents that commands answer with.
final class JsonText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }

  /// The text of a document, indented, with line feeds only.
  static String of(JsonNode document) {
    return MAPPER
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(document)
        .replace("\r\n", "\n");
  }

  /// What a command that failed answers.
  static ObjectNode error(Failure failure) {
    ObjectNode error = object();
    error.put("message", failure.message());
    error.put("exitCode", failure.exitCode());
    failure
        .place()
        .ifPresent(place -> {
          error.put("file", place.file());
          error.put("line", place.line());
          error.put("column", place.column());
        });
    ObjectNode document = object();
    document.set("error", error);
    return document;
  }
}
