package dado.schema.lint.script;

import dado.schema.model.Name;
import java.util.Optional;

/// Which table an operation speaks of.
final class Subjects {

  private Subjects() {}

  static Optional<Name> of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> Optional.of(o.table().name());
      case Operation.DropTable o -> Optional.of(o.table());
      case Operation.RenameTable o -> Optional.of(o.table());
      case Operation.AddColumn o -> Optional.of(o.table());
      case Operation.DropColumn o -> Optional.of(o.table());
      case Operation.RenameColumn o -> Optional.of(o.table());
      case Operation.ChangeType o -> Optional.of(o.table());
      case Operation.ModifyColumn o -> Optional.of(o.table());
      case Operation.SetNullable o -> Optional.of(o.table());
      case Operation.SetDefault o -> Optional.of(o.table());
      case Operation.SetColumn o -> Optional.of(o.table());
      case Operation.AddConstraint o -> Optional.of(o.table());
      case Operation.AddNotNull o -> Optional.of(o.table());
      case Operation.ValidateConstraint o -> Optional.of(o.table());
      case Operation.DropConstraint o -> Optional.of(o.table());
      case Operation.CreateIndex o -> Optional.of(o.table());
      case Operation.DropIndex o -> o.table();
      case Operation.Reindex o -> Optional.of(o.name());
      case Operation.SetOptions o -> Optional.of(o.table());
      case Operation.Partition o -> Optional.of(o.table());
      case Operation.CreateTrigger o -> Optional.of(o.table());
      case Operation.CreatePolicy o -> Optional.of(o.table());
      case Operation.Rewrite o -> Optional.of(o.table());
      case Operation.Truncate o -> o.tables().stream().findFirst();
      case Operation.ChangeRows o -> Optional.of(o.table());
      case Operation.InsertRows o -> Optional.of(o.table());
      case Operation.AddEnumValue o -> Optional.empty();
      case Operation.RenameOther o -> Optional.empty();
      case Operation.CreateView o -> Optional.empty();
      case Operation.CreateOther o -> Optional.empty();
      case Operation.DropOther o -> Optional.empty();
      case Operation.Setting o -> Optional.empty();
      case Operation.Transaction o -> Optional.empty();
      case Operation.Other o -> Optional.empty();
    };
  }
}
