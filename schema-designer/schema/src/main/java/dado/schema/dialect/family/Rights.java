package dado.schema.dialect.family;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the connection's role may not even see the names of.
record Rights(Scope scope, CatalogRows rows) {

  private static final Pattern DATABASES = Pattern.compile(" ON `(.+?)`\\.\\* ");

  List<Catalog.Unread> missing() {
    List<String> all = all();
    List<String> grants = all.stream().filter(this::isAboutAll).toList();
    boolean roles = all.isEmpty() || all.stream().anyMatch(g -> !g.contains(" ON "));
    List<Catalog.Unread> missing = new ArrayList<>();
    add("TRIGGER", "Triggers, should there be any", grants, roles, missing);
    add("EVENT", "Events, should there be any", grants, roles, missing);
    return missing;
  }

  private List<String> all() {
    try {
      return rows.all("Rights", 0.98, "SHOW GRANTS", r -> r.getString(1)).stream()
          .map(g -> g.toUpperCase(Locale.ROOT))
          .toList();
    } catch (SQLException e) {
      // A server without grant tables lets everybody do everything.
      return List.of();
    }
  }

  /// Whether a grant is on everything, or on databases of a pattern that this one matches.
  private boolean isAboutAll(String grant) {
    Matcher on = DATABASES.matcher(grant);
    return grant.contains(" ON *.* ")
        || (on.find()
            && scope
                .database()
                .toUpperCase(Locale.ROOT)
                .matches(
                    on.group(1)
                        .replaceAll("(?<!\\\\)%", ".*")
                        .replaceAll("(?<!\\\\)_", ".")
                        .replaceAll("\\\\([_%])", "$1")));
  }

  /// Nothing is said where a role may bring the right.
  private void add(
      String right, String what, List<String> grants, boolean roles, List<Catalog.Unread> missing) {
    if (!roles && grants.stream().noneMatch(g -> gives(g, right))) {
      missing.add(
          new Catalog.Unread(
              what,
              "The server shows them only to a role with the right "
                  + right
                  + " (GRANT "
                  + right
                  + " ON "
                  + scope.database()
                  + ".* TO …)."));
    }
  }

  private static boolean gives(String grant, String right) {
    return grant.contains("ALL PRIVILEGES") || grant.matches(".*\\b" + right + "\\b.* ON .*");
  }
}
