package dado.schema.dialect.sqlite;

import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a `CREATE TABLE` says and no pragma tells: constraints with their names, checks,
/// collations, generated columns' expressions, `AUTOINCREMENT` and the options.
///
/// @param collations by column
/// @param expressions of generated columns, by column
record TableText(
    List<Constraint> constraints,
    Map<String, String> collations,
    Map<String, String> expressions,
    boolean autoIncrement,
    String options) {

  static TableText of(String sql) {
    return new Reader(DdlText.of(sql)).read();
  }

  private static final class Reader {

    private final DdlText statement;
    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Map<String, String> expressions = new HashMap<>();
    private boolean autoIncrement;

    Reader(DdlText statement) {
      this.statement = statement;
    }

    TableText read() {
      int open = statement.find("(");
      if (open < 0) {
        return new TableText(constraints, collations, expressions, false, "");
      }
      statement.parts(open).forEach(this::part);
      String options = statement.from(statement.close(open) + 1);
      return new TableText(constraints, collations, expressions, autoIncrement, options);
    }

    private void part(DdlText part) {
      boolean tableConstraint =
          part.is(0, "CONSTRAINT")
              || (part.is(0, "PRIMARY") && part.is(1, "KEY"))
              || (part.is(0, "FOREIGN") && part.is(1, "KEY"))
              || (part.is(0, "UNIQUE") && part.is(1, "("))
              || (part.is(0, "CHECK") && part.is(1, "("));
      clauses(part, tableConstraint ? "" : part.words().getFirst().name());
    }

    /// The clauses of a column, or the one of a table constraint.
    ///
    /// @param column empty for a table constraint
    private void clauses(DdlText part, String column) {
      String name = "";
      for (int i = column.isEmpty() ? 0 : 1; i < part.words().size(); i++) {
        if (part.is(i, "CONSTRAINT") && i + 1 < part.words().size()) {
          name = part.words().get(++i).name();
        } else if (part.is(i, "(")) {
          i = part.close(i);
        } else if (clause(part, i, column, name)) {
          name = "";
        }
      }
    }

    private boolean clause(DdlText part, int at, String column, String name) {
      if (part.is(at, "CHECK") && part.is(at + 1, "(")) {
        constraints.add(new Constraint.Check(name, part.inside(at + 1)));
      } else if (part.is(at, "UNIQUE")) {
        constraints.add(new Constraint.Unique(name, columns(part, at + 1, column)));
      } else if (part.is(at, "PRIMARY") && part.is(at + 1, "KEY")) {
        constraints.add(new Constraint.PrimaryKey(name, columns(part, at + 2, column)));
      } else if (part.is(at, "REFERENCES")) {
        constraints.add(foreignKey(part, at, column, name));
      } else {
        return columnClause(part, at, column);
      }
      return true;
    }

    private boolean columnClause(DdlText part, int at, String column) {
      if (part.is(at, "COLLATE") && at + 1 < part.words().size()) {
        collations.put(column, part.words().get(at + 1).name());
      } else if (part.is(at, "AUTOINCREMENT")) {
        autoIncrement = true;
      } else if (part.is(at, "AS") && part.is(at + 1, "(")) {
        expressions.put(column, part.inside(at + 1));
      } else {
        return part.is(at, "NULL") || part.is(at, "DEFAULT");
      }
      return true;
    }

    private static List<String> columns(DdlText part, int open, String column) {
      return part.is(open, "(") ? part.names(open) : List.of(column);
    }

    /// Only the name, the columns and what follows the actions; the pragma knows the rest.
    private static Constraint foreignKey(DdlText part, int at, String column, String name) {
      List<String> own = column.isEmpty() ? part.names(part.find("(")) : List.of(column);
      return new Constraint.ForeignKey(
          name,
          own,
          new Name("main", part.words().get(at + 1).name()),
          List.of(),
          Constraint.Action.NO_ACTION,
          Constraint.Action.NO_ACTION,
          deferral(part, at));
    }

    private static Options deferral(DdlText part, int at) {
      for (int i = at; i < part.words().size(); i++) {
        if (part.is(i, "DEFERRABLE") && !part.is(i - 1, "NOT")) {
          boolean deferred = part.is(i + 1, "INITIALLY") && part.is(i + 2, "DEFERRED");
          return deferred ? Options.of("deferrable", "deferred") : Options.NONE;
        }
      }
      return Options.NONE;
    }
  }
}
