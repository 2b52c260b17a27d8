package dado.cli;

import dado.plan.format.PlanReader;
import dado.plan.format.Reading;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The texts with plans that a command is given: files, all files of folders, standard input.
final class PlanSources {
  /// What stands for standard input.
  static final String STANDARD_INPUT = "-";

  private final String sql;

  /// @param sql the statement of the plans that come without one; empty where it is not known
  PlanSources(String sql) {
    this.sql = sql;
  }

  /// Reads every plan, file by file, in the order of the names.
  ///
  /// @param each is given the file's name and what became of a plan in it
  void read(List<String> sources, BiConsumer<String, Reading> each) throws IOException {
    for (String source : sources) {
      if (source.equals(STANDARD_INPUT)) {
        read(source, System.in, each);
      } else {
        for (Path file : files(Path.of(source))) {
          read(file, each);
        }
      }
    }
  }

  /// The one plan of a file.
  ///
  /// @throws IOException when it holds none, or several
  static Analysis one(String file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    new PlanSources("").read(List.of(file), (name, reading) -> readings.add(reading));
    if (readings.size() != 1) {
      throw new IOException(
          file + " holds " + readings.size() + " plans, and a comparison needs one. Cut one out.");
    }
    Reading only = readings.getFirst();
    if (only.error().isPresent()) {
      throw new PlanFileException(file, only.error().get());
    }
    return Rules.analyze(only.query().orElseThrow());
  }

  private void read(Path file, BiConsumer<String, Reading> each) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      read(file.toString(), in, each);
    }
  }

  private void read(String name, InputStream in, BiConsumer<String, Reading> each)
      throws IOException {
    try (Reader reader = reader(in)) {
      if (sql.isEmpty()) {
        PlanReader.read(reader, found -> each.accept(name, found));
      } else {
        PlanReader.read(whole(reader), sql).forEach(found -> each.accept(name, found));
      }
    }
  }

  private static String whole(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 16];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      text.append(buffer, 0, count);
    }
    return text.toString();
  }

  /// Files that Windows PowerShell wrote are UTF-16, and say so at their start.
  private static Reader reader(InputStream in) throws IOException {
    BufferedInputStream marked = new BufferedInputStream(in, 1 << 16);
    marked.mark(3);
    byte[] start = marked.readNBytes(3);
    marked.reset();
    Charset charset = StandardCharsets.UTF_8;
    if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16;
    } else if (starts(start, 0xEF, 0xBB, 0xBF)) {
      marked.skipNBytes(3);
    }
    return new InputStreamReader(marked, charset);
  }

  private static boolean starts(byte[] bytes, int... values) {
    boolean starts = bytes.length >= values.length;
    for (int i = 0; starts && i < values.length; i++) {
      starts = (bytes[i] & 0xFF) == values[i];
    }
    return starts;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile).filter(PlanSources::isShown).sorted().toList();
    }
  }

  private static boolean isShown(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }
}
