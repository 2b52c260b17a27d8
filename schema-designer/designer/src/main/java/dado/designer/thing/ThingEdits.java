package dado.designer.thing;

import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Name;
import dado.schema.model.Schema;

/// What can be done to a thing of any kind.
public final class ThingEdits {

  private ThingEdits() {}

  /// A thing under another name.
  ///
  /// @throws IllegalArgumentException when it cannot have that name, and why
  public static Edit rename(Schema schema, Thing thing, String name) {
    return switch (thing) {
      case Thing.OfTable t ->
          Edits.renameTable(schema, t.table().name(), t.table().name().withLocal(name));
      case Thing.OfColumn c ->
          Edits.renameColumn(schema, c.table().name(), c.column().name(), name);
      case Thing.OfConstraint c ->
          Edits.renameConstraint(schema, c.table().name(), c.constraint(), name);
      case Thing.OfIndex i -> Edits.renameIndex(schema, i.table().name(), i.index(), name);
      case Thing.OfObject o -> {
        Name before = o.object().name();
        yield Edits.renameObject(schema, o.object().key(), before.withLocal(name));
      }
    };
  }

  /// A thing away.
  ///
  /// @throws IllegalArgumentException when something stands in the way, and what
  public static Edit drop(Schema schema, Thing thing) {
    return switch (thing) {
      case Thing.OfTable t -> Edits.dropTable(schema, t.table().name());
      case Thing.OfColumn c -> Edits.dropColumn(schema, c.table().name(), c.column().name());
      case Thing.OfConstraint c -> Edits.dropConstraint(schema, c.table().name(), c.constraint());
      case Thing.OfIndex i -> Edits.dropIndex(schema, i.table().name(), i.index());
      case Thing.OfObject o -> Edits.dropObject(schema, o.object().key());
    };
  }
}
