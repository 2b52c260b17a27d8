package dado.schema.file;

import dado.schema.model.Id;
import dado.schema.text.SourceException;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// How a model's diagrams look, in a `*.layout.json` file beside the model's, so that moving a box
/// never meets a change of a column.
///
/// It is read with tolerance: what has no position in it is placed anew, what makes no sense is
/// left out, and fields that this Dado does not know are kept where they stood.
///
/// @param positions by the id of what stands there, in the order of ids
/// @param diagrams those that show a part of the model, by their names
/// @param notes texts on the diagram, by their ids
/// @param colours `#rrggbb` by the name of a schema, whose group has that colour
/// @param bends the corners that people gave to an edge, by the edge's id, from its start on
/// @param collapsed the ids of those boxes of which only the head is drawn
public record LayoutFile(
    NavigableMap<Id, Position> positions,
    NavigableMap<String, Part> diagrams,
    NavigableMap<Id, Note> notes,
    NavigableMap<String, String> colours,
    NavigableMap<Id, List<Position>> bends,
    NavigableSet<Id> collapsed,
    Unknown unknown) {

  private static final Comparator<Id> BY_VALUE = Comparator.comparing(Id::value);

  /// The version of the format that this Dado writes.
  public static final int FORMAT = 1;

  /// A layout of nothing.
  public static final LayoutFile EMPTY = new LayoutFile(Map.of());

  public LayoutFile {
    positions = sorted(positions);
    diagrams = Collections.unmodifiableNavigableMap(new TreeMap<>(diagrams));
    notes = sorted(notes);
    colours = Collections.unmodifiableNavigableMap(new TreeMap<>(colours));
    Map<Id, List<Position>> copies = new HashMap<>();
    bends.forEach((id, corners) -> copies.put(id, List.copyOf(corners)));
    bends = sorted(copies);
    collapsed = sorted(collapsed);
  }

  /// A layout that knows positions alone.
  public LayoutFile(Map<Id, Position> positions) {
    this(
        sorted(positions),
        new TreeMap<>(),
        sorted(Map.of()),
        new TreeMap<>(),
        sorted(Map.of()),
        sorted(List.of()),
        Unknown.NONE);
  }

  /// A place, in pixels of the diagram at its natural size; of a box, its upper left corner.
  public record Position(int x, int y) {}

  /// A text on the diagram.
  ///
  /// @param width in pixels of the diagram, at least 1
  /// @param height in pixels of the diagram, at least 1
  public record Note(Position at, int width, int height, String text) {}

  /// A named diagram: a part of the model.
  ///
  /// @param members what it shows
  /// @param positions of those that stand elsewhere here than in the whole
  /// @param bends as the layout's, for this diagram alone
  public record Part(
      NavigableSet<Id> members,
      NavigableMap<Id, Position> positions,
      NavigableMap<Id, List<Position>> bends) {

    public Part {
      members = sorted(members);
      positions = sorted(positions);
      bends = sorted(bends);
    }

    /// A part whose members stand where they stand in the whole.
    public static Part of(Collection<Id> members) {
      return new Part(sorted(members), sorted(Map.of()), sorted(Map.of()));
    }

    /// This part with its own positions.
    public Part withPositions(Map<Id, Position> own) {
      return new Part(members, sorted(own), bends);
    }

    /// This part with its own bent edges.
    public Part withBends(Map<Id, List<Position>> own) {
      return new Part(members, positions, sorted(own));
    }
  }

  private static <T> NavigableMap<Id, T> sorted(Map<Id, T> map) {
    NavigableMap<Id, T> sorted = new TreeMap<>(BY_VALUE);
    sorted.putAll(map);
    return Collections.unmodifiableNavigableMap(sorted);
  }

  private static NavigableSet<Id> sorted(Collection<Id> ids) {
    NavigableSet<Id> sorted = new TreeSet<>(BY_VALUE);
    sorted.addAll(ids);
    return Collections.unmodifiableNavigableSet(sorted);
  }

  /// Where something stands.
  public Optional<Position> position(Id id) {
    return Optional.ofNullable(positions.get(id));
  }

  /// This layout with exactly these positions.
  public LayoutFile withPositions(Map<Id, Position> all) {
    return new LayoutFile(sorted(all), diagrams, notes, colours, bends, collapsed, unknown);
  }

  /// This layout with those moved or added; everything else stays where it is.
  public LayoutFile moved(Map<Id, Position> some) {
    Map<Id, Position> all = new HashMap<>(positions);
    all.putAll(some);
    return withPositions(all);
  }

  /// This layout with a named diagram, new or in the place of the one of that name.
  public LayoutFile withDiagram(String name, Part part) {
    NavigableMap<String, Part> all = new TreeMap<>(diagrams);
    all.put(name, part);
    return withDiagrams(all);
  }

  /// This layout with exactly these named diagrams.
  public LayoutFile withDiagrams(Map<String, Part> all) {
    return new LayoutFile(positions, new TreeMap<>(all), notes, colours, bends, collapsed, unknown);
  }

  /// This layout with exactly these notes.
  public LayoutFile withNotes(Map<Id, Note> all) {
    return new LayoutFile(positions, diagrams, sorted(all), colours, bends, collapsed, unknown);
  }

  /// This layout with exactly these colours of schemas.
  ///
  /// @throws IllegalArgumentException when one is not `#rrggbb`
  public LayoutFile withColours(Map<String, String> all) {
    all.forEach((schema, colour) -> {
      if (!LayoutShape.isColour(colour)) {
        throw new IllegalArgumentException(
            "\"" + colour + "\" is no colour for the group " + schema + "; write it as #rrggbb.");
      }
    });
    return new LayoutFile(
        positions, diagrams, notes, new TreeMap<>(all), bends, collapsed, unknown);
  }

  /// This layout with exactly these bent edges.
  public LayoutFile withBends(Map<Id, List<Position>> all) {
    return new LayoutFile(positions, diagrams, notes, colours, sorted(all), collapsed, unknown);
  }

  /// This layout in which exactly these boxes are drawn as heads.
  public LayoutFile withCollapsed(Collection<Id> all) {
    return new LayoutFile(positions, diagrams, notes, colours, bends, sorted(all), unknown);
  }

  /// The layout of a named diagram by itself: its members at their positions in it. Bends of the
  /// whole count only where the part has no positions of its own, for elsewhere they lead astray.
  public Optional<LayoutFile> of(String diagram) {
    return Optional.ofNullable(diagrams.get(diagram)).map(this::of);
  }

  private LayoutFile of(Part part) {
    Map<Id, Position> own = new HashMap<>(positions);
    own.keySet().retainAll(part.members());
    own.putAll(part.positions());
    Map<Id, List<Position>> corners =
        part.positions().isEmpty() ? new HashMap<>(bends) : new HashMap<>();
    corners.putAll(part.bends());
    return withPositions(own).withBends(corners).withDiagrams(Map.of());
  }

  /// Reads a file's text. A position that is no pair of numbers is left out; fractions are rounded.
  ///
  /// @throws SourceException when it is not JSON, or of a newer format
  public static LayoutFile read(String text) {
    return LayoutShape.read(JsonSource.read(text));
  }

  /// Reads a file.
  ///
  /// @throws SourceException as [#read(String)]
  public static LayoutFile read(Path file) throws IOException {
    return read(TextFile.read(file));
  }

  /// The file's text: an entry a line, sorted by id; what there is none of is not mentioned, but
  /// for the positions.
  public String write() {
    return JsonText.of(LayoutShape.write(this));
  }

  /// Writes the file so that, whatever happens meanwhile, the old one or the new is there, whole.
  public void save(Path file) throws IOException {
    TextFile.write(file, write());
  }
}
