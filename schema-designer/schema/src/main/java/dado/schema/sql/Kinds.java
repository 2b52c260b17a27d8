package dado.schema.sql;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells what a statement does by its words. It says that a statement reads only when no word in it
/// could mean anything else.
final class Kinds {

  private static final Set<String> QUERIES = Set.of("SELECT", "VALUES", "TABLE", "WITH", "(");
  private static final Set<String> WRITING =
      words(
          "INSERT UPDATE DELETE MERGE REPLACE TRUNCATE COPY LOAD VACUUM REINDEX ANALYZE OPTIMIZE REPAIR REFRESH IMPORT CLUSTER");
  private static final Set<String> DEFINING =
      words("CREATE ALTER DROP COMMENT RENAME GRANT REVOKE REASSIGN SECURITY");
  private static final Set<String> CONTROLLING =
      words(
          "BEGIN START COMMIT ROLLBACK SAVEPOINT RELEASE END ABORT SET RESET USE LOCK UNLOCK DISCARD"
              + " LISTEN NOTIFY UNLISTEN PREPARE DEALLOCATE DECLARE FETCH CLOSE MOVE CHECKPOINT ATTACH"
              + " DETACH KILL FLUSH XA PRAGMA");

  /// Words by which a query does more than to read. A function may carry some of these names.
  private static final Set<String> IN_QUERIES =
      words("INSERT UPDATE DELETE MERGE REPLACE INTO SHARE");

  private static final Set<String> ALSO_FUNCTIONS = words("INSERT REPLACE");

  /// Functions of the engines that change what others see, or reach outside of the database.
  private static final Set<String> FUNCTIONS =
      words(
          "NEXTVAL SETVAL SET_CONFIG PG_TERMINATE_BACKEND PG_CANCEL_BACKEND PG_RELOAD_CONF PG_NOTIFY"
              + " PG_SWITCH_WAL PG_CREATE_RESTORE_POINT PG_PROMOTE LO_CREATE LO_CREAT LO_IMPORT LO_EXPORT LO_UNLINK"
              + " LO_FROM_BYTEA LO_PUT DBLINK DBLINK_EXEC QUERY_TO_XML PG_ADVISORY_LOCK PG_TRY_ADVISORY_LOCK"
              + " PG_STAT_RESET GET_LOCK RELEASE_LOCK RELEASE_ALL_LOCKS LOAD_FILE LOAD_EXTENSION WRITEFILE EDIT");

  private static final Set<String> SAFE_PRAGMAS =
      words(
          "TABLE_INFO TABLE_XINFO TABLE_LIST INDEX_LIST INDEX_INFO INDEX_XINFO FOREIGN_KEY_LIST"
              + " FOREIGN_KEY_CHECK DATABASE_LIST COLLATION_LIST FUNCTION_LIST MODULE_LIST PRAGMA_LIST"
              + " COMPILE_OPTIONS INTEGRITY_CHECK QUICK_CHECK");

  /// Pragmas that tell a setting when nothing is given to them.
  private static final Set<String> READABLE_PRAGMAS =
      words(
          "USER_VERSION APPLICATION_ID SCHEMA_VERSION DATA_VERSION ENCODING PAGE_SIZE PAGE_COUNT"
              + " FREELIST_COUNT FOREIGN_KEYS JOURNAL_MODE SYNCHRONOUS CACHE_SIZE QUERY_ONLY BUSY_TIMEOUT");

  private final Engine engine;
  private final List<String> words;

  private Kinds(Engine engine, List<String> words) {
    this.engine = engine;
    this.words = words;
  }

  /// The kind of the statement of these tokens.
  static Kind of(Engine engine, String text, List<Token> tokens) {
    Kind kind = new Kinds(engine, tokens.stream().map(t -> word(text, t)).toList()).kind();
    boolean doubtful =
        tokens.stream()
            .anyMatch(t -> t.kind() == Token.Kind.ERROR || t.kind() == Token.Kind.COMMENT);
    return doubtful && kind == Kind.READS ? Kind.UNKNOWN : kind;
  }

  /// Whether a server of the MySQL family executes what stands in a comment.
  static boolean executable(Engine engine, String text, Token token) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    return family
        && token.kind() == Token.Kind.COMMENT
        && (text.startsWith("/*!", token.start()) || text.startsWith("/*M!", token.start()));
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private static String word(String text, Token token) {
    return switch (token.kind()) {
      case KEYWORD, IDENTIFIER -> token.in(text).toUpperCase(Locale.ROOT);
      // A function's name works in quotes too.
      case QUOTED_IDENTIFIER ->
          token.in(text).replaceAll("[\"`\\[\\]]", "").toUpperCase(Locale.ROOT);
      case PUNCTUATION, OPERATOR -> token.in(text);
      case STRING, NUMBER, PARAMETER, COMMENT, WHITESPACE, ERROR -> "?";
    };
  }

  private Kind kind() {
    String first = words.getFirst();
    if (QUERIES.contains(first)) {
      return query();
    }
    return switch (first) {
      case "EXPLAIN", "DESCRIBE", "DESC" -> explain();
      case "SHOW" -> engine == Engine.SQLITE ? Kind.UNKNOWN : reads(Kind.READS);
      case "PRAGMA" -> pragma();
      default -> command(first);
    };
  }

  private static Kind command(String first) {
    if (WRITING.contains(first)) {
      return Kind.WRITES;
    }
    if (DEFINING.contains(first)) {
      return Kind.DEFINES;
    }
    return CONTROLLING.contains(first) ? Kind.CONTROLS : Kind.UNKNOWN;
  }

  private Kind query() {
    boolean answers =
        words.stream().anyMatch(w -> !w.equals("WITH") && !w.equals("(") && QUERIES.contains(w));
    return answers ? reads(Kind.READS) : reads(Kind.UNKNOWN);
  }

  /// That kind, unless a word says that the statement does more.
  private Kind reads(Kind kind) {
    for (int i = 0; i < words.size(); i++) {
      boolean call = i + 1 < words.size() && words.get(i + 1).equals("(");
      String word = words.get(i);
      if (IN_QUERIES.contains(word) && !(call && ALSO_FUNCTIONS.contains(word))) {
        return Kind.WRITES;
      }
      if (call && FUNCTIONS.contains(word)) {
        return Kind.WRITES;
      }
    }
    return kind;
  }

  private Kind explain() {
    if (engine == Engine.SQLITE) {
      return Kind.READS;
    }
    boolean runs = words.contains("ANALYZE") || words.contains("ANALYSE");
    if (!runs) {
      return words.contains("INTO") ? Kind.UNKNOWN : Kind.READS;
    }
    return reads(Kind.UNKNOWN);
  }

  private Kind pragma() {
    if (engine != Engine.SQLITE || words.size() < 2) {
      return Kind.UNKNOWN;
    }
    boolean qualified = words.size() > 3 && words.get(2).equals(".");
    int at = qualified ? 3 : 1;
    boolean alone = words.size() == at + 1;
    boolean safe =
        SAFE_PRAGMAS.contains(words.get(at)) || (alone && READABLE_PRAGMAS.contains(words.get(at)));
    return safe ? Kind.READS : Kind.CONTROLS;
  }
}
