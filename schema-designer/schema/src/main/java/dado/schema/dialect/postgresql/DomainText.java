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
    StringBuilder text = new StringBuilder("CREATE " + what(domain) + " AS " + domain.type());
    domain.defaultValue().ifPresent(d -> text.append(" DEFAULT ").append(d));
    text.append(domain.nullable() ? "" : " NOT NULL");
    domain.checks().stream()
        .filter(c -> !c.options().has("validated"))
        .forEach(c -> text.append(' ').append(check(c)));
    texts.add(text.toString());
    domain.checks().stream()
        .filter(c -> c.options().has("validated"))
        .forEach(c -> texts.add(added(domain, c)));
    if (!domain.comment().isEmpty()) {
      texts.add(target.comment(what(domain), domain.comment()));
    }
    Owners.first(target, what(domain), domain.options()).ifPresent(texts::add);
    return texts;
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
    if (!before.type().equals(after.type())) {
      return new TypeSwap(target, schema, goal).texts(before, after);
    }
    String head = "ALTER " + what(after) + " ";
    List<String> texts = new ArrayList<>();
    dropped(before, after, head, texts);
    if (!before.defaultValue().equals(after.defaultValue())) {
      texts.add(head + after.defaultValue().map(d -> "SET DEFAULT " + d).orElse("DROP DEFAULT"));
    }
    if (before.nullable() != after.nullable()) {
      texts.add(head + (after.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
    }
    after.checks().stream()
        .filter(c -> !before.checks().contains(c))
        .forEach(c -> texts.add(validatedOrAdded(before, after, c)));
    if (!before.comment().equals(after.comment())) {
      texts.add(target.comment(what(after), after.comment()));
    }
    Owners.changed(target, what(after), before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }

  private void dropped(Domain before, Domain after, String head, List<String> texts) {
    before.checks().stream()
        .filter(c -> !after.checks().contains(c) && !isValidated(c, after))
        .forEach(c -> texts.add(head + "DROP CONSTRAINT " + target.quote(c.name())));
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
