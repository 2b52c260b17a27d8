package dado.schema.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of Liquibase's formatted SQL cut at its changesets.
final class LiquibaseText {

  private static final Pattern CHANGESET =
      Pattern.compile("(?i)\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^\\s:]+):(\"[^\"]+\"|\\S+)(.*)");
  private static final Pattern ROLLBACK = Pattern.compile("(?i)\\s*--\\s*rollback(\\s(.*)|$)");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\s*--\\s*(liquibase|comment|precondition|property|validchecksum|ignorelines|end).*");

  private final String name;
  private final String text;
  private final List<Lines.Line> lines;
  private final List<MigrationVersion> versions = new ArrayList<>();

  private LiquibaseText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lines = Lines.of(text);
  }

  static List<MigrationVersion> read(String name, String text) throws FolderException {
    LiquibaseText file = new LiquibaseText(name, text);
    file.read();
    return file.versions;
  }

  private void read() throws FolderException {
    readChangesets();
    if (versions.isEmpty()) {
      throw new FolderException(name, "It has no \"--changeset author:id\".");
    }
  }

  private void readChangesets() throws FolderException {
    int from = -1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean head = i == lines.size() || CHANGESET.matcher(lines.get(i).text()).matches();
      if (head && from >= 0) {
        changeset(from, i);
      }
      from = head ? i : from;
      if (!head && from < 0) {
        refuseEarly(lines.get(i));
      }
    }
  }

  private void refuseEarly(Lines.Line line) throws FolderException {
    String shown = line.text().strip();
    if (!shown.isEmpty() && !shown.startsWith("--") && !shown.startsWith("/*")) {
      throw new FolderException(
          name,
          line.number(),
          1,
          "Here is a statement before the first \"--changeset author:id\".");
    }
  }

  private void changeset(int from, int to) {
    Matcher head = CHANGESET.matcher(lines.get(from).text());
    if (!head.matches()) {
      return;
    }
    String id = head.group(1).replace("\"", "") + ":" + head.group(2).replace("\"", "");
    String attributes = head.group(3);
    Script up = up(from, to, attributes);
    MigrationVersion version = MigrationVersion.of(id, name, up, down(from, to, attributes));
    versions.add(version);
  }

  private Script up(int from, int to, String attributes) {
    List<Script.Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = from + 1; i < to; i++) {
      Lines.Line line = lines.get(i);
      boolean command =
          ROLLBACK.matcher(line.text()).matches() || OTHER.matcher(line.text()).matches();
      if (command && start >= 0) {
        spans.addAll(cut(start, line.start(), attributes));
        start = -1;
      } else if (!command && start < 0) {
        start = line.start();
      }
    }
    int end = to < lines.size() ? lines.get(to).start() : text.length();
    if (start >= 0) {
      spans.addAll(cut(start, end, attributes));
    }
    return new Script(name, text, spans, transactional(attributes));
  }

  private List<Script.Span> cut(int from, int to, String attributes) {
    boolean split = !attributes.matches("(?i).*splitStatements:false.*");
    Optional<String> mark = attribute(attributes, "endDelimiter");
    if (!split || mark.isEmpty() || mark.get().equals(";")) {
      return List.of(new Script.Span(from, to, !split));
    }
    return cutAt(mark.get(), from, to);
  }

  private List<Script.Span> cutAt(String mark, int from, int to) {
    List<Script.Span> spans = new ArrayList<>();
    int start = from;
    Matcher end = Pattern.compile("(?m)" + Pattern.quote(mark) + "\\s*?$").matcher(text);
    end.region(from, to);
    while (end.find()) {
      spans.add(new Script.Span(start, end.start(), true));
      start = end.end();
    }
    spans.add(new Script.Span(start, to, true));
    return spans;
  }

  /// The rollback's lines, which are comments of the file, as a text of their own.
  private Optional<Script> down(int from, int to, String attributes) {
    StringBuilder back = new StringBuilder();
    for (int i = from + 1; i < to; i++) {
      Matcher rollback = ROLLBACK.matcher(lines.get(i).text());
      if (rollback.matches()) {
        back.append(Optional.ofNullable(rollback.group(2)).orElse("")).append('\n');
      }
    }
    String sql = back.toString();
    if (sql.isBlank()) {
      return Optional.empty();
    }
    boolean nothing = sql.strip().equals("empty") || sql.strip().equals("not required");
    LiquibaseText own = new LiquibaseText(name, nothing ? "" : sql);
    String marks =
        attribute(attributes, "rollbackEndDelimiter").map(m -> "endDelimiter:" + m).orElse("");
    return Optional.of(
        new Script(
            name, own.text, own.cut(0, own.text.length(), marks), transactional(attributes)));
  }

  private static boolean transactional(String attributes) {
    return !attributes.matches("(?i).*runInTransaction:false.*");
  }

  private static Optional<String> attribute(String attributes, String key) {
    Matcher matcher =
        Pattern.compile("(?i)(?:^|\\s)" + key + ":(\"[^\"]+\"|\\S+)").matcher(attributes);
    return matcher.find() ? Optional.of(matcher.group(1).replace("\"", "")) : Optional.empty();
  }
}
