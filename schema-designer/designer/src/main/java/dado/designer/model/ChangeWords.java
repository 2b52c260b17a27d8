package dado.designer.model;

import dado.designer.model.ChangeLine.Kind;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.SchemaObject;
import java.util.List;
import java.util.stream.Collectors;

/// Changes in words.
public final class ChangeWords {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private ChangeWords() {}

  public static ChangeLine line(Change change) {
    return switch (change) {
      case Change.AddTable(var table) -> added("table", table.name().local(), "");
      case Change.DropTable(var table) -> removed("table", table.name().local(), "");
      case Change.RenameTable(var from, var to) ->
          changed("rename.table", from.local(), to.local());
      case Change.CommentTable c -> changed("comment", c.table().local(), c.after());
      case Change.AddColumn c -> added("column", c.column().name(), on(c.table(), ""));
      case Change.DropColumn c -> removed("column", c.column().name(), on(c.table(), ""));
      case Change.RenameColumn c -> changed("rename.column", c.from(), c.to());
      case Change.AlterColumn c -> changed("column", c.after().name(), on(c.table(), ""));
      case Change.AddConstraint c ->
          added(
              kind(c.constraint()), c.constraint().name(), on(c.table(), columns(c.constraint())));
      case Change.DropConstraint c ->
          removed(
              kind(c.constraint()), c.constraint().name(), on(c.table(), columns(c.constraint())));
      case Change.AddIndex c -> added("index", c.index().name(), on(c.table(), keys(c.index())));
      case Change.DropIndex c -> removed("index", c.index().name(), on(c.table(), keys(c.index())));
      case Change.AlterTable c -> changed("table", c.table().local(), "");
      case Change.ReorderColumns c -> changed("order", c.table().local(), "");
      case Change.Repartition c -> changed("partitioning", c.table().local(), "");
      case Change.AddPartition c ->
          added("partition", c.partition().name().local(), on(c.table(), c.partition().bound()));
      case Change.DropPartition c ->
          removed("partition", c.partition().name().local(), on(c.table(), c.partition().bound()));
      case Change.RenameConstraint c -> changed("rename.constraint", c.before().name(), c.to());
      case Change.AlterConstraint c ->
          changed("constraint", c.after().name(), on(c.table(), columns(c.after())));
      case Change.RenameIndex c -> changed("rename.index", c.before().name(), c.to());
      case Change.AlterIndex c -> changed("index", c.after().name(), on(c.table(), ""));
      case Change.AddObject c -> added("other", named(c.object()), "");
      case Change.DropObject c -> removed("other", named(c.object()), "");
      case Change.AlterObject c -> changed("other", named(c.after()), "");
      case Change.RenameObject c -> changed("rename.other", named(c.before()), c.to().local());
    };
  }

  private static String named(SchemaObject object) {
    return object.kind().title() + " " + object.name().local();
  }

  /// A change as a name for a migration, made of letters that any file system takes.
  public static String title(Change change) {
    ChangeLine line = line(change);
    String words = TEXTS.get("title." + line.kind()) + line.text().substring(1);
    String plain = words.replaceAll("[^\\p{L}\\p{N}]+", "_");
    return plain.replaceAll("^_+|_+$", "");
  }

  public static String keys(Index index) {
    return index.keys().stream()
        .map(k -> k.descending() ? k.text() + " DESC" : k.text())
        .collect(Collectors.joining(", "));
  }

  public static String kind(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> "primary";
      case Constraint.Unique k -> "unique";
      case Constraint.Check k -> "check";
      case Constraint.ForeignKey k -> "foreign";
      case Constraint.Exclusion k -> "exclusion";
    };
  }

  public static String columns(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> joined(k.columns());
      case Constraint.Unique k -> joined(k.columns());
      case Constraint.Check k -> k.expression();
      case Constraint.ForeignKey k -> joined(k.columns()) + " → " + k.references().local();
      case Constraint.Exclusion k -> k.definition();
    };
  }

  private static String joined(List<String> columns) {
    return String.join(", ", columns);
  }

  private static String on(Name table, String parts) {
    return parts.isEmpty()
        ? TEXTS.get("change.on", table.local())
        : TEXTS.get("change.on.parts", table.local(), parts);
  }

  private static ChangeLine added(String kind, String name, String detail) {
    return new ChangeLine(Kind.ADDED, "+ " + words(kind, name), detail);
  }

  private static ChangeLine removed(String kind, String name, String detail) {
    return new ChangeLine(Kind.REMOVED, "− " + words(kind, name), detail);
  }

  private static String words(String kind, String name) {
    return TEXTS.get("object." + kind, name).strip();
  }

  private static ChangeLine changed(String kind, String name, String detail) {
    return new ChangeLine(Kind.CHANGED, "± " + TEXTS.get("changed." + kind, name, detail), detail);
  }
}
