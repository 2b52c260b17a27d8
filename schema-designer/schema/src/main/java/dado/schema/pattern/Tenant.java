package dado.schema.pattern;

import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// Rows that only their tenant sees: a column, an index and a policy (PostgreSQL).
final class Tenant {

  private static final String COLUMN = "tenant_id";
  private static final String CURRENT = "(current_setting('app.tenant_id'::text, true))::bigint";

  private static final String WHY =
      """
      **Row-level security** lets the server itself keep tenants apart: a query that forgets its
      `WHERE` sees nothing of others.

      - `tenant_id` is filled from the setting `app.tenant_id`. The application says
        `SET LOCAL app.tenant_id = '42'` at the start of each transaction; without it no row is seen.
      - The policy holds for reading and for writing, and for the owner of the table too (`FORCE`).
        Superusers and roles with `BYPASSRLS` see everything.
      - Old rows have no tenant and are seen by nobody until they get one. Then require the column.
      - Every index that serves a tenant's queries should begin with `tenant_id`.
      """;

  private Tenant() {}

  static Optional<String> unavailable(Engine engine) {
    return Optional.of(
        engine.title()
            + " has no row-level security: no policy could keep tenants apart. Give each tenant a"
            + " database of its own, or views that check the tenant, and no rights on the tables.");
  }

  static Edit apply(Schema schema, Choice choice) {
    Table table = choice.tableIn(schema);
    Name name = table.name();
    Steps steps = new Steps(schema);
    if (table.column(COLUMN).isEmpty()) {
      Column column =
          Column.of(Id.fresh(), COLUMN, "bigint", true).withDefault(Optional.of(CURRENT));
      steps.then(s -> Edits.addColumn(s, name, column, Integer.MAX_VALUE));
    }
    boolean indexed =
        table.indexes().stream().anyMatch(i -> i.keys().getFirst().text().equals(COLUMN));
    if (!indexed) {
      steps.then(s -> Edits.index(s, name, List.of(COLUMN)));
    }
    if (!table.options().is("row security", "forced")) {
      steps.then(s -> Edits.tableOptions(s, name, table.options().with("row security", "forced")));
    }
    steps.then(s -> Edits.addObject(s, policy(name, type(steps.table(name)))));
    return steps.done("Keep tenants of " + name.local() + " apart", WHY);
  }

  private static String type(Table table) {
    return table.column(COLUMN).map(Column::type).orElse("bigint");
  }

  private static Policy policy(Name table, String type) {
    String own = COLUMN + " = (current_setting('app.tenant_id'::text, true))::" + type;
    return new Policy(
        Id.fresh(),
        table.withLocal(table.local() + "_tenant"),
        table,
        true,
        "ALL",
        List.of("public"),
        Optional.of(own),
        Optional.of(own),
        "");
  }
}
