package dado.schema.dialect.postgresql;

import dado.schema.model.CompositeType;
import dado.schema.model.CompositeType.Attribute;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Composite types as PostgreSQL's SQL.
record CompositeText(Target target) {

  private String what(CompositeType type) {
    return "TYPE " + target.quote(type.name());
  }

  List<String> add(CompositeType type) {
    List<String> texts = new ArrayList<>();
    texts.add(
        "CREATE "
            + what(type)
            + " AS ("
            + type.attributes().stream().map(this::definition).collect(Collectors.joining(", "))
            + ")");
    if (!type.comment().isEmpty()) {
      texts.add(target.comment(what(type), type.comment()));
    }
    Owners.first(target, what(type), type.options()).ifPresent(texts::add);
    return texts;
  }

  private String definition(Attribute attribute) {
    return target.quote(attribute.name()) + " " + attribute.type();
  }

  List<String> alter(CompositeType before, CompositeType after, Schema schema, Schema goal) {
    TypeSwap swap = new TypeSwap(target, schema, goal);
    List<Attribute> kept =
        before.attributes().stream().filter(a -> named(after, a.name())).toList();
    boolean retyped = kept.stream().anyMatch(a -> !after.attributes().contains(a));
    return !isInOrder(kept, after) || (retyped && swap.isUsed(before))
        ? swap.texts(before, after)
        : altered(before, after);
  }

  /// Attributes can only be added behind those that stay.
  private static boolean isInOrder(List<Attribute> kept, CompositeType after) {
    List<String> first =
        after.attributes().stream().map(Attribute::name).limit(kept.size()).toList();
    return kept.stream().map(Attribute::name).toList().equals(first);
  }

  private List<String> altered(CompositeType before, CompositeType after) {
    List<String> texts = new ArrayList<>(attributes(before, after));
    if (!before.comment().equals(after.comment())) {
      texts.add(target.comment(what(after), after.comment()));
    }
    Owners.changed(target, what(after), before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }

  private static boolean named(CompositeType type, String attribute) {
    return type.attributes().stream().anyMatch(a -> a.name().equals(attribute));
  }

  private List<String> attributes(CompositeType before, CompositeType after) {
    String head = "ALTER " + what(after) + " ";
    List<String> texts = new ArrayList<>();
    before.attributes().stream()
        .filter(a -> !named(after, a.name()))
        .forEach(a -> texts.add(head + "DROP ATTRIBUTE " + target.quote(a.name())));
    for (Attribute attribute : after.attributes()) {
      if (!named(before, attribute.name())) {
        texts.add(head + "ADD ATTRIBUTE " + definition(attribute));
      } else if (!before.attributes().contains(attribute)) {
        String name = target.quote(attribute.name());
        texts.add(head + "ALTER ATTRIBUTE " + name + " TYPE " + attribute.type());
      }
    }
    return texts;
  }
}
