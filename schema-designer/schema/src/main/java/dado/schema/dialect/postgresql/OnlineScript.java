package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.model.Schema;
import java.util.List;

record OnlineScript(PostgresqlDdl ddl) {
  List<Statement> statements(List<Change> changes, Schema before) {
    return ddl.script(changes, before);
  }
}
