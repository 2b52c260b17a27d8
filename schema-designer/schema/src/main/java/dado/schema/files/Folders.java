package dado.schema.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/// Where Dado keeps its files, by the customs of the operating system. DADO_HOME, or the system
/// property `dado.home`, puts all of them into one folder.
///
/// @param config settings and connections
/// @param data history and saved queries
/// @param state journals, recovery, logs
/// @param cache what can be made again
public record Folders(Path config, Path data, Path state, Path cache) {

  /// The folders of this machine and user.
  public static Folders ofThisMachine() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv(),
        Map.of(
            "home", System.getProperty("dado.home", ""),
            "cache", System.getProperty("dado.cache", "")));
  }

  static Folders of(
      String system, Path home, Map<String, String> environment, Map<String, String> overrides) {
    Folders folders = usual(system, home, environment);
    String own = overrides.getOrDefault("home", "");
    String root = own.isEmpty() ? environment.getOrDefault("DADO_HOME", "") : own;
    if (!root.isEmpty()) {
      Path all = Path.of(root).toAbsolutePath();
      folders =
          new Folders(
              all.resolve("config"),
              all.resolve("data"),
              all.resolve("state"),
              all.resolve("cache"));
    }
    String cache = overrides.getOrDefault("cache", "");
    return cache.isEmpty() ? folders : folders.withCache(Path.of(cache).toAbsolutePath());
  }

  private static Folders usual(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      Path support = home.resolve("Library/Application Support/Dado");
      Path cache = home.resolve("Library/Caches/Dado");
      return new Folders(support, support, support.resolve("State"), cache);
    }
    return name.contains("windows") ? windows(home, environment) : linux(home, environment);
  }

  private static Folders windows(Path home, Map<String, String> environment) {
    Path roaming = given(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Dado");
    Path local = given(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Dado");
    return new Folders(roaming, roaming, local, local.resolve("Cache"));
  }

  private static Folders linux(Path home, Map<String, String> environment) {
    return new Folders(
        given(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("dado"),
        given(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("dado"),
        given(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("dado"),
        given(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("dado"));
  }

  /// A folder from the environment; one that is not absolute is ignored, as XDG asks.
  private static Path given(Map<String, String> environment, String name, Path usual) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() || !Path.of(value).isAbsolute() ? usual : Path.of(value);
  }

  private Folders withCache(Path other) {
    return new Folders(config, data, state, other);
  }

  /// Where what lives no longer than a process lies: embedded servers and copies of the sample.
  public Path runs() {
    return cache.resolve("run");
  }

  /// Makes a folder, and those above it, that only the user may enter.
  public static Path make(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
    return folder;
  }
}
