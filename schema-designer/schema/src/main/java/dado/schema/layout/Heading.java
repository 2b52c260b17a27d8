package dado.schema.layout;

import dado.schema.dialect.Quoting;
import dado.schema.migration.Migration;
import dado.schema.migration.Reversibility;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines at the head of a migration file: what it is, for which engine, whether there is a way
/// back, what was proven, and what can go wrong.
final class Heading {

  /// What the tools take for a command of theirs when a line of comment begins with it.
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)\\s*(\\+|migrate|changeset|rollback|liquibase|precondition|property|include|ignore"
              + "|comment|validchecksum|dado|sqlformat|endchangeset|enddelimiter|noqa).*");

  private Heading() {}

  /// The lines of the way up, without a comment's mark.
  static List<String> up(Migration migration, Engine engine, Naming naming, Part part) {
    List<String> lines = common(migration, engine, naming, part);
    migration
        .risks()
        .forEach(
            r -> lines.add(r.severity() + " " + r.rule() + ": " + r.message() + " " + r.advice()));
    migration.unsupported().forEach(u -> lines.add("NOT CHANGED: " + u.why() + " " + u.remedy()));
    return safe(lines);
  }

  /// The lines of the way down.
  static List<String> down(Migration migration, Engine engine, Naming naming, Part part) {
    List<String> lines = common(migration, engine, naming, part);
    lines.set(0, "Takes back: " + title(naming));
    return safe(lines);
  }

  private static List<String> common(Migration migration, Engine engine, Naming naming, Part part) {
    List<String> lines = new ArrayList<>();
    lines.add(title(naming));
    String target = naming.target().isEmpty() ? "" : " " + naming.target();
    lines.add(
        "For "
            + engine.title()
            + target
            + ". Reversible: "
            + reversible(migration.reversibility()));
    if (part.count() > 1) {
      lines.add(
          "File "
              + part.number()
              + " of "
              + part.count()
              + ": they run in this order, each for itself.");
    }
    naming.header().forEach(h -> h.lines().forEach(lines::add));
    return lines;
  }

  private static String title(Naming naming) {
    return naming.title().isBlank() ? "Migration" : naming.title();
  }

  private static String reversible(Reversibility reversibility) {
    return switch (reversibility) {
      case Reversibility.Exact e -> "yes, structure and data.";
      case Reversibility.StructureOnly(List<String> lost) ->
          "structure only; lost: " + String.join("; ", lost) + ".";
      case Reversibility.Impossible(String why) -> "no; " + why;
    };
  }

  private static List<String> safe(List<String> lines) {
    return lines.stream().map(Heading::safe).toList();
  }

  /// A line that no name in it can end, and that no tool takes for a command.
  static String safe(String line) {
    String shown = Quoting.printable(line).replace("atlas:", "atlas :").strip();
    return COMMAND.matcher(shown).matches() ? "| " + shown : shown;
  }

  /// The lines as SQL comments.
  static String sql(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(l -> text.append(("-- " + l).stripTrailing()).append('\n'));
    return text.toString();
  }

  /// The lines as comments of Python or Ruby.
  static String hash(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(l -> text.append(("# " + l).stripTrailing()).append('\n'));
    return text.toString();
  }
}
