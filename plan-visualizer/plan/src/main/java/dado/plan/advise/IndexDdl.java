package dado.plan.advise;

import dado.plan.whatif.Hypothetical;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Statement;
import dado.schema.model.Schema;
import java.util.List;

/// The SQL that makes an index, as the designer writes it.
record IndexDdl(Schema schema) {

  /// The one statement, without a closing semicolon, as a migration has it.
  String create(Hypothetical index) {
    return sql(index.toChange());
  }

  private String sql(Change change) {
    Schema after = Changes.apply(schema, List.of(change));
    List<Statement> statements =
        Dialects.of(schema.engine()).ddl().statements(change, schema, after);
    return statements.getFirst().sql();
  }
}
