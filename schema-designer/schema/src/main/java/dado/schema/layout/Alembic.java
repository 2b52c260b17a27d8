package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Alembic: `versions/<revision>_title.py`, a Python program with the SQL as strings. Each revision
/// names the one before it.
///
/// https://alembic.sqlalchemy.org/en/latest/api/runtime.html (`autocommit_block`)
final class Alembic implements Layout {

  private static final Pattern FILE = Pattern.compile("(?<version>[0-9]+)_(?<title>.*)\\.py");
  private static final Pattern REVISION =
      Pattern.compile("(?m)^revision\\s*(:[^=\n]*)?=\\s*['\"]([^'\"]+)['\"]");
  private static final Pattern DOWN =
      Pattern.compile("(?m)^down_revision\\s*(:[^=\n]*)?=\\s*(\\(?[^\n]*)");
  private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

  @Override
  public String id() {
    return "alembic";
  }

  @Override
  public String title() {
    return "Alembic (Python)";
  }

  @Override
  public List<MigrationFile> files(Migration migration, Engine engine, Naming naming) {
    List<MigrationFile> files = new ArrayList<>();
    String before = head(naming);
    for (Part part : Part.of(migration.steps(), naming, FILE)) {
      List<String> heading = Heading.up(migration, engine, naming, part);
      files.add(
          new MigrationFile(
              part.version() + "_" + part.slug() + ".py", program(part, heading, before)));
      before = "\"" + part.version() + "\"";
    }
    return files;
  }

  private static String program(Part part, List<String> heading, String before) {
    Migration.Step step = part.step();
    return Heading.hash(heading)
        + "from alembic import op\n\n"
        + ("revision = \"" + part.version() + "\"\n")
        + ("down_revision = " + before + "\n")
        + "branch_labels = None\ndepends_on = None\n\n\n"
        + ("def upgrade():\n" + function(step.up(), step.transactional()))
        + ("\n\ndef downgrade():\n" + function(step.down(), step.downTransactional()));
  }

  private static String function(List<Statement> statements, boolean transactional) {
    if (statements.isEmpty()) {
      return "    pass\n";
    }
    String indent = transactional ? "    " : "        ";
    StringBuilder text = new StringBuilder();
    text.append(transactional ? "" : "    with op.get_context().autocommit_block():\n");
    for (Statement statement : statements) {
      text.append(indent + "op.execute(" + Python.string(Python.bound(statement.sql())) + ")\n");
    }
    return text.toString();
  }

  /// The revision that none of the folder's follows, as Python.
  private static String head(Naming naming) {
    Set<String> heads = new TreeSet<>();
    Set<String> followed = new TreeSet<>();
    for (String content : naming.contents().values()) {
      Matcher revision = REVISION.matcher(content);
      Matcher down = DOWN.matcher(content);
      if (revision.find() && down.find()) {
        heads.add(revision.group(2));
        QUOTED.matcher(down.group(2)).results().forEach(r -> followed.add(r.group(1)));
      }
    }
    heads.removeAll(followed);
    if (heads.size() > 1) {
      throw new IllegalArgumentException(
          "The folder has several heads: "
              + String.join(", ", heads)
              + ". Merge them first, with \"alembic merge heads\".");
    }
    return heads.isEmpty() ? "None" : Python.string(heads.iterator().next());
  }

  @Override
  public boolean claims(String name, String content, Map<String, String> folder) {
    return name.endsWith(".py") && REVISION.matcher(content).find();
  }

  @Override
  public List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException {
    throw new FolderException(
        files.keySet().iterator().next(),
        "Dado writes Alembic's revisions and runs no Python. Run \"alembic upgrade head --sql\", and"
            + " read the SQL that it prints.");
  }
}
