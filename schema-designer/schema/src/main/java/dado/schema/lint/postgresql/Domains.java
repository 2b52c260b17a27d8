package dado.schema.lint.postgresql;

import dado.schema.lint.rule.Inspection;
import dado.schema.lint.script.Operation;
import dado.schema.model.Domain;
import java.util.Locale;
import java.util.Optional;

/// Domains that are known from the schema or the script.
final class Domains {

  private Domains() {}

  /// A domain as far as rules need it.
  record Known(String name, String type, boolean constrained) {}

  /// The domain that a type names.
  static Optional<Known> of(Inspection in, String type) {
    String local =
        type.substring(type.lastIndexOf('.') + 1).replace("\"", "").toLowerCase(Locale.ROOT);
    Optional<Known> known =
        in.before().stream()
            .flatMap(s -> s.objects(Domain.class).stream())
            .filter(d -> d.name().local().equals(local))
            .map(d -> new Known(local, d.type(), !d.checks().isEmpty() || !d.nullable()))
            .findFirst();
    return known.or(() ->
        in.asked(Operation.CreateOther.class)
            .map(Inspection.Asked::operation)
            .filter(o -> o.kind().equals("DOMAIN") && o.name().local().equals(local))
            .map(o -> new Known(local, base(o.definition()), constrained(o.definition())))
            .findFirst());
  }

  private static boolean constrained(String definition) {
    String upper = definition.toUpperCase(Locale.ROOT);
    return upper.contains("CHECK") || upper.contains("NOT NULL");
  }

  private static String base(String definition) {
    String plain = definition.replaceFirst("(?i)^as\\s+", "");
    return plain.replaceFirst("(?is)\\s+(collate|default|constraint|not null|null|check)\\b.*", "");
  }
}
