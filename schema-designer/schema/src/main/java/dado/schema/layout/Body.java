package dado.schema.layout;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.model.Engine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The statements of a part as the text of a file.
final class Body {

  private Body() {}

  /// The statements, each ended by a semicolon, with what each of the way down takes back.
  static String plain(Part part, List<Statement> statements) {
    return text(part, statements, Body::ended);
  }

  /// The statements as the engine's own client reads them: with DELIMITER around what holds a
  /// semicolon, where the client knows that command.
  static String client(Engine engine, Part part, List<Statement> statements) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> plain(part, statements);
      case MYSQL, MARIADB -> text(part, statements, Body::delimited);
    };
  }

  /// The statements, each as a function writes it.
  static String text(Part part, List<Statement> statements, Form form) {
    StringBuilder text = new StringBuilder();
    Set<Change> seen = new HashSet<>();
    for (Statement statement : statements) {
      text.append(text.isEmpty() ? "" : "\n");
      if (part.step().down().contains(statement) && seen.add(statement.cause())) {
        part.reversed(statement).ifPresent(r -> text.append("-- reverse: " + r + "\n"));
      }
      text.append(form.of(statement.sql()));
    }
    return text.toString();
  }

  /// How one statement is written; the text ends with a line feed.
  @FunctionalInterface
  interface Form {
    String of(String sql);
  }

  /// The statement with a semicolon that no comment at its end swallows.
  static String ended(String sql) {
    return ended(sql, ";") + "\n";
  }

  static String ended(String sql, String delimiter) {
    String last = sql.substring(sql.lastIndexOf('\n') + 1);
    boolean comment = last.contains("--") || last.contains("#");
    return sql + (comment ? "\n" : "") + delimiter;
  }

  private static String delimited(String sql) {
    if (!sql.contains(";")) {
      return ended(sql);
    }
    String mark = unused(List.of(sql), List.of("//", "$$", "%%", "~~", "@@"));
    return "DELIMITER " + mark + "\n" + ended(sql, mark) + "\nDELIMITER ;\n";
  }

  /// The first of the marks that stands in none of the texts.
  static String unused(List<String> texts, List<String> marks) {
    return marks.stream()
        .filter(m -> texts.stream().noneMatch(t -> t.contains(m)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "A statement holds all marks that could end it: " + String.join(" ", marks)));
  }

  /// Refuses statements with a line that a tool would take for a command of its own.
  static void refuse(List<Part> parts, Pattern command, String tool) {
    for (Part part : parts) {
      refuseIn(part.step().up(), command, tool);
      refuseIn(part.step().down(), command, tool);
    }
  }

  private static void refuseIn(List<Statement> statements, Pattern command, String tool) {
    for (Statement statement : statements) {
      for (String line : statement.sql().split("[\r\n]")) {
        if (command.matcher(line).find()) {
          throw new IllegalArgumentException(
              "A statement holds a line that "
                  + tool
                  + " would take for a command: "
                  + Heading.safe(line)
                  + "\nChange it, or choose the layout \"plain\".");
        }
      }
    }
  }
}
