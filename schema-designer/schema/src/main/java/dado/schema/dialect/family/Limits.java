package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.dialect.Ddl.Unsupported;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.OtherObject;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Version;
import dado.schema.model.View;
import java.util.Optional;
import java.util.stream.Stream;

/// What an engine of the family cannot make, in a version.
public record Limits(Engine engine, Version version) {

  private record Reason(String why, String remedy) {}

  /// Why a change cannot be made; empty where it can.
  public Optional<Unsupported> of(Change change, Schema before, Schema after) {
    return reason(change, before).map(r -> new Unsupported(change, r.why(), r.remedy()));
  }

  private Optional<Reason> reason(Change change, Schema before) {
    return switch (change) {
      case Change.AddTable c -> table(c.table());
      case Change.AddColumn c -> column(c.column());
      case Change.AlterColumn c -> column(c.after());
      case Change.AddConstraint c -> constraint(c.constraint());
      case Change.AlterConstraint c -> constraint(c.after());
      case Change.RenameConstraint c -> Optional.empty();
      case Change.AddIndex c -> index(c.index());
      case Change.AlterIndex c -> index(c.after());
      case Change.AddObject c -> object(c.object());
      case Change.AlterObject c -> object(c.after());
      case Change.RenameColumn c -> rename(c, before);
      default -> Optional.empty();
    };
  }

  private boolean isMysql() {
    return engine == Engine.MYSQL;
  }

  private boolean before(int major, int minor, int patch) {
    return version.compareTo(new Version(major, minor, patch)) < 0;
  }

  private Optional<Reason> table(Table table) {
    return Stream.of(
            table.columns().stream().map(this::column),
            table.constraints().stream().map(this::constraint),
            table.indexes().stream().map(this::index))
        .flatMap(s -> s)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Reason> column(Column column) {
    boolean expression = column.defaultValue().filter(d -> d.startsWith("(")).isPresent();
    if (isMysql() && expression && before(8, 0, 13)) {
      return reason(
          "MySQL knows expressions as defaults from 8.0.13 on",
          "Fill " + column.name() + " in a trigger, or give it a constant.");
    }
    boolean invisible = column.options().is("invisible", "yes");
    if (isMysql() && invisible && before(8, 0, 23)) {
      return reason(
          "MySQL knows invisible columns from 8.0.23 on", "Leave " + column.name() + " visible.");
    }
    if (isMysql() && (column.options().has("row") || column.options().has("versioning"))) {
      return reason(
          "MySQL keeps no history of rows", "Keep old rows in a table of their own, by triggers.");
    }
    return Optional.empty();
  }

  private Optional<Reason> constraint(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Check c -> check(c);
      case Constraint.ForeignKey f -> foreignKey(f);
      case Constraint.Exclusion e ->
          reason(
              engine.title() + " has no exclusion constraints", "Check it in a trigger instead.");
      case Constraint.PrimaryKey k -> overlaps(k);
      case Constraint.Unique u -> overlaps(u);
    };
  }

  private Optional<Reason> overlaps(Constraint key) {
    return isMysql() && key.options().has("overlaps")
        ? reason("MySQL has no keys without overlaps", "Check it in a trigger instead.")
        : Optional.empty();
  }

  private Optional<Reason> check(Constraint.Check check) {
    if (isMysql() && before(8, 0, 16)) {
      return reason("MySQL keeps checks from 8.0.16 on", "Check it in a trigger instead.");
    }
    return !isMysql() && check.options().is("enforced", "no")
        ? reason("A check of MariaDB is always enforced", "Add it when all rows keep it.")
        : Optional.empty();
  }

  private Optional<Reason> foreignKey(Constraint.ForeignKey key) {
    if (key.options().has("deferrable")) {
      return reason(
          "A foreign key of " + engine.title() + " is checked at once and cannot be deferred",
          "Order the statements so that referenced rows come first.");
    }
    boolean sets =
        key.onDelete() == Constraint.Action.SET_DEFAULT
            || key.onUpdate() == Constraint.Action.SET_DEFAULT;
    return sets
        ? reason("InnoDB refuses SET DEFAULT in a foreign key", "Use SET NULL, or a trigger.")
        : Optional.empty();
  }

  private Optional<Reason> index(Index index) {
    if (index.where().isPresent() || !index.include().isEmpty()) {
      return reason(
          engine.title() + " has no partial indexes and none with further columns",
          "Index a generated column that is NULL for the other rows, or add the columns to the"
              + " key.");
    }
    boolean expression = index.keys().stream().anyMatch(Index.Key::isExpression);
    if (expression && (!isMysql() || before(8, 0, 13))) {
      return reason(
          isMysql()
              ? "MySQL indexes expressions from 8.0.13 on"
              : "MariaDB indexes columns, not expressions",
          "Add a generated column with the expression, and index that.");
    }
    return !isMysql() && index.options().is("visible", "no") && before(10, 6, 0)
        ? reason("MariaDB ignores indexes from 10.6 on", "Drop the index instead.")
        : Optional.empty();
  }

  private Optional<Reason> object(SchemaObject object) {
    return switch (object.kind()) {
      case ENUM ->
          reason(
              "An enum is a column's type here, not an object of its own",
              "Give the column the type enum(…).");
      case NAMESPACE, EXTENSION, COMPOSITE, DOMAIN, POLICY ->
          reason(
              engine.title() + " has no " + object.kind().title(),
              "Leave " + object.name().local() + " out of the design.");
      case SEQUENCE -> sequence();
      case VIEW, ROUTINE, OTHER, TRIGGER, GRANT -> text(object);
    };
  }

  private Optional<Reason> sequence() {
    return isMysql()
        ? reason("MySQL has no sequences", "Use an AUTO_INCREMENT column.")
        : Optional.empty();
  }

  private Optional<Reason> text(SchemaObject object) {
    return switch (object) {
      case View v when v.materialized() ->
          reason(
              engine.title() + " has no materialized views",
              "Make " + v.name().local() + " a table that an event fills.");
      case Routine r when r.definition().isEmpty() -> unread(object);
      case OtherObject o when o.definition().isEmpty() -> unread(object);
      default -> Optional.empty();
    };
  }

  private Optional<Reason> unread(SchemaObject object) {
    return reason(
        "The text of " + object.name().local() + " could not be read",
        "Read the schema again as a role that may see it.");
  }

  /// MySQL refuses it while the partitions stand on the column (error 3855).
  private Optional<Reason> rename(Change.RenameColumn change, Schema before) {
    boolean partitions =
        before
            .table(change.table())
            .flatMap(Table::partitioning)
            .filter(p -> TableFacts.mentions(p.by(), change.from()))
            .isPresent();
    return isMysql() && partitions
        ? reason(
            "The server refuses to rename " + change.from() + ", on which partitions stand",
            "Remove the partitions, rename, and partition again.")
        : Optional.empty();
  }

  private static Optional<Reason> reason(String why, String remedy) {
    return Optional.of(new Reason(why + ".", remedy));
  }
}
