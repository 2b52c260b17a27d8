package dado.plan.format;

import dado.plan.Corpus;
import dado.plan.Corpus.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The plans of a real server, every output that it has for each of many statements.
public final class PlanArchive {
  private final List<File> files = new ArrayList<>();
  private final Map<String, File> byPath = new HashMap<>();

  private PlanArchive() {}

  /// Everything that a server printed.
  public static PlanArchive of(String server) {
    PlanArchive archive = new PlanArchive();
    Corpus.read(
        server,
        file -> {
          archive.files.add(file);
          archive.byPath.put(file.path(), file);
        });
    return archive;
  }

  public List<File> files() {
    return files;
  }

  /// The directory of a file, that is the statement; empty where it lies in none.
  public static String statement(File file) {
    return file.path().substring(0, Math.max(0, file.path().indexOf('/')));
  }

  /// The statements, each a directory.
  public List<String> statements() {
    return files.stream()
        .map(PlanArchive::statement)
        .filter(s -> !s.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /// A file by its path below the server's name; empty where the server gave an error instead.
  public Optional<File> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
