package dado.schema.dialect.postgresql;

import dado.schema.model.Grant;
import dado.schema.model.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Grants as PostgreSQL's SQL.
///
/// A grant to `public` without privileges says that everybody lost what they had from the start.
record GrantText(Target target) {

  /// What everybody may do with a new object of a kind; empty for nothing.
  private static String fresh(String on, Name name) {
    if (on.startsWith("FUNCTION") || on.startsWith("PROCEDURE")) {
      return "EXECUTE";
    }
    boolean isPublic = on.equals("SCHEMA") && name.local().equals("public");
    return on.equals("TYPE") || isPublic ? "USAGE" : "";
  }

  /// Whether a grantee has just what everybody has on a new object.
  static boolean isFresh(String on, Name name, String grantee, Collection<String> privileges) {
    String fresh = fresh(on, name);
    return grantee.equals("public")
        && !fresh.isEmpty()
        && Set.copyOf(privileges).equals(Set.of(fresh));
  }

  private static Set<String> start(Grant grant) {
    String fresh = fresh(grant.on(), grant.name());
    boolean everybody = grant.grantee().equals("public") && !grant.grantable();
    return everybody && !fresh.isEmpty() ? Set.of(fresh) : Set.of();
  }

  List<String> add(Grant grant) {
    return change(grant, start(grant), grant.privileges());
  }

  List<String> drop(Grant grant) {
    return change(grant, grant.privileges(), start(grant));
  }

  List<String> alter(Grant before, Grant after) {
    return change(after, before.privileges(), after.privileges());
  }

  private List<String> change(Grant grant, Collection<String> before, Collection<String> after) {
    List<String> texts = new ArrayList<>();
    String revoked = missing(before, after);
    String granted = missing(after, before);
    if (!revoked.isEmpty()) {
      texts.add("REVOKE " + revoked + " ON " + on(grant) + " FROM " + role(grant));
    }
    if (!granted.isEmpty()) {
      String option = grant.grantable() ? " WITH GRANT OPTION" : "";
      texts.add("GRANT " + granted + " ON " + on(grant) + " TO " + role(grant) + option);
    }
    return texts;
  }

  /// The privileges of one that the other does not have, as SQL.
  private static String missing(Collection<String> one, Collection<String> other) {
    Set<String> own = new TreeSet<>(one);
    own.removeAll(other);
    return String.join(", ", own);
  }

  private String on(Grant grant) {
    int arguments = grant.on().indexOf(" (");
    if (arguments > 0) {
      return grant.on().substring(0, arguments)
          + " "
          + target.quote(grant.name())
          + grant.on().substring(arguments + 1);
    }
    return grant.on()
        + " "
        + (grant.on().equals("SCHEMA")
            ? target.quote(grant.name().local())
            : target.quote(grant.name()));
  }

  private String role(Grant grant) {
    return grant.grantee().equals("public") ? "PUBLIC" : target.quote(grant.grantee());
  }
}
