package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Sequence;
import java.util.ArrayList;
import java.util.List;

/// A column of another type that takes a column's place: made beside it, written with it by a
/// trigger, and put in its place when all rows have their value.
///
/// @param next the schema with the new type
record ColumnExchange(Target target, Name table, Column before, Column after, Schema next) {

  /// The new column's name until it takes the old one's.
  String aside() {
    return target.derived(before.name(), "_dado_new");
  }

  /// Triggers fire in the order of their names; this one must see what others have written.
  private String trigger() {
    return target.joined("zz_dado", table.local() + "_" + before.name());
  }

  private Name function() {
    return table.withLocal(trigger());
  }

  private String value(String column) {
    return Casts.cast(column, before.type(), PostgresqlTypes.withoutCollation(after.type()));
  }

  /// What makes the new column and keeps it equal for rows that are written from now on.
  List<String> expand() {
    Column bare =
        Column.of(after.id(), aside(), after.type(), true)
            .withOptions(Options.NONE.with("compression", after.options().get("compression")));
    return List.of(
        target.alter(table) + "ADD COLUMN " + new ColumnText(target).definition(bare),
        createFunction(),
        createTrigger());
  }

  private String createFunction() {
    String body =
        "\nBEGIN\n  NEW."
            + target.quote(aside())
            + " := "
            + value("NEW." + target.quote(before.name()))
            + ";\n  RETURN NEW;\nEND\n";
    return "CREATE FUNCTION "
        + target.quote(function())
        + "() RETURNS trigger LANGUAGE plpgsql AS "
        + Target.dollars(body);
  }

  private String createTrigger() {
    return "CREATE TRIGGER "
        + target.quote(trigger())
        + " BEFORE INSERT OR UPDATE ON "
        + target.quote(table)
        + " FOR EACH ROW EXECUTE FUNCTION "
        + target.quote(function())
        + "()";
  }

  /// What the backfill sets.
  String filled() {
    return target.quote(aside()) + " = " + value(target.quote(before.name()));
  }

  /// The rows that are not filled yet.
  String open() {
    return target.quote(aside()) + " IS NULL AND " + target.quote(before.name()) + " IS NOT NULL";
  }

  /// What puts the new column in the place of the old one.
  List<String> contract() {
    ColumnText text = new ColumnText(target);
    List<String> texts = new ArrayList<>();
    texts.add("DROP TRIGGER " + target.quote(trigger()) + " ON " + target.quote(table));
    texts.add("DROP FUNCTION " + target.quote(function()) + "()");
    texts.addAll(sequences());
    texts.add(target.alter(table) + "DROP COLUMN " + target.quote(before.name()));
    texts.add(text.rename(table, aside(), after.name()));
    String head = text.head(table, after.name());
    after.defaultValue().ifPresent(d -> texts.add(head + "SET DEFAULT " + d));
    texts.addAll(details(text));
    return texts;
  }

  /// The old column's sequences would go with it.
  private List<String> sequences() {
    SequenceText text = new SequenceText(target);
    Sequence.OwningColumn heir = new Sequence.OwningColumn(table, aside());
    return next.objects(Sequence.class).stream()
        .filter(s -> s.ownedBy().filter(this::isBefore).isPresent())
        .map(s -> text.owned(s.name(), heir))
        .toList();
  }

  private boolean isBefore(Sequence.OwningColumn column) {
    return column.table().equals(table) && column.column().equals(before.name());
  }

  private List<String> details(ColumnText text) {
    List<String> texts = new ArrayList<>();
    Options options = after.options().without("compression").without("not null");
    texts.addAll(text.settings(table, after.name(), Options.NONE, options));
    if (!after.nullable() && target.atLeast(18)) {
      String own = options.get("not null name");
      String name = own.isEmpty() ? usualNotNull(after.name()) : own;
      texts.add(new ConstraintText(target).rename(table, usualNotNull(aside()), name));
    }
    if (!after.comment().isEmpty()) {
      texts.add(text.comment(table, after));
    }
    return texts;
  }

  private String usualNotNull(String column) {
    return target.derived(table.local() + "_" + column, "_not_null");
  }
}
