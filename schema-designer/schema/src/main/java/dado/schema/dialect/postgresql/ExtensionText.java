package dado.schema.dialect.postgresql;

import dado.schema.model.Extension;
import java.util.ArrayList;
import java.util.List;

/// Extensions as PostgreSQL's SQL.
record ExtensionText(Target target) {

  List<String> add(Extension extension) {
    return List.of(
        "CREATE EXTENSION IF NOT EXISTS "
            + target.quote(extension.name().local())
            + " SCHEMA "
            + target.quote(extension.name().schema())
            + (extension.version().isEmpty()
                ? ""
                : " VERSION " + target.literal(extension.version())));
  }

  List<String> alter(Extension before, Extension after) {
    List<String> texts = new ArrayList<>();
    if (!before.version().equals(after.version())) {
      texts.add(
          "ALTER EXTENSION "
              + target.quote(after.name().local())
              + " UPDATE"
              + (after.version().isEmpty() ? "" : " TO " + target.literal(after.version())));
    }
    return texts;
  }
}
