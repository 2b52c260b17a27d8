package dado.schema.source;

/// What becomes of the statements of a SQLite file.
final class SqliteScreen {

  private SqliteScreen() {}

  static Fate of(Words words) {
    return switch (words.at(0)) {
      case "INSERT", "REPLACE", "UPDATE", "DELETE" -> new Fate.Data();
      case "PRAGMA", "ANALYZE", "VACUUM", "REINDEX" -> new Fate.Skipped("");
      // They would write files beside the database.
      case "ATTACH", "DETACH" ->
          new Fate.Skipped(words.at(0) + " is about another file. It was skipped.");
      default -> new Fate.Runs();
    };
  }
}
