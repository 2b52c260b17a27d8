package dado.cli;

import dado.schema.change.Lookalikes.Lookalike;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Quoting;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.migration.Reversibility;
import dado.schema.migration.Risk;
import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Collectors;

/// A planned migration as text for people and for the engine's own client.
final class DiffText {

  private DiffText() {}

  /// The statements of one direction, each behind the risks that it brings.
  static String sql(Planning.Plan plan, boolean down) {
    List<Statement> statements = down ? plan.migration().down() : plan.migration().up();
    StringBuilder text = new StringBuilder();
    for (Statement statement : statements) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(down ? "" : risks(plan.migration(), statement));
      text.append(statement(plan.current().engine(), statement.sql())).append('\n');
    }
    return text.toString();
  }

  private static String risks(Migration migration, Statement statement) {
    return migration.risks().stream()
        .filter(r -> r.sql().equals(statement.sql()))
        .map(DiffText::comment)
        .collect(Collectors.joining());
  }

  private static String comment(Risk risk) {
    return "-- "
        + Quoting.printable(risk.severity() + " " + risk.rule() + ": " + risk.message())
        + "\n";
  }

  /// The clients of MySQL and MariaDB need another end for a body with semicolons.
  private static String statement(Engine engine, String sql) {
    boolean body =
        switch (engine) {
          case POSTGRESQL, SQLITE -> false;
          case MYSQL, MARIADB -> sql.contains(";");
        };
    return body ? "DELIMITER ;;\n" + sql + ";;\nDELIMITER ;" : sql + ";";
  }

  /// What a person must know besides the statements, on standard error.
  static void tell(Console console, Planning.Plan plan) {
    if (plan.isEmpty()) {
      console.err().println("Nothing differs.");
      return;
    }
    console.err().println(reversible(plan.migration().reversibility()));
    plan.migration().unsupported().forEach(u -> console.err().println(unsupported(u)));
    ask(console, plan.lookalikes());
  }

  private static String unsupported(Ddl.Unsupported each) {
    return "No statement can "
        + ChangeText.of(each.change())
        + ": "
        + each.why()
        + " "
        + each.remedy();
  }

  private static void ask(Console console, List<Lookalike> pairs) {
    if (!pairs.isEmpty()) {
      console
          .err()
          .println("Dropped and added, and perhaps renamed. A rename keeps the rows; say so:");
      pairs.forEach(p ->
          console
              .err()
              .println("  --rename " + quoted(p.from() + "=" + p.to()) + "   (" + p.why() + ")"));
    }
  }

  private static String quoted(String word) {
    String plain = Quoting.printable(word);
    return plain.matches("[\\w.=]+") ? plain : "'" + plain.replace("'", "'\\''") + "'";
  }

  static String reversible(Reversibility reversibility) {
    return switch (reversibility) {
      case Reversibility.Exact _ -> "The way back restores structure and data.";
      case Reversibility.StructureOnly(List<String> lost) ->
          "The way back restores the structure only. Lost: "
              + lost.stream().map(Quoting::printable).collect(Collectors.joining("; "))
              + ".";
      case Reversibility.Impossible(String why) -> "There is no way back: " + why;
    };
  }
}
