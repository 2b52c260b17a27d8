package dado.schema.edit;

import dado.schema.model.Engine;
import java.util.Map;

/// The table of what the way down of each elementary act brings back.
final class EditTable {

  private static final String HEAD =
      """
      # What can be edited, and what comes back

      Each line is an elementary act of the designer. The test `EveryEditTest` does it on a small
      shop, writes the migration, and proves it on the real engine: up, down and up again, with rows
      in the tables, comparing the catalog and the rows after each step. It writes this table too,
      and fails where it is stale.

      - **exact**: the way down brings back structure and data.
      - **structure**: it brings back the structure; what the way up took from the rows is lost,
        unless the migration is written with *keep what is lost*.
      - **impossible**: there is no way down.
      - **–**: the engine has no such thing. The designer refuses the act and says why.
      - **other**: there it is another act of this table (an enum is a type of its own in PostgreSQL,
        and only a type's name in SQLite), or no wish at all: PostgreSQL keeps columns in the order
        they were added in.

      """;

  private EditTable() {}

  /// @param results by kind and engine
  static String write(Map<String, String> results) {
    StringBuilder table = new StringBuilder(HEAD);
    table.append("| Act |");
    for (Engine engine : Engine.values()) {
      table.append(' ').append(engine.title()).append(" |");
    }
    table.append("\n|---|").append("---|".repeat(Engine.values().length)).append('\n');
    for (EditKind kind : EditKinds.all()) {
      table.append("| ").append(kind).append(" |");
      for (Engine engine : Engine.values()) {
        String none = kind.refused() ? "–" : "other";
        table.append(' ').append(results.getOrDefault(kind + " " + engine, none)).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }
}
