package dado.schema.dialect.postgresql;

import dado.schema.model.Name;
import dado.schema.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Row-level-security policies as PostgreSQL's SQL.
record PolicyText(Target target) {

  List<String> add(Policy policy) {
    List<String> texts = new ArrayList<>();
    texts.add(
        "CREATE POLICY "
            + on(policy)
            + (policy.permissive() ? "" : " AS RESTRICTIVE")
            + (policy.command().equals("ALL") ? "" : " FOR " + policy.command())
            + (policy.roles().equals(List.of("public")) ? "" : " TO " + roles(policy))
            + conditions(policy));
    if (!policy.comment().isEmpty()) {
      texts.add(comment(policy));
    }
    return texts;
  }

  private String on(Policy policy) {
    return target.quote(policy.name().local()) + " ON " + target.quote(policy.table());
  }

  /// `public` is a word here, not a role.
  private String roles(Policy policy) {
    return policy.roles().stream()
        .map(r -> r.equals("public") ? "PUBLIC" : target.quote(r))
        .collect(Collectors.joining(", "));
  }

  private static String conditions(Policy policy) {
    return policy.using().map(u -> " USING (" + u + ")").orElse("")
        + policy.check().map(c -> " WITH CHECK (" + c + ")").orElse("");
  }

  private String comment(Policy policy) {
    return target.comment("POLICY " + on(policy), policy.comment());
  }

  String drop(Policy policy) {
    return "DROP POLICY " + on(policy);
  }

  List<String> alter(Policy before, Policy after) {
    return isAlterable(before, after) ? altered(before, after) : recreated(before, after);
  }

  private static boolean isAlterable(Policy before, Policy after) {
    return before.permissive() == after.permissive()
        && before.command().equals(after.command())
        && !(before.using().isPresent() && after.using().isEmpty())
        && !(before.check().isPresent() && after.check().isEmpty());
  }

  private List<String> recreated(Policy before, Policy after) {
    List<String> texts = new ArrayList<>();
    texts.add(drop(before));
    texts.addAll(add(after));
    return texts;
  }

  private List<String> altered(Policy before, Policy after) {
    List<String> texts = new ArrayList<>();
    String roles = before.roles().equals(after.roles()) ? "" : " TO " + roles(after);
    boolean same = before.using().equals(after.using()) && before.check().equals(after.check());
    if (!roles.isEmpty() || !same) {
      texts.add("ALTER POLICY " + on(after) + roles + (same ? "" : conditions(after)));
    }
    if (!before.comment().equals(after.comment())) {
      texts.add(comment(after));
    }
    return texts;
  }

  String rename(Policy policy, Name to) {
    return "ALTER POLICY " + on(policy) + " RENAME TO " + target.quote(to.local());
  }
}
