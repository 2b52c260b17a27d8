package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Domain;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Columns that come or change beside running work.
///
/// @param now the schema before the change
/// @param next the schema after it
record OnlineColumns(Target target, Change cause, Schema now, Schema next) {

  /// Empty where the plain statement does no harm.
  Optional<List<Statement>> add(Change.AddColumn change) {
    Column column = change.column();
    Name table = change.table();
    if (ColumnText.isInherited(column)) {
      return Optional.empty();
    }
    Optional<String> rewritten = rewritten(column);
    if (rewritten.isPresent()) {
      return Optional.of(said(rewritten.get(), new ColumnText(target).add(table, column, next)));
    }
    return column.defaultValue().filter(Rewrites::isVolatile).map(d -> filled(table, column, d));
  }

  /// Why PostgreSQL has no other way than to write every row anew for the new column.
  private Optional<String> rewritten(Column column) {
    return switch (column.generation()) {
      case Generation.Computed(String e, boolean stored) when stored ->
          Optional.of("a stored generated column is computed for every row");
      case Generation.Identity i -> Optional.of("an identity column numbers every row");
      case Generation.AutoIncrement a -> Optional.of("an identity column numbers every row");
      case Generation.Computed c -> Optional.empty();
      case Generation.None n ->
          isChecked(column.type())
              ? Optional.of("a column of a domain with rules is checked for every row")
              : Optional.empty();
    };
  }

  private boolean isChecked(String type) {
    return next.objects(Domain.class).stream()
        .filter(d -> target.quote(d.name()).equals(type))
        .anyMatch(d -> !d.checks().isEmpty() || !d.nullable());
  }

  private List<Statement> said(String why, List<String> texts) {
    List<String> noted = new ArrayList<>(texts);
    if (!noted.isEmpty()) {
      String note = "-- There is no online way: " + why + ", and all others wait for it.\n";
      noted.set(0, note + noted.getFirst());
    }
    return together(noted);
  }

  /// One transaction of its own.
  private List<Statement> together(List<String> texts) {
    List<Statement> statements = new ArrayList<>();
    for (String text : texts) {
      statements.add(statements.isEmpty() ? starts(text) : joins(text));
    }
    return statements;
  }

  private Statement joins(String sql) {
    return new Statement(sql, cause, Boundary.JOINS);
  }

  private Statement starts(String sql) {
    return new Statement(sql, cause, Boundary.STARTS);
  }

  private List<Statement> filled(Name table, Column column, String value) {
    List<Statement> statements = new ArrayList<>();
    Column bare =
        column.withNullable(true).withDefault(Optional.empty()).withOptions(withoutNotNull(column));
    ColumnText text = new ColumnText(target);
    text.add(table, bare, next).forEach(t -> statements.add(joins(t)));
    statements.add(joins(text.head(table, column.name()) + "SET DEFAULT " + value));
    String quoted = target.quote(column.name());
    statements.add(backfill(table, quoted + " = DEFAULT", quoted + " IS NULL"));
    if (!column.nullable()) {
      statements.addAll(notNull(table, column, column.name()));
    }
    return statements;
  }

  private static Options withoutNotNull(Column column) {
    return column.options().without("not null name").without("not null").without("no inherit");
  }

  private Statement backfill(Name table, String set, String open) {
    return new Statement(
        new Backfill(target, now.table(table).orElseThrow(), set, open).sql(),
        cause,
        Boundary.ALONE);
  }

  /// NOT NULL for new rows first, then a look at the old ones under a lock that stops nobody.
  ///
  /// @param name the column's name at that time
  private List<Statement> notNull(Name table, Column column, String name) {
    if (column.options().has("not null")) {
      return List.of(joins(new NotNullText(target).added(table, column.withName(name))));
    }
    return target.atLeast(18) ? named(table, column, name) : checked(table, name);
  }

