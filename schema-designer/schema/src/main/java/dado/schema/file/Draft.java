package dado.schema.file;

import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// An object of a model file in the making: fields in their order, without what is at its default.
final class Draft {

  private final Map<String, Json> fields = new LinkedHashMap<>();
  private final Place place;
  private final Map<Place, Name> lastNames;

  /// An object at a place.
  ///
  /// @param lastNames the last synced names of all places that have another name now
  Draft(Place place, Map<Place, Name> lastNames) {
    this.place = place;
    this.lastNames = lastNames;
  }

  Json.Obj done() {
    return new Json.Obj(fields);
  }

  Draft put(String field, Json value) {
    fields.put(field, value);
    return this;
  }

  /// A text that always stands there.
  Draft text(String field, String value) {
    return put(field, new Json.Text(value));
  }

  /// A text, unless it is empty.
  Draft some(String field, String value) {
    return value.isEmpty() ? this : text(field, value);
  }

  /// A text, line by line where it has several; left out when it is empty.
  Draft lines(String field, String value) {
    return value.isEmpty() ? this : always(field, value);
  }

  /// A text that may be missing, line by line where it has several.
  Draft lines(String field, Optional<String> value) {
    value.ifPresent(v -> always(field, v));
    return this;
  }

  private Draft always(String field, String value) {
    boolean several = value.indexOf('\n') >= 0;
    return put(
        field, several ? new Json.Lines(List.of(value.split("\n", -1))) : new Json.Text(value));
  }

  /// `true` or `false`, unless it is the default.
  Draft flag(String field, boolean value, boolean normal) {
    return value == normal ? this : put(field, new Json.Word(String.valueOf(value)));
  }

  Draft texts(String field, List<String> values) {
    return values.isEmpty()
        ? this
        : put(field, new Json.Arr(values.stream().map(Json.Text::new).toList()));
  }

  Draft reference(String field, Name name) {
    return texts(field, List.of(name.schema(), name.local()));
  }

  Draft id(Id id) {
    return text("id", id.value());
  }

  /// The object's own name, with the last synced one where it is another.
  Draft name(Name name) {
    some("schema", name.schema()).text("name", name.local());
    Optional.ofNullable(lastNames.get(place)).ifPresent(n -> reference("synced", n));
    return this;
  }

  /// The name of something inside an object, with the last synced one where it is another.
  Draft local(String field, String name) {
    text(field, name);
    Optional.ofNullable(lastNames.get(place)).ifPresent(n -> text("synced", n.local()));
    return this;
  }

  Draft options(String field, Options options) {
    if (options.isEmpty()) {
      return this;
    }
    Map<String, Json> values = new LinkedHashMap<>();
    options.values().forEach((key, value) -> values.put(key, new Json.Text(value)));
    return put(field, new Json.Obj(values));
  }

  /// Objects inside this one that have identities.
  <T> Draft list(
      String field, List<T> things, Function<T, Id> id, BiFunction<T, Draft, Draft> shape) {
    Set<Id> ids = new HashSet<>();
    for (T thing : things) {
      if (!ids.add(id.apply(thing))) {
        throw new IllegalArgumentException(
            "Two " + field + " have the id \"" + id.apply(thing).value() + "\": " + thing);
      }
    }
    return objects(
        field,
        things.stream()
            .map(t -> shape.apply(t, new Draft(place.in(field, id.apply(t).value()), lastNames)))
            .map(Draft::done)
            .toList());
  }

  /// An object inside this one, or one of its parts, without a name of its own.
  Draft part() {
    return new Draft(Place.ROOT.in("", ""), Map.of());
  }

  /// A part of this one at its place, which things with identities lie in.
  Draft inner(String list, String key) {
    return new Draft(place.in(list, key), lastNames);
  }

  Draft objects(String field, List<? extends Json> objects) {
    return objects.isEmpty() ? this : put(field, new Json.Arr(objects));
  }
}
