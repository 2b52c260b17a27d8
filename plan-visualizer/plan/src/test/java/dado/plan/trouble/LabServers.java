package dado.plan.trouble;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The servers that Dado runs in a folder of caches, looked at from outside.
///
/// @param cache the folder
record LabServers(Path cache) implements AutoCloseable {

  /// A folder of its own, with the programs of the usual one, which take long to unpack.
  static LabServers alone(Path usual) throws IOException {
    Path cache = Files.createTempDirectory("dado-cache").toRealPath();
    Files.createSymbolicLink(
        cache.resolve("postgresql"), Files.createDirectories(usual.resolve("postgresql")));
    return new LabServers(cache);
  }

  /// The folders of servers.
  List<Path> folders() throws IOException {
    Path warm = cache.resolve("warm");
    if (!Files.isDirectory(warm)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(warm)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  /// The folders of databases, the server's own three not counted.
  List<Path> databases() throws IOException {
    List<Path> found = new java.util.ArrayList<>();
    for (Path folder : folders()) {
      try (Stream<Path> all = Files.list(folder.resolve("data/base"))) {
        all.filter(p -> Long.parseLong(p.getFileName().toString()) >= FIRST).forEach(found::add);
      }
    }
    return found;
  }

  /// Object numbers below are the server's own.
  private static final long FIRST = 16384;

  /// The processes that all others of a server belong to.
  List<ProcessHandle> postmasters() throws IOException {
    List<ProcessHandle> found = new java.util.ArrayList<>();
    for (Path folder : folders()) {
      Path file = folder.resolve("data/postmaster.pid");
      if (Files.exists(file)) {
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        process.ifPresent(found::add);
      }
    }
    return found;
  }

  /// Kills a server without asking it.
  static void kill(ProcessHandle postmaster) {
    List<ProcessHandle> parts = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    parts.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
  }

  /// Ends the servers and removes all but the programs; their watchdogs see that and end.
  @Override
  public void close() throws IOException {
    postmasters().forEach(LabServers::kill);
    try (Stream<Path> all = Files.walk(cache)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
