package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/// What an `ALTER TABLE` says for one change of the table.
///
/// @param before the table as it is
/// @param after the table as it will be
record Clausing(FamilyWords words, TableText text, Table before, Table after) {

  /// The clauses, in an order in which they can stand in one statement.
  List<String> of(Change change) {
    return switch (change) {
      case Change.AddColumn c -> List.of(add(c.column()));
      case Change.DropColumn c -> List.of("DROP COLUMN " + quote(c.column().name()));
      case Change.AlterColumn c -> alter(c.before(), c.after());
      case Change.ReorderColumns c -> new ColumnOrder(c.before(), c.after()).moves(this::move);
      case Change.AddConstraint c ->
          List.of("ADD " + text.constraint(after.name(), c.constraint()));
      case Change.DropConstraint c -> List.of(drop(c.constraint()));
      case Change.RenameConstraint c -> renamed(c.before(), c.before().withName(c.to()));
      case Change.AlterConstraint c -> alter(c.before(), c.after());
      case Change.AddIndex c -> List.of("ADD " + text.index(c.index()));
      case Change.DropIndex c -> List.of("DROP INDEX " + quote(c.index().name()));
      case Change.RenameIndex c -> List.of(rename(c.before().name(), c.to()));
      case Change.AlterIndex c -> alter(c.before(), c.after());
      case Change.CommentTable c -> List.of("COMMENT=" + words.identifiers().literal(c.after()));
      case Change.AlterTable c -> options(c.before(), c.after());
      default -> throw new IllegalArgumentException("This is no change inside a table: " + change);
    };
  }

  private String add(Column column) {
    return "ADD COLUMN " + text.column(column) + place(column.name());
  }

  private String place(String column) {
    List<String> names = after.columns().stream().map(Column::name).toList();
    int at = names.indexOf(column);
    if (at == names.size() - 1) {
      return "";
    }
    return at == 0 ? " FIRST" : " AFTER " + quote(names.get(at - 1));
  }

  private String move(String column, String previous) {
    String place = previous.isEmpty() ? " FIRST" : " AFTER " + quote(previous);
    return "MODIFY COLUMN " + text.column(after.column(column).orElseThrow()) + place;
  }

  private List<String> alter(Column old, Column wanted) {
    if (isNewGeneration(old, wanted)) {
      return replaced(old, wanted);
    }
    return onlyDefault(old, wanted) ? List.of(setDefault(wanted)) : List.of(modify(wanted));
  }

  private String modify(Column column) {
    return "MODIFY COLUMN " + text.column(column);
  }

  /// The server changes neither a virtual column into another kind, nor another into a virtual one.
  private static boolean isNewGeneration(Column old, Column wanted) {
    return (!kind(old).equals(kind(wanted)) && (isVirtual(old) || isVirtual(wanted)))
        || (kind(old).equals("plain") && kind(wanted).equals("stored"));
  }

  private static boolean isVirtual(Column column) {
    return kind(column).equals("virtual");
  }

  private static String kind(Column column) {
    return switch (column.generation()) {
      case Generation.Computed c -> c.stored() ? "stored" : "virtual";
      case Generation.None n -> "plain";
      case Generation.AutoIncrement a -> "plain";
      case Generation.Identity i -> "plain";
    };
  }

  /// The column goes and comes, with the indexes over it.
  private List<String> replaced(Column old, Column wanted) {
    List<String> clauses = new ArrayList<>();
    List<Index> indexes =
        after.indexes().stream()
            .filter(i -> i.keys().stream().anyMatch(k -> k.text().equals(wanted.name())))
            .toList();
    List<Constraint.Unique> keys =
        after.constraints().stream()
            .filter(Constraint.Unique.class::isInstance)
            .map(Constraint.Unique.class::cast)
            .filter(u -> u.columns().contains(wanted.name()))
            .toList();
    indexes.forEach(i -> clauses.add("DROP INDEX " + quote(i.name())));
    keys.forEach(u -> clauses.add(drop(u)));
    clauses.add("DROP COLUMN " + quote(old.name()));
    clauses.add(add(wanted));
    indexes.forEach(i -> clauses.add("ADD " + text.index(i)));
    keys.forEach(u -> clauses.add("ADD " + text.constraint(after.name(), u)));
    return clauses;
  }

  private static boolean onlyDefault(Column old, Column wanted) {
    boolean moment = wanted.options().has("on update") || isMoment(old) || isMoment(wanted);
    return !moment && old.withDefault(wanted.defaultValue()).same(wanted);
  }

  private static boolean isMoment(Column column) {
    return column.defaultValue().filter(d -> d.matches("(?i)current_timestamp.*")).isPresent();
  }

