package dado.schema.model;

import java.util.List;

/// What a role may do with one object.
///
/// @param name the object
/// @param on the kind of the object as SQL says it: `TABLE`, `SEQUENCE`, `SCHEMA`, `TYPE`,
///   `FUNCTION`, `PROCEDURE`; for a routine with its arguments after it (`FUNCTION (integer)`)
/// @param grantee the role; `public` for everybody
/// @param privileges in alphabetical order, as SQL (`SELECT`, `UPDATE (email)`)
/// @param grantable `WITH GRANT OPTION`
public record Grant(
    Id id, Name name, String on, String grantee, List<String> privileges, boolean grantable)
    implements SchemaObject {

  public Grant {
    privileges = List.copyOf(privileges);
  }

  @Override
  public Kind kind() {
    return Kind.GRANT;
  }

  @Override
  public String discriminator() {
    return "on " + on + " to " + grantee + (grantable ? " with grant option" : "");
  }

  @Override
  public Grant withId(Id newId) {
    return new Grant(newId, name, on, grantee, privileges, grantable);
  }

  @Override
  public Grant withName(Name newName) {
    return new Grant(id, newName, on, grantee, privileges, grantable);
  }
}
