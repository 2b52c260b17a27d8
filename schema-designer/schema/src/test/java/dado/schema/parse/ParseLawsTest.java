package dado.schema.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Whatever the text, there is an answer, and it says where the text is not understood.
class ParseLawsTest {

  private static final List<Path> TEXTS = texts();

  private static List<Path> texts() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/cases/parse"))) {
      return files.filter(p -> p.endsWith("in.sql")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 3_000)
  void answersForAnyDamagedText(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder(Files.readString(TEXTS.get(random.nextInt(TEXTS.size()))));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(10)));
      text.insert(Math.min(at, text.length()), "'\"`();,[]$ABC \\/*-".charAt(random.nextInt(18)));
    }
    Engine engine = List.of(Engine.values()).get(random.nextInt(4));
    Parsed parsed = DdlParser.parse(engine, text.toString());
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    assertThat(parsed.notes()).allMatch(n -> n.line() >= 1 && n.line() <= lines && n.column() >= 1);
  }

  @Test
  void losesNoStatementThatDefinesSomething() throws IOException {
    String text = "CREATE WIDGET a;\nCREATE TABLE t (a int);\nALTER WIDGET b;\nSTRANGE;\n";
    Parsed parsed = DdlParser.parse(Engine.POSTGRESQL, text);
    assertThat(parsed.schema().tables()).hasSize(1);
    assertThat(parsed.schema().objects()).hasSize(3);
    assertThat(parsed.notes()).extracting(n -> n.line()).containsExactly(1, 3, 4);
  }

  @Test
  void takesTimeInProportion() {
    DdlParser.parse(Engine.MYSQL, dump(200));
    long small = took(dump(2_000));
    long large = took(dump(8_000));
    // Four times the text: linear is 4, quadratic 16.
    assertThat(large).isLessThan(Math.max(small, 50_000_000) * 11);
  }

  private static long took(String text) {
    long start = System.nanoTime();
    Parsed parsed = DdlParser.parse(Engine.MYSQL, text);
    assertThat(parsed.notes()).isEmpty();
    return Duration.ofNanos(System.nanoTime() - start).toNanos();
  }

  /// So many tables with a row of 500 bytes each.
  private static String dump(int tables) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tables; i++) {
      text.append(
          """
          CREATE TABLE `t%d` (
            `id` int NOT NULL AUTO_INCREMENT,
            `a` varchar(20) DEFAULT 'x',
            `b` int,
            PRIMARY KEY (`id`),
            KEY `a` (`a`),
            CONSTRAINT `fk%d` FOREIGN KEY (`b`) REFERENCES `t%d` (`id`)
          ) ENGINE=InnoDB;
          INSERT INTO `t%d` VALUES (%s);
          """
              .formatted(
                  i, i, i * 7 % tables, i, "'a;b''c',".repeat(55).toLowerCase(Locale.ROOT) + "1"));
    }
    return text.toString();
  }
}
