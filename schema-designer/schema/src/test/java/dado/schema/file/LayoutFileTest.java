package dado.schema.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.file.LayoutFile.Note;
import dado.schema.file.LayoutFile.Part;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.text.SourceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LayoutFileTest {

  private static final String FULL =
      """
      {
        "format": 1,
        "positions": {
          "a": [1, -2],
          "b": [30, 40]
        },
        "bends": {
          "c > b": [5, 6, 7, 8]
        },
        "collapsed": [
          "b"
        ],
        "colours": {
          "sales": "#aabbcc"
        },
        "notes": {
          "n": {
            "at": [9, 10],
            "size": [200, 80],
            "text": [
              "Two",
              "lines"
            ]
          }
        },
        "diagrams": {
          "billing": {
            "members": [
              "a",
              "b"
            ],
            "positions": {
              "b": [0, 0]
            }
          }
        }
      }
      """;

  @Test
  void readsAndWritesEverythingAnEntryALine() {
    LayoutFile file = LayoutFile.read(FULL);
    assertThat(file.bends().get(new Id("c > b")))
        .containsExactly(new Position(5, 6), new Position(7, 8));
    assertThat(file.notes().get(new Id("n")))
        .isEqualTo(new Note(new Position(9, 10), 200, 80, "Two\nlines"));
    assertThat(file.collapsed()).containsExactly(new Id("b"));
    assertThat(file.write()).isEqualTo(FULL);
  }

  @Test
  void readsAFileOfPositionsAloneAndWritesItAsItWas() {
    String old = "{\n  \"format\": 1,\n  \"positions\": {\n    \"a\": [1, 2]\n  }\n}\n";
    assertThat(LayoutFile.read(old))
        .isEqualTo(new LayoutFile(Map.of(new Id("a"), new Position(1, 2))));
    assertThat(LayoutFile.read(old).write()).isEqualTo(old);
  }

  @Test
  void keepsFieldsThatItDoesNotKnowWhereTheyStood() {
    String file =
        FULL.replace("\"format\": 1,", "\"format\": 1,\n  \"theme\": {\n    \"dark\": true\n  },")
            .replace("\"size\":", "\"author\": \"me\",\n      \"size\":")
            .replace(
                "\"positions\": {\n        \"b\"",
                "\"zoom\": 2,\n      \"positions\": {\n        \"b\"");
    LayoutFile read = LayoutFile.read(file);
    assertThat(read.write()).isEqualTo(file);
    LayoutFile moved = read.moved(Map.of(new Id("a"), new Position(7, 7)));
    assertThat(moved.write()).isEqualTo(file.replace("[1, -2]", "[7, 7]"));
  }

  @Test
  void leavesOutWhatMakesNoSense() {
    LayoutFile file =
        LayoutFile.read(
            """
            {"positions": {"a": [1], "b": "x", "c": [1.4, 2.6], "d": [1, 2, 3, 4], "e": [1e99, 0]},
             "bends": {"a": [1], "b": [], "c": [1, "x"]}, "colours": {"a": "red", "b": "#12345g"},
             "notes": {"a": {"text": "no place"}, "b": {"at": [1, 1], "size": [0, 3]}, "c": 3},
             "diagrams": {"a": 1}, "collapsed": [1, "x"]}
            """);
    assertThat(file)
        .isEqualTo(
            new LayoutFile(Map.of(new Id("c"), new Position(1, 3)))
                .withCollapsed(Set.of(new Id("x"))));
  }

  @Test
  void refusesAFileOfANewerDadoAndAColourThatIsNone() {
    assertThatThrownBy(() -> LayoutFile.read("{\"format\": 2}"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("newer Dado");
    assertThatThrownBy(() -> LayoutFile.EMPTY.withColours(Map.of("sales", "red;}")))
        .hasMessageContaining("#rrggbb");
  }

  @Test
  void aNamedDiagramTakesItsOwnPositionsAndElseThoseOfTheWhole() {
    LayoutFile part = LayoutFile.read(FULL).of("billing").orElseThrow();
    assertThat(part.positions())
        .isEqualTo(Map.of(new Id("a"), new Position(1, -2), new Id("b"), new Position(0, 0)));
    assertThat(part.bends()).as("corners of the whole lead astray here").isEmpty();
    assertThat(LayoutFile.read(FULL).of("shipping")).isEmpty();
  }

  @Property(tries = 100, seed = "6")
  void whatIsWrittenIsReadAgainTheSame(@ForAll long seed) {
    LayoutFile file = any(seed);
    assertThat(LayoutFile.read(file.write())).isEqualTo(file);
  }

  /// A layout with some of everything.
  static LayoutFile any(long seed) {
    Random random = new Random(seed);
    Map<Id, Position> positions = new HashMap<>();
    Map<Id, Note> notes = new HashMap<>();
    Map<Id, List<Position>> bends = new HashMap<>();
    Map<String, Part> diagrams = new HashMap<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      positions.put(id(random), position(random));
      notes.put(
          id(random),
          new Note(position(random), 1 + i, 2, random.nextBoolean() ? "x\n\ny" : "\u0000é"));
      bends.put(id(random), List.of(position(random), position(random)));
      Part part = Part.of(List.of(id(random), id(random)));
      diagrams.put(
          "d" + i, part.withPositions(Map.of(id(random), position(random))).withBends(bends));
    }
    return new LayoutFile(positions)
        .withNotes(notes)
        .withBends(bends)
        .withDiagrams(diagrams)
        .withColours(random.nextBoolean() ? Map.of() : Map.of("s", "#00ff0a"))
        .withCollapsed(positions.keySet());
  }

  private static Id id(Random random) {
    return new Id("table:\"" + random.nextInt() + "\n");
  }

  private static Position position(Random random) {
    return new Position(random.nextInt(), random.nextInt());
  }
}
