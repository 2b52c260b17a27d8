package dado.schema.change;

import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.EnumType.Value;
import dado.schema.model.Extension;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The namespaces, extensions, types and routines of a random schema.
final class RandomTypes {

  private static final List<String> LABELS = List.of("w", "x", "y", "z");

  private final Words words;
  private final Dice dice;
  private final List<SchemaObject> all = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  RandomTypes(Words words) {
    this.words = words;
    this.dice = words.dice();
    if (words.isPostgresql()) {
      namespaces();
      mood();
      pair();
      pos();
    }
    if (!words.isSqlite()) {
      routine(0, "integer");
      routine(1, "");
    }
  }

  List<SchemaObject> all() {
    return all;
  }

  /// A type of that word, as a column's.
  Optional<String> type(String word) {
    return all.stream()
        .filter(o -> o.name().local().startsWith(word))
        .findFirst()
        .map(o -> words.printed(o.name()));
  }

  /// A routine in a slot, as it is called.
  Optional<String> routine(int slot) {
    return all.stream()
        .filter(o -> o.kind() == SchemaObject.Kind.ROUTINE)
        .filter(o -> o.name().local().startsWith("f" + slot))
        .findFirst()
        .map(o -> words.printed(o.name()));
  }

  /// The labels of the enum.
  List<String> labels() {
    return labels;
  }

  private void namespaces() {
    String name = words.namespaceName();
    Id id = words.id("n" + dice.roll(6, 20) / 5, name);
    all.add(new Namespace(id, new Name("", name), words.comment(21), Options.NONE));
    if (dice.once(3, 22)) {
      Name citext = words.name("citext");
      all.add(new Extension(words.id("xcitext", "citext"), citext, "1." + dice.roll(2, 23), ""));
    }
  }

  private void mood() {
    if (dice.once(3, 30)) {
      return;
    }
    List<Value> values = new ArrayList<>();
    for (int slot : dice.order(LABELS.size(), 31)) {
      if (values.isEmpty() || !dice.once(3, 32, slot)) {
        String label = words.either(LABELS.get(slot), 33, slot);
        values.add(new Value(words.id("v" + slot, label), label));
        labels.add(label);
      }
    }
    Name name = words.name(words.either("mood", 34));
    Id id = words.id("emood", name.local());
    all.add(new EnumType(id, name, values, words.comment(35), Options.NONE));
  }

  private void pair() {
    if (dice.once(3, 40)) {
      return;
    }
    String second = dice.once(3, 41) ? "numeric" : "integer";
    Name name = words.name(words.either("pair", 42));
    all.add(
        new CompositeType(
            words.id("cpair", name.local()),
            name,
            List.of(
                new CompositeType.Attribute("l", "integer"),
                new CompositeType.Attribute("r", second)),
            words.comment(43),
            Options.NONE));
  }

  private void pos() {
    if (dice.once(3, 50)) {
      return;
    }
    Name name = words.name(words.either("pos", 51));
    String limit = "VALUE > " + dice.roll(2, 52);
    all.add(
        new Domain(
            words.id("dpos", name.local()),
            name,
            "integer",
            dice.once(2, 53),
            dice.once(3, 54) ? Optional.of("7") : Optional.empty(),
            List.of(new Constraint.Check("pos_check", limit)),
            words.comment(55),
            Options.NONE));
  }

  private void routine(int slot, String arguments) {
    if (dice.once(4, 60, slot)) {
      return;
    }
    Name name = words.name(words.either("f" + slot, 61, slot));
    String text =
        "CREATE FUNCTION "
            + words.printed(name)
            + "("
            + arguments
            + ") RETURNS integer RETURN "
            + dice.roll(2, 62, slot);
    Id id = words.id("f" + slot, name.local());
    String told = words.isPostgresql() ? arguments : "";
    all.add(new Routine(id, name, "FUNCTION", told, text, words.comment(63, slot), Options.NONE));
  }
}
