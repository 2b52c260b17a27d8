package dado.schema.edit.line;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Constraint.Action;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineLawsTest {

  @Property(tries = 5_000)
  void aLineReadsAsItWasPrinted(@ForAll Engine engine, @ForAll("lines") ColumnLine drawn) {
    ColumnLine line = normal(engine, drawn);
    String text = line.print(engine);
    LineReading reading = ColumnLine.read(engine, text);
    assertThat(reading.problems()).as(text).isEmpty();
    assertThat(reading.line()).as(text).isEqualTo(line);
    assertThat(reading.line().print(engine)).isEqualTo(text);
  }

  @Property(tries = 5_000)
  void whateverIsTypedIsReadAndWhatIsUnderstoodReadsAgain(
      @ForAll Engine engine, @ForAll("typed") String text) {
    LineReading reading = ColumnLine.read(engine, text);
    assertThat(reading.problems())
        .allSatisfy(p -> {
          assertThat(p.start()).isBetween(0, text.length());
          assertThat(p.end()).isBetween(p.start(), text.length());
          assertThat(p.text()).isNotBlank();
        });
    String printed = reading.line().print(engine);
    assertThat(ColumnLine.read(engine, printed).line()).as(printed).isEqualTo(reading.line());
  }

  /// Expressions as a line keeps them.
  private static ColumnLine normal(Engine engine, ColumnLine line) {
    return new ColumnLine(
        line.items().stream()
            .map(i ->
                i instanceof LineItem.Column c
                    ? new LineItem.Column(
                        c.name(),
                        c.type(),
                        c.required(),
                        c.value().isEmpty() ? "" : DefaultText.normal(engine, c.value()),
                        c.touched(),
                        c.reference(),
                        c.key(),
                        c.unique(),
                        c.indexed(),
                        c.generated(),
                        c.comment())
                    : i)
            .toList());
  }

  @Provide
  Arbitrary<ColumnLine> lines() {
    Arbitrary<LineItem> item =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, columns().map(c -> (LineItem) c)),
            net.jqwik.api.Tuple.of(1, keys()),
            net.jqwik.api.Tuple.of(
                1,
                Arbitraries.of("a > 0", "b IN ('x', 'y')", "(a) or (b)").map(LineItem.Check::new)));
    return item.list().ofMinSize(1).ofMaxSize(5).map(ColumnLine::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "id",
            "email",
            "customer_id",
            "unique",
            "index",
            "pk",
            "check",
            "primary",
            "order",
            "Größe",
            "two words",
            "a.b",
            "a,b",
            "it's",
            "\"",
            "`",
            "!",
            "->",
            "references",
            "on",
            "not",
            "null",
            "default",
            "identity",
            "1st",
            "e",
            "x"),
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8));
  }

  private static Arbitrary<LineItem> keys() {
    return Combinators.combine(
            Arbitraries.of(LineItem.Key.Kind.class), names().list().ofMinSize(1).ofMaxSize(3))
        .as(LineItem.Key::new);
  }

  private static Arbitrary<LineItem.Column> columns() {
    Arbitrary<String> types =
        Arbitraries.of(
            "text",
            "numeric(12,2)",
            "timestamp with time zone",
            "int unsigned",
            "enum('a','b')",
            "double precision",
            "varchar(20)");
    Arbitrary<String> values =
        Arbitraries.of(
            "",
            "0",
            "now()",
            "'new'",
            "'it''s'",
            "a -> 'b'",
            "(a -> 'b')",
            "date '2026-01-01'",
            "true",
            "x is not null",
            "f(a, b)",
            "(1 + 2) * 3",
            "((4))",
            "-1",
            "not a",
            "a != b",
            "'a' 'b'",
            "current_timestamp",
            "unique",
            "interval '1 day' + now()");
    Arbitrary<Reference> references =
        Combinators.combine(
                names().list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of(Action.class),
                Arbitraries.of(Action.class))
            .as(Reference::new);
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    Arbitrary<String> comments =
        Arbitraries.of("", "what it is", "it's \\ a 'b'", "two\nlines", ", x");
    return Combinators.combine(
            names(),
            types,
            Combinators.combine(flags, flags, flags, flags, flags).as(List::of),
            values,
            Arbitraries.of("", "now()", "CURRENT_TIMESTAMP"),
            references.optional(),
            comments)
        .as((name, type, flag, value, touched, reference, comment) ->
            new LineItem.Column(
                name,
                reference.isPresent() && flag.get(4) ? "" : type,
                flag.get(0),
                value,
                touched,
                reference,
                flag.get(1),
                flag.get(2),
                flag.get(3),
                flag.get(4) && reference.isEmpty(),
                comment));
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.of(
            "id",
            "email",
            " text",
            " numeric(12,2)",
            "!",
            " ",
            ",",
            " = ",
            "now()",
            "'x'",
            "->",
            " customer",
            ".",
            "(",
            ")",
            " pk",
            " unique",
            " not null",
            "\n",
            "\"",
            "'",
            "`",
            "[",
            "]",
            " on delete cascade",
            " on update",
            " default",
            " check",
            "--",
            "/*",
            "é",
            ";",
            "!=",
            " index (a, b)",
            "primary key",
            " null",
            "$1",
            "e'",
            "@",
            "1")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 50)
  void aLongLineIsReadInTimeThatGrowsWithItsLength(@ForAll Engine engine) {
    String text = "a numeric(12,2)! = ((((1)))) 'x', ".repeat(5_000);
    long start = System.nanoTime();
    ColumnLine.read(engine, text);
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Property(tries = 20)
  void deepParenthesesDoNoHarm(@ForAll Engine engine) {
    String text = "a int = " + "(".repeat(3_000) + "1, 2" + ")".repeat(3_000);
    assertThat(ColumnLine.read(engine, text).items()).hasSize(1);
    assertThat(Optional.of(ColumnLine.read(engine, "a int = " + "(".repeat(3_000)))).isPresent();
  }
}
