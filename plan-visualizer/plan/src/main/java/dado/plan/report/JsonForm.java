package dado.plan.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How JSON is written: one property a line with line feeds, or all in one line.
final class JsonForm {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonForm() {}

  static String document(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
    return JSON.writer().with(printer).writeValueAsString(root) + "\n";
  }

  static String line(ObjectNode root) {
    return JSON.writeValueAsString(root) + "\n";
  }
}
