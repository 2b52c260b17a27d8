package dado.schema.dialect.postgresql;

import dado.schema.model.Options;
import java.util.Optional;

/// Who owns an object, as PostgreSQL's SQL.
final class Owners {

  private Owners() {}

  /// @param what the kind and name of a new object as SQL
  static Optional<String> first(Target target, String what, Options options) {
    return changed(target, what, Options.NONE, options);
  }

  /// Nothing where the owner is the same, or was not read.
  static Optional<String> changed(Target target, String what, Options before, Options after) {
    boolean differs = after.has("owner") && !before.get("owner").equals(after.get("owner"));
    return differs
        ? Optional.of("ALTER " + what + " OWNER TO " + target.quote(after.get("owner")))
        : Optional.empty();
  }
}
