package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Patterns;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Indexes other than b-trees, for what b-trees cannot search: containment, overlap, text search,
/// patterns, nearness. PostgreSQL has most of them; MySQL those for text search and JSON arrays,
/// and SQLite one for patterns.
final class SpecialShapes {
  private static final int TRIGRAM = 3;
  private static final Set<String> SPATIAL =
      Set.of("point", "box", "polygon", "circle", "inet", "cidr", "ltree");

  private final Engine engine;
  private final Keys keys;
  private final TableFacts table;

  SpecialShapes(Engine engine, Keys keys, TableFacts table) {
    this.engine = engine;
    this.keys = keys;
    this.table = table;
  }

  /// The index that serves a predicate; none where there is no such.
  Optional<Draft> of(Predicate predicate) {
    boolean fixed =
        !(predicate.comparand() instanceof Comparand.SameRow)
            && !(predicate.comparand() instanceof Comparand.Volatile);
    if (!fixed) {
      return Optional.empty();
    }
    return switch (engine) {
      case POSTGRESQL -> postgresql(predicate);
      case MYSQL, MARIADB -> mysql(predicate);
      case SQLITE -> sqlite(predicate);
    };
  }

  /// SQLite's LIKE searches a b-tree of the collation NOCASE by what the pattern begins with.
  private Optional<Draft> sqlite(Predicate p) {
    return begins(p)
        ? Optional.of(
            new Draft()
                .column(p, "COLLATE NOCASE")
                .remark(
                    "LIKE is blind to the case of letters, and so is this index; after PRAGMA"
                        + " case_sensitive_like = on, LIKE searches only an index without NOCASE."))
        : Optional.empty();
  }

  /// Whether it asks for what a column's text begins with.
  private static boolean begins(Predicate p) {
    return p.test() == Test.PATTERN
        && p.operator().equals("LIKE")
        && p.subject().isColumn()
        && p.comparand() instanceof Comparand.Known k
        && k.values().stream().noneMatch(v -> Patterns.prefix(v, false).isEmpty());
  }

