package dado.schema.file;

import dado.schema.file.LayoutFile.Note;
import dado.schema.file.LayoutFile.Part;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.text.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields of a layout file, read and written.
final class LayoutShape {

  private static final Set<String> KNOWN =
      Set.of("format", "positions", "diagrams", "notes", "colours", "bends", "collapsed");

  private final Map<Place, List<Unknown.Field>> unknown = new HashMap<>();

  private LayoutShape() {}

  static LayoutFile read(Json json) {
    Json.Obj root = json instanceof Json.Obj o ? o : Json.Obj.empty();
    refuseNewer(root);
    return new LayoutShape().file(root);
  }

  private static void refuseNewer(Json.Obj root) {
    int format = format(root);
    if (format > LayoutFile.FORMAT) {
      throw new SourceException(
          root.at(),
          "\"format\": expected "
              + LayoutFile.FORMAT
              + ", found "
              + format
              + ": a newer Dado wrote this layout. Update Dado; the file stays as it is.");
    }
  }

  private static int format(Json.Obj root) {
    return root.fields().get("format") instanceof Json.Word w
        ? number(w).orElse(LayoutFile.FORMAT)
        : LayoutFile.FORMAT;
  }

  private LayoutFile file(Json.Obj root) {
    keep(root, Place.ROOT, KNOWN);
    LayoutFile plain = plain(root);
    return new LayoutFile(
        plain.positions(),
        plain.diagrams(),
        plain.notes(),
        plain.colours(),
        plain.bends(),
        plain.collapsed(),
        new Unknown(Map.copyOf(unknown)));
  }

  /// What has a meaning here, without the rest.
  private LayoutFile plain(Json.Obj root) {
    return new LayoutFile(positions(root))
        .withDiagrams(diagrams(root))
        .withNotes(notes(root))
        .withColours(colours(root))
        .withBends(bends(root))
        .withCollapsed(ids(root, "collapsed"));
  }

  /// Keeps the fields of an object that have no meaning here.
  private void keep(Json.Obj object, Place place, Set<String> known) {
    List<Unknown.Field> fields = unknown(object, known);
    if (!fields.isEmpty()) {
      unknown.put(place, fields);
    }
  }

  private static List<Unknown.Field> unknown(Json.Obj object, Set<String> known) {
    List<String> before = new ArrayList<>();
    List<Unknown.Field> fields = new ArrayList<>();
    object
        .fields()
        .forEach((name, value) -> {
          if (!known.contains(name)) {
            fields.add(new Unknown.Field(name, value, List.copyOf(before.reversed())));
          }
          before.add(name);
        });
    return fields;
  }

  private static void each(Json.Obj object, String field, BiConsumer<String, Json> entry) {
    if (object.fields().get(field) instanceof Json.Obj all) {
      all.fields().forEach(entry);
    }
  }

  private static Map<Id, Position> positions(Json.Obj object) {
    Map<Id, Position> positions = new HashMap<>();
    each(
        object, "positions", (id, at) -> position(at).ifPresent(p -> positions.put(new Id(id), p)));
    return positions;
  }

  private static Map<Id, List<Position>> bends(Json.Obj object) {
    Map<Id, List<Position>> bends = new HashMap<>();
    each(
        object,
        "bends",
        (id, corners) -> {
          List<Position> points = pairs(corners);
          if (!points.isEmpty()) {
            bends.put(new Id(id), points);
          }
        });
    return bends;
  }

  private Map<String, Part> diagrams(Json.Obj root) {
    Map<String, Part> diagrams = new TreeMap<>();
    each(
        root,
        "diagrams",
        (name, value) -> {
          if (value instanceof Json.Obj part) {
            diagrams.put(name, part(name, part));
          }
        });
    return diagrams;
  }

  private Part part(String name, Json.Obj part) {
    Place place = Place.ROOT.in("diagrams", "").in(name, "");
    keep(part, place, Set.of("members", "positions", "bends"));
    return Part.of(ids(part, "members")).withPositions(positions(part)).withBends(bends(part));
  }

  private Map<Id, Note> notes(Json.Obj root) {
    Map<Id, Note> notes = new HashMap<>();
    each(
        root,
        "notes",
        (id, value) -> {
          if (value instanceof Json.Obj note) {
            keep(note, Place.ROOT.in("notes", "").in(id, ""), Set.of("at", "size", "text"));
            note(note.fields()).ifPresent(n -> notes.put(new Id(id), n));
          }
        });
    return notes;
  }

