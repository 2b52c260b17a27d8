package dado.schema.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A folder of migrations, as the tool that it is for reads it.
///
/// @param layout the tool's convention
/// @param versions in the order in which the tool runs them
/// @param ignored the names of the files that are none of the tool's
public record MigrationFolder(
    Path path, Layout layout, List<MigrationVersion> versions, List<String> ignored) {

  /// Files that often lie beside migrations and are none.
  private static final List<String> BESIDE =
      List.of("schema.sql", "structure.sql", "README.md", "__init__.py", "env.py");

  public MigrationFolder {
    versions = List.copyOf(versions);
    ignored = List.copyOf(ignored);
  }

  /// Reads a folder; its files' names and content tell the tool.
  ///
  /// @throws FolderException with the place, when the files are of several tools or of none, or the
  ///   tool would refuse one of them
  /// @throws IOException when the folder cannot be read
  public static MigrationFolder read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new FolderException(path.toString(), "There is no such folder.");
    }
    Map<String, String> all = FolderFiles.read(path);
    Map<Layout, Map<String, String>> owners = owners(all);
    Layout layout = only(path, owners, all);
    Map<String, String> own = owners.getOrDefault(layout, Map.of());
    List<String> ignored = all.keySet().stream().filter(n -> !own.containsKey(n)).toList();
    return new MigrationFolder(path, layout, layout.versions(own, all), ignored);
  }

  /// Reads a folder as one tool reads it, which ignores the files of others.
  ///
  /// @throws FolderException when the tool would refuse one of the files
  public static MigrationFolder read(Path path, Layout layout) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new FolderException(path.toString(), "There is no such folder.");
    }
    Map<String, String> all = FolderFiles.read(path);
    Map<String, String> own = new TreeMap<>(all);
    own.entrySet().removeIf(e -> !layout.claims(e.getKey(), e.getValue(), all));
    List<String> ignored = all.keySet().stream().filter(n -> !own.containsKey(n)).toList();
    return new MigrationFolder(path, layout, layout.versions(own, all), ignored);
  }

  private static Map<Layout, Map<String, String>> owners(Map<String, String> all) {
    Map<Layout, Map<String, String>> owners = new LinkedHashMap<>();
    for (var file : all.entrySet()) {
      if (!BESIDE.contains(file.getKey())) {
        owner(file.getKey(), file.getValue(), all)
            .ifPresent(l ->
                owners
                    .computeIfAbsent(l, x -> new TreeMap<>())
                    .put(file.getKey(), file.getValue()));
      }
    }
    return owners;
  }

  private static Optional<Layout> owner(String name, String content, Map<String, String> all) {
    return Layouts.ALL.stream().filter(l -> l.claims(name, content, all)).findFirst();
  }

  private static Layout only(
      Path path, Map<Layout, Map<String, String>> owners, Map<String, String> all)
      throws FolderException {
    if (owners.isEmpty()) {
      throw new FolderException(path.toString(), unknown(all));
    }
    if (owners.size() > 1) {
      throw new FolderException(path.toString(), several(owners));
    }
    return owners.keySet().iterator().next();
  }

  private static String several(Map<Layout, Map<String, String>> owners) {
    return "The folder holds files of several tools: "
        + owners.entrySet().stream()
            .map(e -> e.getKey().id() + " (" + e.getValue().keySet().iterator().next() + ")")
            .collect(Collectors.joining(", "))
        + ". Give each tool a folder of its own.";
  }

  private static String unknown(Map<String, String> all) {
    String looked =
        " Known are V1__title.sql (Flyway), 1_title.up.sql (golang-migrate), \"-- migrate:up\""
            + " (dbmate), \"-- +goose Up\" (goose), atlas.sum (Atlas), \"--liquibase formatted sql\""
            + " (Liquibase), 001_title.sql.";
    return all.isEmpty()
        ? "The folder holds no migrations."
        : "None of its files is a migration: "
            + all.keySet().stream().limit(5).collect(Collectors.joining(", "))
            + "."
            + looked;
  }

  /// The order of version numbers: by value, part by part. What is no number is compared as text.
  public static int compare(String a, String b) {
    boolean numbers = a.matches("[0-9]+([._][0-9]+)*") && b.matches("[0-9]+([._][0-9]+)*");
    return numbers ? Versions.ORDER.compare(a, b) : a.compareTo(b);
  }

  /// The names of all files that it was read from, sorted.
  public List<String> files() {
    List<String> names = new ArrayList<>();
    for (MigrationVersion version : versions) {
      names.add(version.up().file());
      version.down().map(Script::file).filter(f -> !names.contains(f)).ifPresent(names::add);
    }
    return names.stream().distinct().sorted().toList();
  }
}
