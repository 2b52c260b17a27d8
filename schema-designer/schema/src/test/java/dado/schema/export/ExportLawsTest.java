package dado.schema.export;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.AnySchemas;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// No name or comment of a schema ends what it stands in, and nothing is cut.
class ExportLawsTest {

  @Property(tries = 1_000)
  void everyLineOfMermaidIsOneOfItsForms(@ForAll long seed) {
    String text = "\"(?:[^\"\\n]*)\"";
    assertThat(Mermaid.write(AnySchemas.of(seed)).lines().skip(1))
        .allMatch(l ->
            l.matches("    [A-Za-z]\\w*(\\[" + text + "])? \\{|    }")
                || l.matches(
                    "        [^\\s\"]+ [^\\s\"]+( (PK|FK|UK)(, (PK|FK|UK))*)?( " + text + ")?")
                || l.matches("    \\w+ (\\|o|\\|\\|)--(o\\||o\\{) \\w+ : " + text))
        .noneMatch(l -> l.contains("%%") || l.contains("<"));
  }

  @Property(tries = 1_000)
  void everyLineOfPlantUmlIsOneOfItsForms(@ForAll long seed) {
    String safe = "(?:[\\p{L}\\p{N} _.,()\\[\\]-]|<U\\+[0-9A-F]{4,6}>)*";
    assertThat(PlantUml.write(AnySchemas.of(seed)).lines().skip(4))
        .allMatch(l ->
            l.isEmpty()
                || l.equals("@enduml")
                || l.equals("}")
                || l.equals("  --")
                || l.matches(
                    "(enum|entity) \"" + safe + "\"( as \\w+)?( \\{| <<(materialized )?view>>)")
                || l.matches(
                    "  \\{field} (\\* )?"
                        + safe
                        + "( : "
                        + safe
                        + ")?( <<PK>>)?( <<FK>>)?( //"
                        + safe
                        + "//)?")
                || l.matches("note bottom of \\w+ : " + safe)
                || l.matches("\\w+ (\\|o|\\|\\|)--(o\\||o\\{) \\w+ : " + safe));
  }

  @Property(tries = 1_000)
  void everyCellOfMarkdownStaysInItsRow(@ForAll long seed) {
    assertThat(
            MarkdownDictionary.write(AnySchemas.of(seed)).lines().filter(l -> l.startsWith("| ")))
        .allMatch(l ->
            l.replace("\\\\", "").replace("\\|", "").chars().filter(c -> c == '|').count() == 7)
        .noneMatch(l -> l.replaceAll("</?code>|<br>", "").contains("<"));
  }

  @Property(tries = 300)
  void nothingIsMissing(@ForAll long seed) {
    Schema schema = AnySchemas.of(seed);
    int columns = schema.tables().stream().mapToInt(t -> t.columns().size()).sum();
    long keys = schema.tables().stream().mapToLong(t -> t.foreignKeys().size()).sum();
    String mermaid = Mermaid.write(schema);
    assertThat(mermaid.lines().filter(l -> l.startsWith("        "))).hasSize(columns);
    assertThat(mermaid.lines().filter(l -> l.contains("--o"))).hasSize((int) keys);
    String plantUml = PlantUml.write(schema);
    long labels = schema.enums().stream().mapToLong(e -> e.labels().size()).sum();
    assertThat(plantUml.lines().filter(l -> l.startsWith("  {field} ")))
        .hasSize((int) (columns + labels));
    String markdown = MarkdownDictionary.write(schema);
    assertThat(markdown.lines().filter(l -> l.startsWith("### ")))
        .hasSize(schema.tables().size() + schema.objects().size());
  }

  @Test
  @Timeout(60)
  void aLargeSchemaTakesTimeInProportion() {
    Schema small = many(1_250);
    Schema large = many(5_000);
    for (Exports export : Exports.values()) {
      if (export != Exports.SQL) {
        export.write(small);
        long before = took(() -> export.write(small)).toNanos();
        long after = took(() -> export.write(large)).toNanos();
        // Four times the tables: linear is 4, quadratic 16. Small times say nothing.
        assertThat(after).as(export.id()).isLessThan(Math.max(before, 50_000_000) * 12);
      }
    }
  }

  private static Duration took(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Schema many(int tables) {
    return new Schema(
        Engine.POSTGRESQL,
        IntStream.range(0, tables).mapToObj(i -> table(i, tables)).toList(),
        List.of());
  }

  private static Table table(int number, int tables) {
    Name name = new Name("public", "t" + number);
    List<Column> columns =
        IntStream.range(0, 10)
            .mapToObj(i -> Column.of(new Id("c" + number + "." + i), "c" + i, "integer", i > 0))
            .toList();
    List<Constraint> constraints =
        List.of(
            new Constraint.PrimaryKey("pk" + number, List.of("c0")),
            new Constraint.ForeignKey(
                "fk" + number,
                List.of("c1"),
                new Name("public", "t" + (number * 7 % tables)),
                List.of("c0"),
                Constraint.Action.CASCADE,
                Constraint.Action.NO_ACTION));
    return new Table(new Id("t" + number), name, columns, constraints, List.of(), "a table");
  }
}
