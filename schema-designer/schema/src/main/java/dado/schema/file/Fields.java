package dado.schema.file;

import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.text.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// The fields of one object of a model file. Each is taken once; what nobody takes is unknown and
/// is kept.
final class Fields {

  private final Json.Obj object;
  private final Place place;
  private final Found found;
  private final Set<String> taken = new HashSet<>();

  /// What reading a file finds besides its schema.
  record Found(Map<Place, Name> lastNames, Map<Place, List<Unknown.Field>> unknown) {
    Found() {
      this(new TreeMap<>(), new HashMap<>());
    }
  }

  private Fields(Json.Obj object, Place place, Found found) {
    this.object = object;
    this.place = place;
    this.found = found;
  }

  /// Reads the whole of a file.
  static <T> T read(Json json, Found found, Function<Fields, T> reading) {
    if (!(json instanceof Json.Obj object)) {
      throw new SourceException(json.at(), "expected { and a model, found " + json.title() + ".");
    }
    return new Fields(object, Place.ROOT, found).all(reading);
  }

  private <T> T all(Function<Fields, T> reading) {
    T result = reading.apply(this);
    List<String> before = new ArrayList<>();
    List<Unknown.Field> unknown = new ArrayList<>();
    object
        .fields()
        .forEach((name, value) -> {
          if (!taken.contains(name)) {
            unknown.add(new Unknown.Field(name, value, List.copyOf(before.reversed())));
          }
          before.add(name);
        });
    if (!unknown.isEmpty()) {
      found.unknown().put(place, unknown);
    }
    return result;
  }

  /// The error that something is not what it must be.
  SourceException wrong(String field, String expected) {
    Json value = object.fields().getOrDefault(field, object);
    return new SourceException(value.at(), "\"" + field + "\": expected " + expected);
  }

  private Optional<Json> take(String field) {
    taken.add(field);
    return Optional.ofNullable(object.fields().get(field));
  }

  private Json need(String field, String expected) {
    return take(field)
        .orElseThrow(() ->
            new SourceException(
                object.at(), "this object has no \"" + field + "\"; expected " + expected + "."));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> T refuse(Json value, String field, String expected) {
    throw new SourceException(
        value.at(), "\"" + field + "\": expected " + expected + ", found " + value.title() + ".");
  }

  /// A text that must be there.
  String text(String field) {
    Json value = need(field, "a text");
    return value instanceof Json.Text t ? t.value() : refuse(value, field, "a text");
  }

  /// A text, empty where it is not there. Several lines may be a list.
  String lines(String field) {
    return optional(field).orElse("");
  }

  /// A text that may be missing. Several lines may be a list.
  Optional<String> optional(String field) {
    return take(field)
        .map(v ->
            switch (v) {
              case Json.Text t -> t.value();
              case Json.Arr a -> String.join("\n", texts(a, field));
              default -> refuse(v, field, "a text or a list of its lines");
            });
  }

  /// What one of the words stands for; empty where the field is missing.
  <T> Optional<T> choice(String field, Map<String, T> words) {
    return take(field).map(v -> chosen(v, field, words));
  }

  private <T> T chosen(Json value, String field, Map<String, T> words) {
    String expected = "one of " + String.join(", ", new TreeSet<>(words.keySet()));
    return Optional.ofNullable(value instanceof Json.Text t ? words.get(t.value()) : null)
        .orElseGet(() -> this.<T>refuse(value, field, expected));
  }

  /// What one of the words stands for.
  <T> T word(String field, Map<String, T> words) {
    return chosen(
        need(field, "one of " + String.join(", ", new TreeSet<>(words.keySet()))), field, words);
  }

  /// Whether the field is there.
  boolean has(String field) {
    return object.fields().containsKey(field);
  }

  /// `true` or `false`, or the fallback where the field is missing.
  boolean flag(String field, boolean fallback) {
    Optional<Json> value = take(field);
    if (value.isEmpty()) {
      return fallback;
    }
    String word = value.get() instanceof Json.Word w ? w.literal() : "";
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> refuse(value.get(), field, "true or false");
    };
  }

