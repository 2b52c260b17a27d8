package dado.schema.source;

import java.util.ArrayList;
import java.util.List;

/// What becomes of the statements of a PostgreSQL file.
final class PostgresqlScreen {

  private static final String SERVER =
      "is about the server and not about one database. It was skipped.";

  private PostgresqlScreen() {}

  static Fate of(Words words, boolean privileges) {
    return switch (words.at(0)) {
      case "INSERT", "COPY", "UPDATE", "DELETE", "MERGE", "TRUNCATE" -> new Fate.Data();
      case "VACUUM", "ANALYZE", "ANALYSE", "REINDEX", "CLUSTER", "CHECKPOINT" ->
          new Fate.Skipped("");
      case "GRANT", "REVOKE" -> rights(words, privileges);
      case "SET" -> new Fate.Optional();
      case "SELECT" -> words.is(1, "PG_CATALOG") ? new Fate.Optional() : new Fate.Runs();
      case "CREATE" -> create(words);
      case "ALTER", "DROP" -> alter(words, privileges);
      case "COMMENT" -> comment(words);
      case "REASSIGN", "SECURITY" -> new Fate.Skipped(words.at(0) + " " + SERVER);
      default -> new Fate.Runs();
    };
  }

  private static Fate create(Words words) {
    return switch (words.at(1)) {
      case "ROLE", "USER", "GROUP" ->
          words.is(2, "MAPPING") ? new Fate.Runs() : new Fate.NeedsRoles(List.of(words.name(2)));
      case "DATABASE", "TABLESPACE", "SUBSCRIPTION" -> skipped(words);
      case "EXTENSION" -> new Fate.Privileged(List.of());
      case "POLICY" -> new Fate.NeedsRoles(words.names(words.find("TO", 2) + 1));
      case "SCHEMA" -> schema(words);
      default -> new Fate.Runs();
    };
  }

  private static Fate schema(Words words) {
    int owner = words.find("AUTHORIZATION", 2);
    return owner < 0 ? new Fate.Runs() : new Fate.NeedsRoles(words.names(owner + 1));
  }

  private static Fate skipped(Words words) {
    return new Fate.Skipped(words.at(0) + " " + words.at(1) + " " + SERVER);
  }

  private static Fate alter(Words words, boolean privileges) {
    boolean role = words.is(1, "ROLE", "USER", "GROUP") && !words.is(2, "MAPPING");
    if (role || words.is(1, "SYSTEM", "DATABASE", "TABLESPACE", "SUBSCRIPTION")) {
      return skipped(words);
    }
    if (words.is(1, "DEFAULT")) {
      return rights(words, privileges);
    }
    if (words.is(1, "POLICY")) {
      return new Fate.NeedsRoles(words.names(words.find("TO", 2) + 1));
    }
    return owner(words, privileges);
  }

  private static Fate owner(Words words, boolean privileges) {
    int end = words.size();
    boolean owner = end > 3 && words.is(end - 3, "OWNER") && words.is(end - 2, "TO");
    if (!owner) {
      return new Fate.Runs();
    }
    return privileges ? new Fate.Privileged(List.of(words.name(end - 1))) : new Fate.Skipped("");
  }

  /// The comment on an extension belongs to whoever made the extension.
  private static Fate comment(Words words) {
    return words.is(2, "EXTENSION") ? new Fate.Privileged(List.of()) : new Fate.Runs();
  }

  private static Fate rights(Words words, boolean privileges) {
    if (words.find("ON", 1) < 0 && !words.is(0, "ALTER")) {
      return new Fate.Skipped("Who is a member of which role " + SERVER);
    }
    if (!privileges) {
      return new Fate.Skipped("");
    }
    return new Fate.NeedsRoles(roles(words));
  }

  private static List<String> roles(Words words) {
    List<String> roles = new ArrayList<>();
    for (String word : List.of("TO", "FROM", "ROLE")) {
      for (int at = words.find(word, 1); at >= 0; at = words.find(word, at + 1)) {
        roles.addAll(words.names(at + 1));
      }
    }
    return roles;
  }
}
