package dado.designer.inspector;

import dado.designer.thing.Thing;
import dado.schema.edit.Edit;
import dado.schema.model.Schema;
import java.util.List;
import java.util.function.Function;

/// One property of a kind of thing: how it is shown as text, and the act that a new text is.
///
/// @param key its word in the bundle (`column.type`)
/// @param <T> the kind of thing
record Property<T extends Thing>(
    String key, Editor editor, Function<T, String> read, Write<T> write) {

  /// What makes an act of a new text.
  @FunctionalInterface
  interface Write<T extends Thing> {

    /// The act.
    ///
    /// @throws IllegalArgumentException when the text is no value of the property, and why
    Edit act(Schema schema, T thing, String text);
  }

  /// How a property is edited.
  sealed interface Editor {

    /// One line of plain text.
    record Line() implements Editor {}

    /// A type, with completion and checks.
    record Type() implements Editor {}

    /// SQL of one or more lines.
    record Sql() implements Editor {}

    /// Text of several lines.
    record Area() implements Editor {}

    /// Yes or no: `yes` or an empty text.
    record Flag() implements Editor {}

    /// One of a few.
    record Choice(List<String> values) implements Editor {}

    /// What is only shown.
    record Shown() implements Editor {}
  }

  static <T extends Thing> Property<T> line(String key, Function<T, String> read, Write<T> write) {
    return new Property<>(key, new Editor.Line(), read, write);
  }

  static <T extends Thing> Property<T> sql(String key, Function<T, String> read, Write<T> write) {
    return new Property<>(key, new Editor.Sql(), read, write);
  }

  static <T extends Thing> Property<T> area(String key, Function<T, String> read, Write<T> write) {
    return new Property<>(key, new Editor.Area(), read, write);
  }

  static <T extends Thing> Property<T> flag(String key, Function<T, Boolean> read, Write<T> write) {
    return new Property<>(key, new Editor.Flag(), t -> read.apply(t) ? "yes" : "", write);
  }

  static <T extends Thing> Property<T> choice(
      String key, List<String> values, Function<T, String> read, Write<T> write) {
    return new Property<>(key, new Editor.Choice(values), read, write);
  }

  static <T extends Thing> Property<T> shown(String key, Function<T, String> read) {
    return new Property<>(
        key,
        new Editor.Shown(),
        read,
        (schema, thing, text) -> {
          throw new IllegalArgumentException("This cannot be changed here.");
        });
  }
}
