package dado.schema.file;

import dado.schema.text.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A JSON value, with the place where it was read. Where it stood is no part of what it is: equal
/// values are equal wherever they stood.
sealed interface Json {

  /// Where it was read; [Spot#START] for a value that was made.
  Spot at();

  /// An object with its fields in their order.
  record Obj(Map<String, Json> fields, Spot at) implements Json {

    Obj(Map<String, Json> fields) {
      this(fields, Spot.START);
    }

    static Obj empty() {
      return new Obj(new LinkedHashMap<>());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Obj o
          && fields.equals(o.fields)
          && List.copyOf(fields.keySet()).equals(List.copyOf(o.fields.keySet()));
    }

    @Override
    public int hashCode() {
      return fields.hashCode();
    }
  }

  /// A list.
  record Arr(List<Json> items, Spot at) implements Json {

    Arr(List<? extends Json> items) {
      this(List.copyOf(items), Spot.START);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Arr a && items.equals(a.items);
    }

    @Override
    public int hashCode() {
      return items.hashCode();
    }
  }

  /// A list of the lines of one text, each of which is written on a line of its own.
  record Lines(List<String> lines) implements Json {
    @Override
    public Spot at() {
      return Spot.START;
    }
  }

  /// A string.
  record Text(String value, Spot at) implements Json {

    Text(String value) {
      this(value, Spot.START);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text t && value.equals(t.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /// A number, `true`, `false` or `null`, as it was written.
  record Word(String literal, Spot at) implements Json {

    Word(String literal) {
      this(literal, Spot.START);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Word w && literal.equals(w.literal);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(literal);
    }
  }

  /// What it is, for messages.
  default String title() {
    return switch (this) {
      case Obj o -> "an object";
      case Arr a -> "a list";
      case Lines l -> "a list";
      case Text t ->
          "\"" + (t.value.length() > 40 ? t.value.substring(0, 40) + "…" : t.value) + "\"";
      case Word w -> w.literal;
    };
  }
}
