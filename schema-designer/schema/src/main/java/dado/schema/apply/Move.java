package dado.schema.apply;

import dado.schema.layout.MigrationVersion;
import dado.schema.layout.Script;
import dado.schema.sql.SqlStatement;
import java.util.List;

/// One version's way up or down, as it will run or did.
///
/// @param statements all of its script
/// @param open the positions of those that still have to run
/// @param transactional whether all of them and the history's row are one transaction
/// @param earlier the versions before it that are applied
public record Move(
    MigrationVersion version,
    Direction direction,
    Script script,
    List<SqlStatement> statements,
    List<Integer> open,
    boolean transactional,
    List<String> earlier) {

  public Move {
    earlier = List.copyOf(earlier);
    statements = List.copyOf(statements);
    open = List.copyOf(open);
  }

  /// The two ways.
  public enum Direction {
    UP,
    DOWN
  }

  /// The version's name in Dado's history: a baseline and a version may have the same number.
  String key() {
    return key(version);
  }

  static String key(MigrationVersion version) {
    return (version.kind() == MigrationVersion.Kind.BASELINE ? "B" : "") + version.version();
  }

  /// A hash of the first statements.
  String hash(int count) {
    StringBuilder text = new StringBuilder();
    statements.subList(0, count).forEach(s -> text.append(s.text()).append('\0'));
    return Fingerprint.of(text.toString());
  }

  /// Version and title, for people.
  public String name() {
    return (version.version() + " " + version.title()).strip();
  }

  /// The text that will run, each statement with its semicolon.
  public String sql() {
    StringBuilder text = new StringBuilder();
    open.forEach(i -> text.append(statements.get(i).text()).append(";\n"));
    return text.toString();
  }
}
