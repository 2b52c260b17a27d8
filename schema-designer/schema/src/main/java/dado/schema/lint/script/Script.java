package dado.schema.lint.script;

import dado.schema.dialect.Statement;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A script of SQL statements, read as operations with what is known of their tables.
///
/// @param file its name for people; empty where it is not a file
/// @param created the tables that it makes, as they are at its end
/// @param objects policies and views that it makes
/// @param suppressions comments that ask rules to be silent
public record Script(
    String file,
    List<Step> steps,
    List<Table> created,
    List<SchemaObject> objects,
    List<Suppression> suppressions) {

  /// A script with nothing in it.
  public static final Script EMPTY = new Script("", List.of(), List.of(), List.of(), List.of());

  public Script {
    steps = List.copyOf(steps);
    created = List.copyOf(created);
    objects = List.copyOf(objects);
    suppressions = List.copyOf(suppressions);
  }

  /// A script that a person wrote. What follows a mark for the way down (`-- +goose Down`) is left
  /// out.
  ///
  /// @param before the schema that it runs on, where it is known
  public static Script read(Engine engine, String file, String text, Optional<Schema> before) {
    FileKind kind = FileKind.of(engine, file, text);
    Reading reading = new Reading(engine, file, before, kind.transactional());
    Positions positions = new Positions(text);
    List<SqlStatement> statements = Statements.split(engine, kind.up());
    for (SqlStatement statement : statements) {
      reading.add(
          statement.text(), positions.line(statement.start()), positions.column(statement.start()));
    }
    return reading.script(Suppression.in(engine, kind.up(), statements));
  }

  /// The statements of a planned migration.
  public static Script of(Engine engine, List<Statement> statements, Schema before) {
    Reading reading = new Reading(engine, "", Optional.of(before), false);
    for (Statement statement : statements) {
      reading.boundary(statement.boundary());
      reading.add(statement.sql(), 0, 0);
    }
    return reading.script(List.of());
  }

  /// The tables that the script makes, and what belongs to them, as a schema of their own.
  public Schema schema(Engine engine) {
    return new Schema(engine, created, objects);
  }

  /// The state of a reading.
  private static final class Reading {

    private final Engine engine;
    private final String file;
    private final Replay replay;
    private final Words.Dialectal dialect;
    private final List<Step> steps = new ArrayList<>();
    private final List<SchemaObject> objects = new ArrayList<>();
    private final boolean wrapped;
    private int transactions = 1;
    private int transaction;
    private int statements;

    Reading(Engine engine, String file, Optional<Schema> before, boolean wrapped) {
      this.engine = engine;
      this.file = file;
      this.replay = new Replay(engine, before);
      this.wrapped = wrapped;
      this.transaction = wrapped ? 1 : 0;
      this.dialect = new Words.Dialectal(engine, schema(engine, before));
    }

    private static String schema(Engine engine, Optional<Schema> before) {
      return switch (engine) {
        case POSTGRESQL -> "public";
        case SQLITE -> "main";
        case MYSQL, MARIADB ->
            before
                .flatMap(s -> s.tables().stream().findFirst())
                .map(t -> t.name().schema())
                .orElse("");
      };
    }

    void boundary(Statement.Boundary boundary) {
      transaction =
          switch (boundary) {
            case JOINS -> transaction == 0 ? ++transactions : transaction;
            case STARTS -> ++transactions;
            case OUTSIDE, ALONE -> 0;
          };
    }

    void add(String sql, int line, int column) {
      List<Token> tokens =
          SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
      for (Operation operation : Reader.read(new Words(dialect, sql, tokens))) {
        step(operation, sql, line, column);
      }
      statements++;
    }

    private void step(Operation operation, String sql, int line, int column) {
      opening(operation);
      Optional<Table> replaced = replay.replaced(operation);
      Optional<Replay.Known> known = replay.subject(operation);
      steps.add(step(operation, known, sql, line, column));
      replay.apply(operation);
      replaced.ifPresent(old -> rebuilt(old, sql, line, column));
      remember(operation);
      closing(operation);
    }

    private Step step(
        Operation operation, Optional<Replay.Known> known, String sql, int line, int column) {
      return new Step(
          operation,
          statements,
          sql,
          line,
          column,
          transaction,
          known.map(Replay.Known::table),
          known.map(Replay.Known::origin).orElse(Step.Origin.UNKNOWN));
    }

    /// A table that was dropped and is there again under its name went through a rebuild.
    private void rebuilt(Table old, String sql, int line, int column) {
      Optional<Table> now = replay.find(old.name()).map(Replay.Known::table);
      Optional<Replay.Known> before =
          Optional.of(new Replay.Known(old, Step.Origin.KNOWN))
              .filter(k -> !old.columns().isEmpty());
      now.ifPresent(
          n -> Edits.between(old, n).forEach(o -> steps.add(step(o, before, sql, line, column))));
    }

    private void opening(Operation operation) {
      if (operation instanceof Operation.Transaction(String verb) && verb.equals("BEGIN")) {
        transaction = ++transactions;
      }
    }

    private void closing(Operation operation) {
      if (operation instanceof Operation.Transaction(String verb) && !verb.equals("BEGIN")) {
        transaction = wrapped ? ++transactions : 0;
      }
    }

    private void remember(Operation operation) {
      if (operation instanceof Operation.CreatePolicy p) {
        objects.add(policy(p.table(), p.policy()));
      } else if (operation instanceof Operation.CreateView v) {
        Id id = Id.of("view", v.view().toString());
        String query = v.query();
        objects.add(new View(id, v.view(), query, v.materialized(), List.of(), "", Options.NONE));
      }
    }

    private static Policy policy(Name table, String name) {
      Id id = Id.of("policy", table.toString(), name);
      List<String> everybody = List.of("public");
      Optional<String> none = Optional.empty();
      return new Policy(id, table.withLocal(name), table, true, "ALL", everybody, none, none, "");
    }

    Script script(List<Suppression> suppressions) {
      return new Script(file, steps, replay.created(), objects, suppressions);
    }
  }
}