  private Optional<Draft> postgresql(Predicate p) {
    return switch (p.test()) {
      case CONTAINS -> Optional.of(contains(p));
      case CONTAINED -> Optional.of(key(p, spatial(p) ? "gist" : "gin", ""));
      case HAS_KEY -> Optional.of(hasKey(p));
      case JSON_PATH -> Optional.of(key(p, "gin", "jsonb_path_ops"));
      case OVERLAPS -> Optional.of(overlaps(p));
      case TEXT_SEARCH -> Optional.of(textSearch(p));
      case PATTERN, REGEX, SIMILAR -> trigram(p);
      // A distance in WHERE is no search; only rows sorted by it are.
      case DISTANCE -> p.source().equals("Sort Key") ? Optional.of(nearest(p)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Draft key(Predicate p, String method, String operators) {
    return new Draft().by(method).key(keys.of(p.subject(), operators)).serving(p);
  }

  private Draft hasKey(Predicate p) {
    return key(p, "gin", "")
        .remark("A key's presence needs jsonb_ops, the default; jsonb_path_ops does not serve it.");
  }

  private Draft contains(Predicate p) {
    String type = type(p);
    if (type.startsWith("jsonb") || (type.isEmpty() && isJson(p))) {
      return key(p, "gin", "jsonb_path_ops")
          .remark(
              "jsonb_path_ops is smaller and faster than the default, and serves @> and @? alone.");
    }
    if (type.endsWith("range") || isRange(p) || SPATIAL.contains(type)) {
      return key(p, "gist", "");
    }
    return containsElements(p, type);
  }

  private Draft containsElements(Predicate p, String type) {
    return key(p, "gin", "")
        .remark(
            type.endsWith("[]") || !table.type(p.subject().column()).isEmpty()
                ? ""
                : "GIN serves arrays and jsonb; a range or a geometry needs GiST.");
  }

  private Draft overlaps(Predicate p) {
    boolean array = type(p).endsWith("[]");
    Draft draft = key(p, array ? "gin" : "gist", "");
    return draft.remark(
        array || type(p).endsWith("range") || !table.type(p.subject().column()).isEmpty()
            ? ""
            : "If the column is an array, it needs GIN instead of GiST.");
  }

  private boolean spatial(Predicate p) {
    String type = type(p);
    return !type.endsWith("[]") && !type.startsWith("jsonb");
  }

  private static boolean isRange(Predicate p) {
    return p.comparand() instanceof Comparand.Known k
        && k.values().stream().anyMatch(v -> v.startsWith("[") || v.startsWith("("));
  }

  private static boolean isJson(Predicate p) {
    return p.comparand() instanceof Comparand.Known k
        && k.values().stream().anyMatch(v -> v.startsWith("{\"") || v.startsWith("[{"));
  }

  /// The type of the column where it is known, else what the other side is cast to.
  private String type(Predicate p) {
    String own = p.subject().isColumn() ? table.type(p.subject().column()) : "";
    return own.isEmpty() ? castType(p) : own;
  }

  /// The type that the other side is cast to; empty where it is not.
  private static String castType(Predicate p) {
    if (p.expression() instanceof Expression.Operation o && o.operands().size() > 1) {
      for (Expression side : o.operands()) {
        if (side instanceof Expression.Cast cast) {
          return cast.type().toLowerCase(java.util.Locale.ROOT);
        }
      }
    }
    return "";
  }

  private Draft textSearch(Predicate p) {
    Draft draft = key(p, "gin", "");
    boolean onTheFly = p.subject().wrapping().contains("to_tsvector");
    boolean configured =
        p.subject().expression() instanceof Expression.Call c && c.arguments().size() > 1;
    if (onTheFly && !configured) {
      draft.remark(
          "to_tsvector without a configuration is not immutable: write to_tsvector('english', …) in"
              + " the query and in the index.");
    }
    return draft;
  }

  private Optional<Draft> trigram(Predicate p) {
    boolean pattern = p.test() == Test.PATTERN;
    boolean known = p.comparand() instanceof Comparand.Known;
    if (pattern && known && longest(p) < TRIGRAM) {
      return Optional.empty();
    }
    Draft draft = key(p, "gin", "gin_trgm_ops").remark("It needs the extension pg_trgm.");
    return Optional.of(
        known && p.test() != Test.SIMILAR
            ? draft
            : draft.remark("It serves patterns with three letters in a row or more."));
  }

  private static int longest(Predicate p) {
    return p.comparand() instanceof Comparand.Known k
        ? k.values().stream().mapToInt(Patterns::longestRun).min().orElse(0)
        : 0;
  }

  /// Also of rows sorted by nearness with a LIMIT.
  private Draft nearest(Predicate p) {
    // An extension's type is printed with the schema that it was put into.
    String type = type(p).substring(type(p).lastIndexOf('.') + 1);
    boolean vector = type.startsWith("vector") || type.startsWith("halfvec");
    String operators =
        (type.startsWith("halfvec") ? "halfvec_" : "vector_")
            + switch (p.operator()) {
              case "<=>" -> "cosine_ops";
              case "<#>" -> "ip_ops";
              case "<+>" -> "l1_ops";
              default -> "l2_ops";
            };
    return vector || !p.operator().equals("<->")
        ? key(p, "hnsw", operators)
            .remark(
                "It needs the extension pgvector, finds near rows but not surely all of the nearest.")
            .remark(
                "It gives hnsw.ef_search rows at most (40 unless set), and fewer where other"
                    + " conditions filter them: raise it, or set hnsw.iterative_scan, for more.")
        : key(p, "gist", "");
  }

  private Optional<Draft> mysql(Predicate p) {
    if (p.test() == Test.TEXT_SEARCH) {
      Draft draft = new Draft().by("fulltext").serving(p);
      p.subject().columns().forEach(c -> draft.key(Index.Key.column(c, false)));
      return Optional.of(draft);
    }
    boolean array = p.operator().equals("MEMBER OF") || p.operator().startsWith("json_");
    if (!array || engine != Engine.MYSQL) {
      return Optional.empty();
    }
    List<String> columns = p.subject().columns();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Draft()
                .key(new Index.Key(keys.arrayOf(p), true, false, ""))
                .serving(p)
                .remark(
                    "It is a multi-valued index: MySQL 8.0.17 and later; fit the type of the cast to"
                        + " the values."));
  }
}
