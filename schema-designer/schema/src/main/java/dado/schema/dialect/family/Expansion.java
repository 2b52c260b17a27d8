package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.model.Schema;
import java.util.List;
import java.util.Optional;

record Expansion(FamilyWords words) {
  Optional<List<Statement>> of(List<Change> batch, Schema before, Schema after) {
    return Optional.empty();
  }
}
