package dado.schema.layout;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.migration.Migration;
import dado.schema.migration.Reversibility;
import dado.schema.migration.Risk;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A directory with a migration, and a directory for each layout with the files that carry it.
///
/// `migration.txt` has lines `engine`, `title`, `target`, `header`, `existing`, `lost`, `risk`, and
/// then the statements, each below `== up BOUNDARY n` or `== down BOUNDARY n`; those of one n take
/// each other back.
final class LayoutCase {

  final Path folder;
  final List<String> header = new ArrayList<>();
  final List<String> existing = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<Risk> risks = new ArrayList<>();
  private final List<Statement> up = new ArrayList<>();
  private final List<Statement> down = new ArrayList<>();
  Engine engine = Engine.SQLITE;
  String title = "";
  String target = "";

  private LayoutCase(Path folder) {
    this.folder = folder;
  }

  static LayoutCase read(Path folder) throws IOException {
    LayoutCase test = new LayoutCase(folder);
    String[] blocks = Files.readString(folder.resolve("migration.txt")).split("(?m)^== ");
    blocks[0].lines().forEach(test::setting);
    for (int i = 1; i < blocks.length; i++) {
      test.statement(blocks[i]);
    }
    return test;
  }

  private void setting(String line) {
    String value = line.contains(" ") ? line.substring(line.indexOf(' ') + 1) : "";
    switch (line.split(" ")[0]) {
      case "engine" -> engine = Engine.valueOf(value);
      case "title" -> title = value.replace("\\n", "\n");
      case "target" -> target = value;
      case "header" -> header.add(value);
      case "existing" -> existing.add(value);
      case "risk" -> risks.add(risk(value));
      case "lost" -> lost.addAll(value.isEmpty() ? List.of() : List.of(value));
      default -> throw new IllegalArgumentException(line);
    }
  }

  private static Risk risk(String value) {
    String[] words = value.split(" ", 3);
    String rule = words[1].replace(":", "");
    return new Risk(rule, Risk.Severity.valueOf(words[0]), "", words[2], "Keep a copy.");
  }

  private void statement(String block) {
    int feed = block.indexOf('\n');
    String[] words = block.substring(0, feed).split(" ");
    Change change = new Change.CommentTable(new Name("", "t" + words[2]), "", words[2]);
    Change cause = words[0].equals("up") ? change : change.inverse();
    Statement statement =
        new Statement(block.substring(feed + 1).stripTrailing(), cause, Boundary.valueOf(words[1]));
    (words[0].equals("up") ? up : down).add(statement);
  }

  Migration migration() {
    Reversibility reversibility =
        lost.isEmpty() ? new Reversibility.Exact() : new Reversibility.StructureOnly(lost);
    return new Migration(up, down, risks, reversibility);
  }

  Naming naming() {
    java.util.Map<String, String> contents = new java.util.HashMap<>();
    existing.forEach(n -> contents.put(n, "-- before\n"));
    return new Naming("20260102030405", title, header, existing, contents, target);
  }

  List<MigrationFile> files(Layout layout) {
    return layout.files(migration(), engine, naming());
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
