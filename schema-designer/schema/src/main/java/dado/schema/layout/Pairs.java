package dado.schema.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files in pairs, `7_title.up.sql` and `7_title.down.sql`.
final class Pairs {

  static final Pattern NAME =
      Pattern.compile("(?<version>[0-9]+)_(?<title>.*)\\.(?<way>up|down)\\.sql");

  private Pairs() {}

  /// The versions of the files, by number.
  static List<MigrationVersion> versions(Map<String, String> files, Reader reader)
      throws FolderException {
    Map<String, Script> ups = new TreeMap<>(Versions.ORDER);
    Map<String, Script> downs = new TreeMap<>(Versions.ORDER);
    Map<String, String> titles = new HashMap<>();
    for (var file : files.entrySet()) {
      Matcher name = NAME.matcher(file.getKey());
      if (name.matches()) {
        String version = name.group("version");
        Map<String, Script> way = name.group("way").equals("up") ? ups : downs;
        refuseDouble(way.get(version), file.getKey());
        way.put(version, reader.read(file.getKey(), file.getValue()));
        titles.putIfAbsent(version, name.group("title"));
      }
    }
    refuseLonely(ups, downs);
    return ups.entrySet().stream()
        .map(e ->
            MigrationVersion.of(
                e.getKey(),
                titles.getOrDefault(e.getKey(), ""),
                e.getValue(),
                Optional.ofNullable(downs.get(e.getKey()))))
        .sorted(Comparator.comparing(MigrationVersion::version, Versions.ORDER))
        .toList();
  }

  /// How a file becomes a script.
  @FunctionalInterface
  interface Reader {
    Script read(String name, String content);
  }

  private static void refuseDouble(@org.jspecify.annotations.Nullable Script other, String name)
      throws FolderException {
    if (other != null) {
      throw new FolderException(
          name, "It has the version of " + other.file() + ". Change one of them.");
    }
  }

  private static void refuseLonely(Map<String, Script> ups, Map<String, Script> downs)
      throws FolderException {
    for (var down : downs.entrySet()) {
      if (!ups.containsKey(down.getKey())) {
        throw new FolderException(
            down.getValue().file(), "There is a way down and no way up beside it.");
      }
    }
  }
}
