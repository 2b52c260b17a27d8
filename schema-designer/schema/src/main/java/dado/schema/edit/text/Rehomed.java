package dado.schema.edit.text;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.List;

/// A schema whose names without a database are those of one. A text of MySQL or MariaDB does not
/// say in which database it will run.
final class Rehomed {

  private final String home;

  private Rehomed(String home) {
    this.home = home;
  }

  static Schema in(String home, Schema schema) {
    boolean family = schema.engine() == Engine.MYSQL || schema.engine() == Engine.MARIADB;
    return family ? new Rehomed(home).schema(schema) : schema;
  }

  private Schema schema(Schema schema) {
    List<Table> tables = schema.tables().stream().map(this::table).toList();
    List<SchemaObject> objects = schema.objects().stream().map(this::object).toList();
    return schema.withTables(tables).withObjects(objects);
  }

  private Name name(Name name) {
    return name.schema().isEmpty() ? new Name(home, name.local()) : name;
  }

  private Table table(Table table) {
    List<Constraint> constraints =
        table.constraints().stream()
            .map(c ->
                c instanceof Constraint.ForeignKey f
                    ? (Constraint) f.withReferences(name(f.references()))
                    : c)
            .toList();
    return table.withName(name(table.name())).withConstraints(constraints);
  }

  private SchemaObject object(SchemaObject object) {
    SchemaObject named =
        object.kind() == SchemaObject.Kind.NAMESPACE
            ? object
            : object.withName(name(object.name()));
    return switch (named) {
      case Trigger t -> t.withTable(name(t.table()));
      case Sequence s ->
          s.withOwner(s.ownedBy().map(o -> new Sequence.OwningColumn(name(o.table()), o.column())));
      case Routine r -> r;
      default -> named;
    };
  }
}