  /// A whole number.
  int number(String field) {
    Json value = need(field, "a whole number");
    try {
      return value instanceof Json.Word w
          ? Integer.parseInt(w.literal())
          : wholeNumber(value, field);
    } catch (NumberFormatException e) {
      return wholeNumber(value, field);
    }
  }

  private int wholeNumber(Json value, String field) {
    return this.<Integer>refuse(value, field, "a whole number");
  }

  /// A list of texts, empty where it is not there.
  List<String> texts(String field) {
    return take(field)
        .map(v ->
            v instanceof Json.Arr a
                ? texts(a, field)
                : this.<List<String>>refuse(v, field, "a list"))
        .orElse(List.of());
  }

  private List<String> texts(Json.Arr list, String field) {
    List<String> texts = new ArrayList<>();
    for (Json item : list.items()) {
      texts.add(item instanceof Json.Text t ? t.value() : refuse(item, field, "a text"));
    }
    return texts;
  }

  /// The object's own name, with the last synced one.
  Name name() {
    Name name = new Name(lines("schema"), text("name"));
    lastName("a schema and a name: [\"public\", \"orders\"]");
    return name;
  }

  /// The name of something inside an object, with the last synced one.
  String local(String field) {
    String name = text(field);
    lastName("a text");
    return name;
  }

  private void lastName(String expected) {
    take("synced")
        .ifPresent(v ->
            found
                .lastNames()
                .put(
                    place,
                    v instanceof Json.Text t
                        ? new Name("", t.value())
                        : pair("synced", v, expected)));
  }

  /// A name of something else.
  Name reference(String field) {
    return pair(
        field, need(field, "a schema and a name"), "a schema and a name: [\"public\", \"orders\"]");
  }

  private Name pair(String field, Json value, String expected) {
    boolean two =
        value instanceof Json.Arr a
            && a.items().size() == 2
            && a.items().stream().allMatch(Json.Text.class::isInstance);
    List<String> parts =
        two ? texts((Json.Arr) value, field) : this.<List<String>>refuse(value, field, expected);
    return new Name(parts.getFirst(), parts.getLast());
  }

  /// The object's identity.
  Id id() {
    return new Id(text("id"));
  }

  /// The options, none where they are not there.
  Options options(String field) {
    Optional<Json> value = take(field);
    if (value.isEmpty()) {
      return Options.NONE;
    }
    if (!(value.get() instanceof Json.Obj options)) {
      return refuse(value.get(), field, "an object of texts");
    }
    Map<String, String> values = new TreeMap<>();
    options
        .fields()
        .forEach((key, v) ->
            values.put(key, v instanceof Json.Text t ? t.value() : refuse(v, key, "a text")));
    return Options.of(values);
  }

  /// An object inside this one.
  <T> Optional<T> inner(String field, Function<Fields, T> reading) {
    return take(field)
        .map(v ->
            v instanceof Json.Obj o
                ? new Fields(o, place.in(field, ""), found).all(reading)
                : this.<T>refuse(v, field, "an object"));
  }

  /// A list of objects, empty where it is not there.
  <T> List<T> list(String field, Function<Fields, T> reading) {
    return list(field, reading, t -> this.<T>refuse(t, field, "an object"));
  }

  /// A list of objects and texts.
  <T> List<T> list(String field, Function<Fields, T> reading, Function<Json.Text, T> plain) {
    Optional<Json> value = take(field);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Json> items =
        value.get() instanceof Json.Arr a
            ? a.items()
            : this.<List<Json>>refuse(value.get(), field, "a list");
    List<String> keys = Unknown.keys(items);
    List<T> result = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      result.add(
          switch (items.get(i)) {
            case Json.Obj o -> item(o, field, keys.get(i), reading);
            case Json.Text t -> plain.apply(t);
            default -> this.<T>refuse(items.get(i), field, "an object");
          });
    }
    return result;
  }

  private <T> T item(Json.Obj o, String field, String key, Function<Fields, T> reading) {
    if (o.fields().get("id") instanceof Json.Text id && !key.equals(id.value())) {
      throw new SourceException(
          id.at(),
          "the id \""
              + id.value()
              + "\" stands twice in \""
              + field
              + "\". Each object needs its"
              + " own: give one of them another.");
    }
    return new Fields(o, place.in(field, key), found).all(reading);
  }
}
