package dado.schema.file;

import dado.schema.model.Id;
import dado.schema.text.SourceException;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where the boxes of a diagram stand, in a `*.layout.json` file beside the model's, so that moving
/// a box never meets a change of a column.
///
/// It is read with tolerance: what has no position in it is laid out anew.
///
/// @param positions by the id of what stands there, in the order of ids
public record LayoutFile(Map<Id, Position> positions) {

  /// The version of the format that this Dado writes.
  public static final int FORMAT = 1;

  /// A layout of nothing.
  public static final LayoutFile EMPTY = new LayoutFile(Map.of());

  public LayoutFile {
    Map<Id, Position> sorted = new TreeMap<>(Comparator.comparing(Id::value));
    sorted.putAll(positions);
    positions = java.util.Collections.unmodifiableMap(sorted);
  }

  /// The upper left corner of a box, in pixels of the diagram at its natural size.
  public record Position(int x, int y) {}

  /// Where something stands.
  public Optional<Position> position(Id id) {
    return Optional.ofNullable(positions.get(id));
  }

  /// This layout with other positions.
  public LayoutFile withPositions(Map<Id, Position> newPositions) {
    return new LayoutFile(newPositions);
  }

  /// Reads a file's text. A position that is no pair of numbers is left out; fractions are rounded.
  ///
  /// @throws SourceException when it is not JSON, or of a newer format
  public static LayoutFile read(String text) {
    Json json = JsonSource.read(text);
    Map<String, Json> fields = json instanceof Json.Obj o ? o.fields() : Map.of();
    int format = fields.get("format") instanceof Json.Word w ? number(w).orElse(FORMAT) : FORMAT;
    if (format > FORMAT) {
      throw new SourceException(
          json.at(),
          "\"format\": expected "
              + FORMAT
              + ", found "
              + format
              + ": a newer Dado wrote this layout. Update Dado; the file stays as it is.");
    }
    Map<Id, Position> positions = new LinkedHashMap<>();
    if (fields.get("positions") instanceof Json.Obj all) {
      all.fields().forEach((id, at) -> position(at).ifPresent(p -> positions.put(new Id(id), p)));
    }
    return new LayoutFile(positions);
  }

  /// Reads a file.
  ///
  /// @throws SourceException as [#read(String)]
  public static LayoutFile read(Path file) throws IOException {
    return read(TextFile.read(file));
  }

  private static Optional<Position> position(Json json) {
    boolean pair =
        json instanceof Json.Arr a
            && a.items().size() == 2
            && a.items().stream().allMatch(Json.Word.class::isInstance);
    if (!pair) {
      return Optional.empty();
    }
    Json.Arr list = (Json.Arr) json;
    Optional<Integer> x = number((Json.Word) list.items().getFirst());
    Optional<Integer> y = number((Json.Word) list.items().getLast());
    return x.flatMap(left -> y.map(top -> new Position(left, top)));
  }

  private static Optional<Integer> number(Json.Word word) {
    try {
      double value = Double.parseDouble(word.literal());
      return Math.abs(value) <= Integer.MAX_VALUE
          ? Optional.of((int) Math.round(value))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// The file's text: a position a line, sorted by id.
  public String write() {
    Map<String, Json> all = new LinkedHashMap<>();
    positions.forEach(
        (id, p) -> all.put(id.value(), new Json.Arr(java.util.List.of(word(p.x()), word(p.y())))));
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("format", word(FORMAT));
    fields.put("positions", new Json.Obj(all));
    return JsonText.of(new Json.Obj(fields));
  }

  private static Json.Word word(int number) {
    return new Json.Word(String.valueOf(number));
  }

  /// Writes the file so that, whatever happens meanwhile, the old one or the new is there, whole.
  public void save(Path file) throws IOException {
    TextFile.write(file, write());
  }
}
