package dado.plan.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A JSON value that remembers its own text. Keys may repeat, and numbers keep their digits.
public sealed interface Json {

  /// An object: its entries in the order of the text.
  ///
  /// @param text the object's own text
  record Obj(List<Entry> entries, Slice text) implements Json {

    /// The first value with the key.
    public Optional<Json> get(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
    }

    /// The text of a scalar or of a list of scalars; empty where there is none.
    public String string(String key) {
      return get(key).map(Json::shown).orElse("");
    }

    /// The number under the key.
    public OptionalDouble number(String key) {
      Optional<Json> found = get(key);
      return found.isPresent() ? Digits.number(found.get().shown()) : OptionalDouble.empty();
    }

    public boolean isTrue(String key) {
      return string(key).equals("true");
    }

    /// The objects in the list under the key.
    public List<Obj> objects(String key) {
      return get(key).stream()
          .flatMap(Json::elements)
          .filter(Obj.class::isInstance)
          .map(Obj.class::cast)
          .toList();
    }

    /// The texts in the list under the key; one where it is no list.
    public List<String> strings(String key) {
      return get(key).stream().flatMap(Json::elements).map(Json::shown).toList();
    }
  }

  /// A list.
  record Arr(List<Json> items, Slice text) implements Json {}

  /// A text, a number, `true`, `false` or `null`, as it was written.
  record Scalar(String text) implements Json {}

  /// A key and its value.
  record Entry(String key, Json value) {}

  /// A part of the source, cut out only when somebody asks.
  record Slice(String source, int start, int end) {
    public String cut() {
      return source.substring(start, end);
    }
  }

  /// The elements of a list; of anything else, itself.
  default Stream<Json> elements() {
    return this instanceof Arr list ? list.items().stream() : Stream.of(this);
  }

  /// The value for people: scalars as they are, lists of scalars with commas, else the source.
  default String shown() {
    return switch (this) {
      case Scalar s -> s.text();
      case Obj o -> o.text().cut();
      case Arr a ->
          a.items().stream().allMatch(Scalar.class::isInstance)
              ? a.items().stream().map(Json::shown).collect(Collectors.joining(", "))
              : a.text().cut();
    };
  }
}
