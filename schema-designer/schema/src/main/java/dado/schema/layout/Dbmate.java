package dado.schema.layout;

import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// dbmate: one file with a block for each direction, which goes to the server as a whole.
///
/// https://github.com/amacneil/dbmate#creating-migrations
final class Dbmate implements Layout {

  private static final Pattern BLOCK =
      Pattern.compile("--\\s*migrate:(?<way>up|down)(?<options>(\\s+\\S+)*)\\s*");
  private static final Pattern COMMAND = Pattern.compile("^\\s*--\\s*migrate:");

  @Override
  public String id() {
    return "dbmate";
  }

  @Override
  public String title() {
    return "dbmate (-- migrate:up, -- migrate:down)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<Part> parts = Part.of(Part.single(migration.steps()), naming, Numbered.NAME);
    Body.refuse(parts, COMMAND, "dbmate");
    return parts.stream()
        .map(p ->
            new MigrationFile(
                p.version() + "_" + p.slug() + ".sql",
                Heading.sql(Heading.up(migration, engine, naming, p)) + "\n" + blocks(p)))
        .toList();
  }

  private static String blocks(Part part) {
    Migration.Step step = part.step();
    return "-- migrate:up"
        + option(step.transactional())
        + Body.plain(part, step.up())
        + "\n-- migrate:down"
        + option(step.downTransactional())
        + Body.plain(part, step.down());
  }

  private static String option(boolean transactional) {
    return (transactional ? "" : " transaction:false") + "\n";
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    return name.endsWith(".sql")
        && content.lines().anyMatch(l -> BLOCK.matcher(l).matches())
        && name.matches("[0-9]+.*");
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    List<MigrationVersion> versions = new ArrayList<>();
    for (var file : files.entrySet()) {
      Matcher name = Pattern.compile("([0-9]+)_?(.*)\\.sql").matcher(file.getKey());
      if (name.matches()) {
        versions.add(version(name, file.getValue()));
      }
    }
    return Numbered.ordered(versions);
  }

  private static MigrationVersion version(Matcher name, String text) throws FolderException {
    Optional<Script> up = Optional.empty();
    Optional<Script> down = Optional.empty();
    for (Lines.Line line : Lines.of(text)) {
      Matcher block = BLOCK.matcher(line.text());
      if (!block.matches()) {
        refuseEarly(name.group(), line, up.isPresent() || down.isPresent());
      } else if (block.group("way").equals("up")) {
        refuseSecond(name.group(), line, up.isPresent() || down.isPresent());
        up = Optional.of(script(name.group(), text, line, block.group("options")));
      } else {
        refuseSecond(name.group(), line, down.isPresent() || up.isEmpty());
        down = Optional.of(script(name.group(), text, line, block.group("options")));
      }
    }
    return MigrationVersion.of(name.group(1), name.group(2), up.orElseThrow(), down);
  }

  /// A block goes on to the next one's line, or to the end.
  private static Script script(String name, String text, Lines.Line line, String options)
      throws FolderException {
    int to =
        Lines.of(text).stream()
            .filter(l -> l.start() > line.start() && BLOCK.matcher(l.text()).matches())
            .mapToInt(Lines.Line::start)
            .findFirst()
            .orElse(text.length());
    refuseUnknown(name, line, options);
    boolean transactional = !options.contains("transaction:false");
    return new Script(name, text, List.of(new Script.Span(line.next(), to, false)), transactional);
  }

  private static void refuseUnknown(String name, Lines.Line line, String options)
      throws FolderException {
    for (String option : options.strip().split("\\s+")) {
      if (!option.isEmpty() && !option.matches("transaction:(true|false)")) {
        throw new FolderException(
            name,
            line.number(),
            line.text().indexOf(option) + 1,
            "dbmate knows no option \"" + option + "\". Write transaction:false, or nothing.");
      }
    }
  }

  private static void refuseEarly(String name, Lines.Line line, boolean inside)
      throws FolderException {
    String shown = line.text().strip();
    if (!inside && !shown.isEmpty() && !shown.startsWith("--")) {
      throw new FolderException(
          name,
          line.number(),
          1,
          "Here is a statement before \"-- migrate:up\". Move it below that line.");
    }
  }

  private static void refuseSecond(String name, Lines.Line line, boolean wrong)
      throws FolderException {
    if (wrong) {
      throw new FolderException(
          name,
          line.number(),
          1,
          "dbmate wants one block \"-- migrate:up\" and behind it one \"-- migrate:down\".");
    }
  }
}
