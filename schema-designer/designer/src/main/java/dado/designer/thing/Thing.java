package dado.designer.thing;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.Optional;

/// Something of a schema that can be selected and edited.
public sealed interface Thing {

  /// Its identity in the shared selection.
  Id id();

  /// Its own name; empty for a constraint without one.
  String name();

  /// The word of the bundle for its kind (`table`, `column`, `foreign`, `view`).
  String kind();

  /// The table that it is, or is part of.
  default Optional<Table> owner() {
    return switch (this) {
      case OfTable t -> Optional.of(t.table());
      case OfColumn c -> Optional.of(c.table());
      case OfConstraint c -> Optional.of(c.table());
      case OfIndex i -> Optional.of(i.table());
      case OfObject o -> Optional.empty();
    };
  }

  /// A table.
  record OfTable(Table table) implements Thing {
    @Override
    public Id id() {
      return table.id();
    }

    @Override
    public String name() {
      return table.name().local();
    }

    @Override
    public String kind() {
      return "table";
    }
  }

  /// A column of a table.
  record OfColumn(Table table, Column column) implements Thing {
    @Override
    public Id id() {
      return column.id();
    }

    @Override
    public String name() {
      return column.name();
    }

    @Override
    public String kind() {
      return "column";
    }
  }

  /// A constraint of a table. It has no identity in the model: its place among those of its kind
  /// stands for one, so that a new name does not lose it.
  record OfConstraint(Table table, Constraint constraint) implements Thing {
    @Override
    public Id id() {
      long before =
          table.constraints().stream()
              .takeWhile(c -> !c.equals(constraint))
              .filter(c -> c.getClass() == constraint.getClass())
              .count();
      return Id.of("constraint", table.id().value(), kind(), String.valueOf(before));
    }

    @Override
    public String name() {
      return constraint.name();
    }

    @Override
    public String kind() {
      return switch (constraint) {
        case Constraint.PrimaryKey k -> "primary";
        case Constraint.Unique u -> "unique";
        case Constraint.Check c -> "check";
        case Constraint.ForeignKey f -> "foreign";
        case Constraint.Exclusion e -> "exclusion";
      };
    }
  }

  /// An index of a table.
  record OfIndex(Table table, Index index) implements Thing {
    @Override
    public Id id() {
      return index.id();
    }

    @Override
    public String name() {
      return index.name();
    }

    @Override
    public String kind() {
      return "index";
    }
  }

  /// An object beside the tables.
  record OfObject(SchemaObject object) implements Thing {
    @Override
    public Id id() {
      return object.id();
    }

    @Override
    public String name() {
      return object.name().local();
    }

    @Override
    public String kind() {
      return object.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
