package dado.designer.inspector;

import dado.designer.model.DesignerModel;
import dado.designer.thing.Thing;
import dado.schema.model.Constraint;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/// All parts of one table, with the line that adds to them.
final class TableParts extends VBox {

  private final PartList columns;
  private final PartList keys;
  private final PartList foreign;
  private final PartList indexes;
  private final PartList checks;
  private final PartList rest;

  TableParts(DesignerModel model, Supplier<Optional<Table>> table) {
    super(10);
    columns = new PartList(model, "columns");
    keys = new PartList(model, "keys");
    foreign = new PartList(model, "foreign");
    indexes = new PartList(model, "indexes");
    checks = new PartList(model, "checks");
    rest = new PartList(model, "rest");
    LineField line = new LineField(model, "inspector-line", table);
    getChildren().addAll(columns, line, keys, foreign, indexes, checks, rest);
  }

  void show(Schema schema, Table table) {
    columns.show(table.columns().stream().map(c -> (Thing) new Thing.OfColumn(table, c)).toList());
    show(keys, of(table, Constraint.PrimaryKey.class, Constraint.Unique.class));
    show(foreign, of(table, Constraint.ForeignKey.class));
    show(indexes, table.indexes().stream().map(i -> (Thing) new Thing.OfIndex(table, i)).toList());
    show(checks, of(table, Constraint.Check.class, Constraint.Exclusion.class));
    show(rest, beside(schema, table));
  }

  private static void show(PartList list, List<Thing> parts) {
    list.show(parts);
    list.setManaged(!parts.isEmpty());
    list.setVisible(!parts.isEmpty());
  }

  private static List<Thing> of(Table table, Class<?>... kinds) {
    return table.constraints().stream()
        .filter(c -> Stream.of(kinds).anyMatch(k -> k.isInstance(c)))
        .map(c -> (Thing) new Thing.OfConstraint(table, c))
        .toList();
  }

  /// Triggers, policies and grants of the table.
  private static List<Thing> beside(Schema schema, Table table) {
    return schema.objects().stream()
        .filter(o ->
            switch (o) {
              case dado.schema.model.Trigger t -> t.table().equals(table.name());
              case dado.schema.model.Policy p -> p.table().equals(table.name());
              case dado.schema.model.Grant g ->
                  g.on().equals("TABLE") && g.name().equals(table.name());
              default -> false;
            })
        .map(o -> (Thing) new Thing.OfObject(o))
        .toList();
  }
}
