package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Atlas: `20260101120000_title.sql` and `atlas.sum`, which holds the hash of every file. Atlas
/// computes the way down itself; ours stands in the file as a comment.
///
/// https://atlasgo.io/concepts/migration-directory-integrity
final class Atlas implements Layout {

  private static final String SUM = "atlas.sum";
  private static final String MARK = "-- end of statement";
  private static final Pattern DIRECTIVE =
      Pattern.compile("[ -~]*atlas:(?<name>\\w+)(?: +(?<value>[ -~]*))?");
  private static final Pattern FILE = Pattern.compile("(?<version>[^_.]+)(_(?<title>.*))?\\.sql");

  @Override
  public String id() {
    return "atlas";
  }

  @Override
  public String title() {
    return "Atlas (….sql, atlas.sum)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<MigrationFile> files = new ArrayList<>();
    for (Part part : Part.of(migration.steps(), naming, Numbered.NAME)) {
      String content = content(part, Heading.sql(Heading.up(migration, engine, naming, part)));
      files.add(new MigrationFile(part.version() + "_" + part.slug() + ".sql", content));
    }
    files.add(new MigrationFile(SUM, sum(files, naming), true));
    return files;
  }

  private static String content(Part part, String heading) {
    boolean marked = part.step().up().stream().anyMatch(s -> s.sql().contains(";"));
    return (part.step().transactional() ? "" : "-- atlas:txmode none\n")
        + (marked ? "-- atlas:delimiter " + MARK + "\n" : "")
        + heading
        + "\n"
        + Body.text(part, part.step().up(), sql -> statement(sql, marked))
        + back(part);
  }

  private static String statement(String sql, boolean marked) {
    return Body.ended(sql) + (marked ? MARK + "\n" : "");
  }

  private static String back(Part part) {
    StringBuilder text = new StringBuilder("\n-- The way down:\n");
    for (Statement statement : part.step().down()) {
      Body.ended(statement.sql())
          .lines()
          .forEach(l -> text.append(("--   " + Heading.safe(l)).stripTrailing()).append('\n'));
    }
    return text.toString();
  }

  private static String sum(List<MigrationFile> files, Naming naming) {
    Map<String, String> all = new TreeMap<>();
    for (String name : naming.existing()) {
      if (name.endsWith(".sql")) {
        all.put(name, content(name, naming));
      }
    }
    files.forEach(f -> all.put(f.name(), f.content()));
    return Checksums.atlasSum(Checksums.atlas(all));
  }

  private static String content(String name, Naming naming) {
    if (!naming.contents().containsKey(name)) {
      throw new IllegalArgumentException(
          "atlas.sum covers every file of the folder, and the content of "
              + Heading.safe(name)
              + " is not known. Read the folder first.");
    }
    return naming.contents().getOrDefault(name, "");
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    boolean sql = name.endsWith(".sql") && (folder.containsKey(SUM) || isDirected(content));
    return sql || name.equals(SUM);
  }

  private static boolean isDirected(String content) {
    return content.lines().limit(20).anyMatch(l -> l.startsWith("-- atlas:"));
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    Map<String, String> scripts = new TreeMap<>(files);
    scripts.remove(SUM);
    Map<String, String> sums = Checksums.atlas(scripts);
    verify(folder, sums);
    List<MigrationVersion> versions = new ArrayList<>();
    for (var file : scripts.entrySet()) {
      Matcher name = FILE.matcher(file.getKey());
      if (name.matches()) {
        String sum = sums.getOrDefault(file.getKey(), "");
        versions.add(version(name, script(file.getKey(), file.getValue()), sum));
      }
    }
    return versions;
  }

  private static MigrationVersion version(Matcher name, Script up, String sum) {
    String title = Optional.ofNullable(name.group("title")).orElse("");
    return MigrationVersion.of(name.group("version"), title, up, Optional.empty())
        .with(MigrationVersion.Kind.VERSIONED, sum);
  }

  private static void verify(Map<String, String> folder, Map<String, String> sums)
      throws FolderException {
    if (!folder.containsKey(SUM)) {
      return;
    }
    String found = folder.getOrDefault(SUM, "");
    String expected = Checksums.atlasSum(sums);
    if (found.strip().equals(expected.strip())) {
      return;
    }
    List<String> lines = found.lines().toList();
    List<String> wanted = expected.lines().toList();
    int at = 1;
    while (at < wanted.size() && at < lines.size() && wanted.get(at).equals(lines.get(at))) {
      at++;
    }
    String file = at < wanted.size() ? wanted.get(at).replaceFirst(" h1:.*", "") : "a file";
    throw new FolderException(
        SUM,
        Math.min(at + 1, Math.max(1, lines.size())),
        1,
        file
            + " is not as it was when it was hashed, or was added or removed since. If that is meant,"
            + " run \"atlas migrate hash\".");
  }

  private static Script script(String name, String text) {
    boolean outside = directive(text, "txmode").filter(v -> v.strip().equals("none")).isPresent();
    Optional<String> mark = directive(text, "delimiter");
    return mark.isEmpty()
        ? Script.whole(name, text, !outside)
        : new Script(name, text, cut(text, unescaped(mark.get())), !outside);
  }

  private static String unescaped(String mark) {
    return mark.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
  }

  private static List<Script.Span> cut(String text, String mark) {
    List<Script.Span> spans = new ArrayList<>();
    int from = head(text);
    for (int at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, from)) {
      spans.add(new Script.Span(from, at, true));
      from = at + mark.length();
    }
    spans.add(new Script.Span(from, text.length(), true));
    return spans;
  }

  /// Directives are those of the comments at the top, up to an empty line.
  private static Optional<String> directive(String text, String name) {
    return text.substring(0, head(text))
        .lines()
        .map(DIRECTIVE::matcher)
        .filter(m -> m.matches() && m.group("name").equals(name))
        .map(m -> Optional.ofNullable(m.group("value")).orElse(""))
        .findFirst();
  }

  private static int head(String text) {
    int end = 0;
    for (Lines.Line line : Lines.of(text)) {
      if (!line.text().startsWith("--") && !line.text().startsWith("#")) {
        return line.text().isEmpty() ? end : 0;
      }
      end = line.next();
    }
    return end;
  }
}
