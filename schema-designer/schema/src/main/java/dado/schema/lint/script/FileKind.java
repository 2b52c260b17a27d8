package dado.schema.lint.script;

import dado.schema.model.Engine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the tool that a migration file is written for runs it, as far as its name and marks tell.
///
/// @param up the text without what takes it back
/// @param transactional whether the tool wraps the file in one transaction
record FileKind(String up, boolean transactional) {

  private static final Pattern UP =
      Pattern.compile("(?im)^--\\s*(?:migrate:up|\\+goose\\s+up)\\b(.*)$");
  private static final Pattern DOWN =
      Pattern.compile("(?im)^--\\s*(?:migrate:down|\\+goose\\s+down)\\b");
  private static final Pattern NO_TRANSACTION =
      Pattern.compile(
          "(?im)^--.*(?:no transaction|transaction:\\s*false|txmode none|intransaction:\\s*false)");
  private static final Pattern NAMED =
      Pattern.compile("(?:[VUR][0-9._]*__.+|\\d+_.+\\.(?:up|down))\\.sql");

  static FileKind of(Engine engine, String file, String text) {
    Matcher down = DOWN.matcher(text);
    String up = down.find() && UP.matcher(text).find() ? text.substring(0, down.start()) : text;
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    boolean tool = UP.matcher(text).find() || NAMED.matcher(name).matches();
    boolean engineCan = engine == Engine.POSTGRESQL || engine == Engine.SQLITE;
    return new FileKind(up, tool && engineCan && !NO_TRANSACTION.matcher(text).find());
  }
}