  private static Optional<Note> note(Map<String, Json> fields) {
    Optional<Position> at = Optional.ofNullable(fields.get("at")).flatMap(LayoutShape::position);
    Optional<Position> size =
        Optional.ofNullable(fields.get("size"))
            .flatMap(LayoutShape::position)
            .filter(s -> s.x() > 0 && s.y() > 0);
    String text = Optional.ofNullable(fields.get("text")).map(LayoutShape::text).orElse("");
    return at.flatMap(a -> size.map(s -> new Note(a, s.x(), s.y(), text)));
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Text t -> t.value();
      case Json.Arr a ->
          a.items().stream()
              .map(i -> i instanceof Json.Text t ? t.value() : "")
              .collect(Collectors.joining("\n"));
      case Json.Obj o -> "";
      case Json.Lines l -> String.join("\n", l.lines());
      case Json.Word w -> w.literal();
    };
  }

  private static Map<String, String> colours(Json.Obj root) {
    Map<String, String> colours = new TreeMap<>();
    each(
        root,
        "colours",
        (schema, value) -> {
          if (value instanceof Json.Text t && isColour(t.value())) {
            colours.put(schema, t.value());
          }
        });
    return colours;
  }

  /// Whether a text is `#` and six hexadecimal digits.
  static boolean isColour(String text) {
    return text.length() == 7
        && text.charAt(0) == '#'
        && text.chars().skip(1).allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
  }

  private static Set<Id> ids(Json.Obj object, String field) {
    return object.fields().get(field) instanceof Json.Arr list
        ? list.items().stream()
            .flatMap(i -> i instanceof Json.Text t ? Stream.of(new Id(t.value())) : Stream.empty())
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static Optional<Position> position(Json json) {
    List<Position> pairs = pairs(json);
    return pairs.size() == 1 ? Optional.of(pairs.getFirst()) : Optional.empty();
  }

  /// The pairs of a list of numbers; none where it is anything else.
  private static List<Position> pairs(Json json) {
    List<Integer> numbers = new ArrayList<>();
    List<Json> items = json instanceof Json.Arr list ? list.items() : List.of();
    for (Json item : items) {
      if (item instanceof Json.Word word) {
        number(word).ifPresent(numbers::add);
      }
    }
    List<Position> pairs = new ArrayList<>();
    for (int i = 0; numbers.size() == items.size() && i + 1 < numbers.size(); i += 2) {
      pairs.add(new Position(numbers.get(i), numbers.get(i + 1)));
    }
    return numbers.size() % 2 == 0 ? pairs : List.of();
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

  static Json.Obj write(LayoutFile file) {
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("format", word(LayoutFile.FORMAT));
    fields.put("positions", object(file.positions(), p -> numbers(List.of(p))));
    putUnlessEmpty(fields, "bends", object(file.bends(), LayoutShape::numbers));
    if (!file.collapsed().isEmpty()) {
      fields.put("collapsed", lines(file.collapsed()));
    }
    putUnlessEmpty(fields, "colours", texts(file.colours()));
    putUnlessEmpty(fields, "notes", object(file.notes(), LayoutShape::note));
    putUnlessEmpty(fields, "diagrams", diagrams(file.diagrams()));
    return file.unknown().into(new Json.Obj(fields));
  }

  private static void putUnlessEmpty(Map<String, Json> fields, String name, Json.Obj value) {
    if (!value.fields().isEmpty()) {
      fields.put(name, value);
    }
  }

  private static Json.Obj diagrams(Map<String, Part> parts) {
    Map<String, Json> diagrams = new LinkedHashMap<>();
    parts.forEach((name, part) -> diagrams.put(name, diagram(part)));
    return new Json.Obj(diagrams);
  }

  private static Json diagram(Part part) {
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("members", lines(part.members()));
    putUnlessEmpty(fields, "positions", object(part.positions(), p -> numbers(List.of(p))));
    putUnlessEmpty(fields, "bends", object(part.bends(), LayoutShape::numbers));
    return new Json.Obj(fields);
  }

  private static Json note(Note note) {
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("at", numbers(List.of(note.at())));
    fields.put("size", numbers(List.of(new Position(note.width(), note.height()))));
    List<String> lines = List.of(note.text().split("\n", -1));
    fields.put("text", lines.size() > 1 ? new Json.Lines(lines) : new Json.Text(note.text()));
    return new Json.Obj(fields);
  }

  private static <T> Json.Obj object(Map<Id, T> entries, Function<T, Json> writing) {
    Map<String, Json> all = new LinkedHashMap<>();
    entries.forEach((id, value) -> all.put(id.value(), writing.apply(value)));
    return new Json.Obj(all);
  }

  private static Json.Obj texts(Map<String, String> entries) {
    Map<String, Json> all = new LinkedHashMap<>();
    entries.forEach((name, value) -> all.put(name, new Json.Text(value)));
    return new Json.Obj(all);
  }

  private static Json lines(Set<Id> ids) {
    return new Json.Lines(ids.stream().map(Id::value).toList());
  }

  private static Json numbers(List<Position> pairs) {
    return new Json.Arr(pairs.stream().flatMap(p -> Stream.of(word(p.x()), word(p.y()))).toList());
  }

  private static Json.Word word(int number) {
    return new Json.Word(String.valueOf(number));
  }
}
