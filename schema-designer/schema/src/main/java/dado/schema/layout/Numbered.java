package dado.schema.layout;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Single files whose names begin with a number, `20260101120000_title.sql`.
final class Numbered {

  static final Pattern NAME = Pattern.compile("(?<version>[0-9]+)_(?<title>.*)\\.sql");

  private Numbered() {}

  /// The versions by number; no two may be equal.
  static List<MigrationVersion> ordered(List<MigrationVersion> versions) throws FolderException {
    List<MigrationVersion> sorted =
        versions.stream()
            .sorted(Comparator.comparing(MigrationVersion::version, Versions.ORDER))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      refuseSame(sorted.get(i - 1), sorted.get(i));
    }
    return sorted;
  }

  private static void refuseSame(MigrationVersion before, MigrationVersion version)
      throws FolderException {
    if (Versions.ORDER.compare(before.version(), version.version()) == 0) {
      throw new FolderException(
          version.up().file(),
          "It has the version of " + before.up().file() + ". Change one of them.");
    }
  }
}
