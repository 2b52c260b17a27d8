package dado.schema.dialect.postgresql;

import dado.schema.model.Constraint.Check;
import dado.schema.model.Domain;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;

/// Domains as PostgreSQL's SQL.
record DomainText(Target target) {

  private String what(Domain domain) {
    return "DOMAIN " + target.quote(domain.name());
  }

  List<String> add(Domain domain) {
    List<String> texts = new ArrayList<>();
    texts.add(create(domain));
    domain.checks().stream()
        .filter(c -> c.options().has("validated"))
        .forEach(c -> texts.add(added(domain, c)));
    if (!domain.comment().isEmpty()) {
      texts.add(target.comment(what(domain), domain.comment()));
    }
    Owners.first(target, what(domain), domain.options()).ifPresent(texts::add);
    return texts;
  }

  private String create(Domain domain) {
    StringBuilder text = new StringBuilder("CREATE " + what(domain) + " AS " + domain.type());
    domain.defaultValue().ifPresent(d -> text.append(" DEFAULT ").append(d));
    text.append(domain.nullable() ? "" : " NOT NULL");
    domain.checks().stream()
        .filter(c -> !c.options().has("validated"))
        .forEach(c -> text.append(' ').append(check(c)));
    return text.toString();
  }

  private String check(Check check) {
    return "CONSTRAINT " + target.quote(check.name()) + " CHECK (" + check.expression() + ")";
  }

  private String added(Domain domain, Check check) {
    return "ALTER "
        + what(domain)
        + " ADD "
        + check(check)
        + (check.options().is("validated", "no") ? " NOT VALID" : "");
  }

  List<String> alter(Domain before, Domain after, Schema schema, Schema goal) {
    return before.type().equals(after.type())
        ? altered(before, after)
        : new TypeSwap(target, schema, goal).texts(before, after);
  }

  private List<String> altered(Domain before, Domain after) {
    List<String> texts = new ArrayList<>(dropped(before, after));
    texts.addAll(values(before, after));
    after.checks().stream()
        .filter(c -> !before.checks().contains(c))
        .forEach(c -> texts.add(validatedOrAdded(before, after, c)));
    if (!before.comment().equals(after.comment())) {
      texts.add(target.comment(what(after), after.comment()));
    }
    Owners.changed(target, what(after), before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }

  /// Default and NOT NULL where they differ.
  private List<String> values(Domain before, Domain after) {
    List<String> texts = new ArrayList<>();
    String head = "ALTER " + what(after) + " ";
    if (!before.defaultValue().equals(after.defaultValue())) {
      texts.add(head + after.defaultValue().map(d -> "SET DEFAULT " + d).orElse("DROP DEFAULT"));
    }
    if (before.nullable() != after.nullable()) {
      texts.add(head + (after.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
    }
    return texts;
  }

  private List<String> dropped(Domain before, Domain after) {
    return before.checks().stream()
        .filter(c -> !after.checks().contains(c) && !isValidated(c, after))
        .map(c -> "ALTER " + what(after) + " DROP CONSTRAINT " + target.quote(c.name()))
        .toList();
  }

  private static boolean isValidated(Check check, Domain after) {
    return check.options().has("validated")
        && after.checks().contains(check.withOptions(check.options().without("validated")));
  }

  private String validatedOrAdded(Domain before, Domain after, Check check) {
    boolean there =
        before.checks().stream().anyMatch(c -> !c.equals(check) && isSameButState(c, check));
    return there && !check.options().has("validated")
        ? "ALTER " + what(after) + " VALIDATE CONSTRAINT " + target.quote(check.name())
        : added(after, check);
  }

  private static boolean isSameButState(Check a, Check b) {
    return a.name().equals(b.name()) && a.expression().equals(b.expression());
  }
}
