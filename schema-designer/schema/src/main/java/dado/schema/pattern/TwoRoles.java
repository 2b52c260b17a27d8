package dado.schema.pattern;

import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Engine;
import dado.schema.model.Grant;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import java.util.List;

/// One role that reads and writes, and one that only reads.
final class TwoRoles {

  private static final String WRITER = "app_rw";
  private static final String READER = "app_ro";
  private static final List<String> ALL = List.of("DELETE", "INSERT", "SELECT", "UPDATE");
  private static final List<String> READ = List.of("SELECT");

  private TwoRoles() {}

  static Edit apply(Schema schema, Choice choice) {
    Steps steps = new Steps(schema);
    for (Table table : schema.tables()) {
      grant(steps, table.name(), "TABLE", WRITER, ALL);
      grant(steps, table.name(), "TABLE", READER, READ);
    }
    if (schema.engine() == Engine.POSTGRESQL) {
      schema
          .objects(Sequence.class)
          .forEach(s -> grant(steps, s.name(), "SEQUENCE", WRITER, List.of("USAGE")));
      schema.tables().stream()
          .map(t -> t.name().schema())
          .distinct()
          .forEach(n -> {
            grant(steps, new Name("", n), "SCHEMA", WRITER, List.of("USAGE"));
            grant(steps, new Name("", n), "SCHEMA", READER, List.of("USAGE"));
          });
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no table that the two roles could be granted anything on, or they have it all"
              + " already.");
    }
    return steps.done("Grant two roles what they need", why(schema.engine()));
  }

  private static void grant(
      Steps steps, Name name, String on, String role, List<String> privileges) {
    boolean server =
        steps.schema().engine() == Engine.MYSQL || steps.schema().engine() == Engine.MARIADB;
    String grantee = server ? "'" + role + "'@'%'" : role;
    Grant grant = new Grant(Id.fresh(), name, on, grantee, privileges, false);
    if (steps.schema().object(grant.key()).isEmpty()) {
      steps.then(s -> Edits.addObject(s, grant));
    }
  }

  private static String why(Engine engine) {
    String make =
        engine == Engine.POSTGRESQL
            ? "CREATE ROLE app_rw LOGIN;\nCREATE ROLE app_ro LOGIN;"
            : "CREATE USER 'app_rw'@'%' IDENTIFIED BY '…';\n"
                + "CREATE USER 'app_ro'@'%' IDENTIFIED BY '…';";
    return """
    **Two roles** keep an accident small: `app_rw` reads and writes rows, `app_ro` only reads, and
    neither changes the schema.

    - Roles belong to the server and not to this schema, so that the migration does not make them.
      Make them first, with passwords of your own:

    ```sql
    %s
    ```

    - The grants are for the tables that are there now. Apply this again for new ones.
    """
        .formatted(make);
  }
}