  private List<Statement> named(Name table, Column column, String name) {
    String own = column.options().get("not null name");
    String constraint =
        own.isEmpty() ? target.derived(table.local() + "_" + name, "_not_null") : own;
    Options state =
        column.options().with("not null name", constraint).with("not null", "not valid");
    Column open = column.withName(name).withOptions(state);
    return List.of(
        joins(new NotNullText(target).added(table, open)),
        starts(target.alter(table) + "VALIDATE CONSTRAINT " + target.quote(constraint)));
  }

  /// A valid check spares SET NOT NULL its scan.
  private List<Statement> checked(Name table, String name) {
    String check = target.quote(target.derived(table.local() + "_" + name, "_dado_filled"));
    String filled = " CHECK (" + target.quote(name) + " IS NOT NULL) NOT VALID";
    String head = target.alter(table);
    return List.of(
        joins(head + "ADD CONSTRAINT " + check + filled),
        starts(head + "VALIDATE CONSTRAINT " + check),
        starts(new ColumnText(target).head(table, name) + "SET NOT NULL"),
        joins(head + "DROP CONSTRAINT " + check));
  }

  /// Empty where the plain statements do no harm.
  Optional<List<Statement>> alter(Change.AlterColumn change) {
    Column before = change.before();
    Column after = change.after();
    if (ColumnText.isInherited(after)) {
      return Optional.empty();
    }
    if (isStored(after) && !before.generation().equals(after.generation())) {
      return Optional.of(
          said("a stored generated column is computed for every row", plain(change, after)));
    }
    if (Rewrites.isRewrite(before.type(), after.type())) {
      return Optional.of(retyped(change));
    }
    return before.nullable() && !after.nullable()
        ? Optional.of(withNotNull(change))
        : Optional.empty();
  }

  private static boolean isStored(Column column) {
    return column.generation() instanceof Generation.Computed(String e, boolean stored) && stored;
  }

  private List<Statement> retyped(Change.AlterColumn change) {
    return new Obstacles(target, now)
        .to(change)
        .map(o -> "the new type writes every row anew, and " + o)
        .map(why -> said(why, plain(change, change.after())))
        .orElseGet(() -> exchanged(change));
  }

  private List<String> plain(Change.AlterColumn change, Column after) {
    return new ColumnAlteration(target, change.table(), change.before(), after, now, next).texts();
  }

  private List<Statement> withNotNull(Change.AlterColumn change) {
    Column after = change.after();
    if (after.generation() instanceof Generation.Identity) {
      return withIdentity(change);
    }
    List<Statement> statements = new ArrayList<>();
    Column open = after.withNullable(true).withOptions(withoutNotNull(after));
    plain(change, open).forEach(t -> statements.add(joins(t)));
    statements.addAll(notNull(change.table(), after, after.name()));
    return statements;
  }

  /// Identity needs NOT NULL to be there.
  private List<Statement> withIdentity(Change.AlterColumn change) {
    Column after = change.after();
    Column filled = change.before().withNullable(false).withOptions(after.options());
    List<Statement> statements = new ArrayList<>(notNull(change.table(), after, after.name()));
    new ColumnAlteration(target, change.table(), filled, after, now, next)
        .texts()
        .forEach(t -> statements.add(joins(t)));
    return statements;
  }

  /// A new column is kept equal by a trigger, filled in batches, and takes the old one's place.
  private List<Statement> exchanged(Change.AlterColumn change) {
    Name table = change.table();
    Column after = change.after();
    ColumnExchange exchange = new ColumnExchange(target, table, change.before(), after, next);
    List<Statement> statements = new ArrayList<>();
    exchange.expand().forEach(t -> statements.add(joins(t)));
    statements.add(backfill(table, exchange.filled(), exchange.open()));
    if (!after.nullable()) {
      Column unnamed = after.withOptions(after.options().without("not null name"));
      statements.addAll(notNull(table, unnamed, exchange.aside()));
    }
    statements.addAll(together(exchange.contract()));
    return statements;
  }
}