  /// A column that may be empty has the default `NULL`, which dropping the default would take away.
  private String setDefault(Column wanted) {
    String none = wanted.nullable() ? "SET DEFAULT NULL" : "DROP DEFAULT";
    return "ALTER COLUMN "
        + quote(wanted.name())
        + " "
        + wanted.defaultValue().map(d -> "SET DEFAULT " + d).orElse(none);
  }

  private String drop(Constraint constraint) {
    String name = quote(text.named(before.name(), constraint).name());
    return switch (constraint) {
      case Constraint.PrimaryKey k -> "DROP PRIMARY KEY";
      case Constraint.Unique u -> "DROP INDEX " + name;
      case Constraint.Check c -> words.dropCheck() + " " + name;
      case Constraint.Exclusion e -> "DROP CONSTRAINT " + name;
      case Constraint.ForeignKey f -> "DROP FOREIGN KEY " + name;
    };
  }

  private String rename(String from, String to) {
    return "RENAME INDEX " + quote(from) + " TO " + quote(to);
  }

  private List<String> renamed(Constraint old, Constraint wanted) {
    return switch (old) {
      case Constraint.PrimaryKey k -> List.of();
      case Constraint.Unique u -> List.of(rename(u.name(), wanted.name()));
      case Constraint.Check c -> anew(old, wanted);
      case Constraint.Exclusion e -> anew(old, wanted);
      case Constraint.ForeignKey f -> renamed(f, wanted);
    };
  }

  /// The index that the server made for the key keeps the old name, unless it is renamed too.
  private List<String> renamed(Constraint.ForeignKey old, Constraint wanted) {
    List<String> clauses = new ArrayList<>(anew(old, wanted));
    if (OwnIndexes.of(before).containsKey(old.name())) {
      clauses.add(rename(old.name(), wanted.name()));
    }
    return clauses;
  }

  private List<String> anew(Constraint old, Constraint wanted) {
    return List.of(drop(old), "ADD " + text.constraint(after.name(), wanted));
  }

  private List<String> alter(Constraint old, Constraint wanted) {
    Options others = old.options().without("enforced").without("visible");
    boolean same = others.equals(wanted.options().without("enforced").without("visible"));
    return switch (wanted) {
      case Constraint.Check c when same ->
          List.of(
              "ALTER CHECK "
                  + quote(c.name())
                  + (c.options().is("enforced", "no") ? " NOT ENFORCED" : " ENFORCED"));
      case Constraint.Unique u when same -> List.of(show(u.name(), u.options()));
      case Constraint.PrimaryKey k -> anew(old, wanted);
      case Constraint.Unique u -> anew(old, wanted);
      case Constraint.Check c -> anew(old, wanted);
      case Constraint.Exclusion e -> anew(old, wanted);
      case Constraint.ForeignKey f -> anew(old, wanted);
    };
  }

  private String show(String index, Options options) {
    return "ALTER INDEX " + quote(index) + " " + words.visibility(!options.is("visible", "no"));
  }

  private List<String> alter(Index old, Index wanted) {
    boolean onlyShown =
        old.comment().equals(wanted.comment())
            && old.options().without("visible").equals(wanted.options().without("visible"));
    return onlyShown
        ? List.of(show(wanted.name(), wanted.options()))
        : List.of("DROP INDEX " + quote(old.name()), "ADD " + text.index(wanted));
  }

  private List<String> options(Options was, Options is) {
    List<String> clauses = new ArrayList<>(new TableOptions(words.identifiers()).between(was, is));
    if (!was.get("collate").equals(is.get("collate"))) {
      clauses.addAll(collated(is));
    }
    if (was.has("system versioning") != is.has("system versioning")) {
      clauses.add(is.has("system versioning") ? "ADD SYSTEM VERSIONING" : "DROP SYSTEM VERSIONING");
    }
    return clauses;
  }

  /// Columns without a collation of their own follow the table's; others keep theirs.
  private List<String> collated(Options is) {
    boolean named = is.has("collate");
    List<String> clauses = new ArrayList<>();
    clauses.add(
        named ? "DEFAULT COLLATE " + is.get("collate") : "CONVERT TO CHARACTER SET DEFAULT");
    after.columns().stream().filter(c -> isRestated(c, named)).forEach(c -> clauses.add(modify(c)));
    return clauses;
  }

  /// The conversion of a whole table reaches columns with a collation of their own, and MariaDB's
  /// `json`, which is a text; the other form reaches none.
  private static boolean isRestated(Column column, boolean named) {
    boolean own = column.type().contains(" COLLATE ");
    return named ? ColumnDelta.isText(column.type()) && !own : own || column.type().equals("json");
  }

  private String quote(String name) {
    return words.identifiers().quote(name);
  }
}
