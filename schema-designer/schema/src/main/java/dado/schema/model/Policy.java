package dado.schema.model;

import java.util.List;
import java.util.Optional;

/// A row-level-security policy (PostgreSQL).
///
/// @param table the table that it guards
/// @param permissive rather than restrictive
/// @param command `ALL`, `SELECT`, `INSERT`, `UPDATE` or `DELETE`
/// @param roles by name; `public` for everybody
/// @param using which rows are seen, as SQL
/// @param check which rows may be written, as SQL
public record Policy(
    Id id,
    Name name,
    Name table,
    boolean permissive,
    String command,
    List<String> roles,
    Optional<String> using,
    Optional<String> check,
    String comment)
    implements SchemaObject {

  public Policy {
    roles = List.copyOf(roles);
  }

  @Override
  public Kind kind() {
    return Kind.POLICY;
  }

  @Override
  public String discriminator() {
    return "on " + table;
  }

  @Override
  public Policy withId(Id newId) {
    return new Policy(newId, name, table, permissive, command, roles, using, check, comment);
  }

  @Override
  public Policy withName(Name newName) {
    return new Policy(id, newName, table, permissive, command, roles, using, check, comment);
  }

  /// This policy on another table.
  public Policy withTable(Name newTable) {
    return new Policy(id, name, newTable, permissive, command, roles, using, check, comment);
  }

  /// This policy with other conditions.
  public Policy withConditions(Optional<String> newUsing, Optional<String> newCheck) {
    return new Policy(id, name, table, permissive, command, roles, newUsing, newCheck, comment);
  }
}
