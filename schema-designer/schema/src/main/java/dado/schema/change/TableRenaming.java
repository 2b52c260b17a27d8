package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.List;
import java.util.Optional;

/// What the renaming of a table does to all that speaks of it.
///
/// @param follows whether the engine writes the new name into its views (PostgreSQL, SQLite)
record TableRenaming(Name from, Name to, boolean follows) {

  /// The table after it; the table itself where it does not speak of the renamed one.
  Table in(Table table) {
    boolean speaks = table.foreignKeys().stream().anyMatch(f -> f.references().equals(from));
    Table known = speaks ? table.withConstraints(in(table.constraints())) : table;
    return table.name().equals(from) ? known.withName(to) : known;
  }

  private List<Constraint> in(List<Constraint> constraints) {
    return constraints.stream().map(this::in).toList();
  }

  private Constraint in(Constraint constraint) {
    return constraint instanceof Constraint.ForeignKey f && f.references().equals(from)
        ? f.withReferences(to)
        : constraint;
  }

  /// The object after it; the object itself where it does not speak of the table.
  SchemaObject in(SchemaObject object) {
    return switch (object) {
      case Trigger t when t.table().equals(from) ->
          t.withTable(to).withName(beside(t.name())).withDefinition(text(t.definition()));
      case Policy p when p.table().equals(from) -> p.withTable(to).withName(beside(p.name()));
      case Grant g when g.name().equals(from) && g.on().equals("TABLE") -> g.withName(to);
      case Sequence s when owner(s).isPresent() ->
          s.withOwner(Optional.of(new Sequence.OwningColumn(to, owner(s).orElseThrow())))
              .withName(beside(s.name()));
      case View v when follows -> in(v);
      case OtherObject o when o.definition().contains(from.local()) ->
          new OtherObject(o.id(), o.name(), o.what(), text(o.definition()), o.comment());
      default -> object;
    };
  }

  /// A name in the schema that the table is in now.
  private Name beside(Name name) {
    return new Name(to.schema(), name.local());
  }

  private Optional<String> owner(Sequence sequence) {
    return sequence
        .ownedBy()
        .filter(o -> o.table().equals(from))
        .map(Sequence.OwningColumn::column);
  }

  private View in(View view) {
    String text = text(view.definition());
    return text.equals(view.definition()) ? view : view.withDefinition(text);
  }

  private String text(String sql) {
    return from.local().equals(to.local())
        ? sql
        : new WordRenaming(from.local(), to.local()).text(sql);
  }
}
