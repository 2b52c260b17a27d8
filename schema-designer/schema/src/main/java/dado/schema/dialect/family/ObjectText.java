package dado.schema.dialect.family;

import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Views, triggers, routines, events, sequences and grants as SQL.
record ObjectText(FamilyWords words) {

  /// @param object under the name that it gets, whatever its text calls it
  List<String> add(SchemaObject object, Schema before) {
    return switch (Headed.as(words, object)) {
      case View v -> List.of("CREATE " + view(v));
      case Trigger t -> inMode(t.options(), ordered(t, before));
      case Routine r -> routine(r, "CREATE ");
      case OtherObject o -> List.of(o.definition());
      case Sequence s -> List.of("CREATE SEQUENCE " + quote(s.name()) + settings(Options.NONE, s));
      case Grant g -> List.of(grant(g));
      default -> throw unknown(object);
    };
  }

  private static IllegalArgumentException unknown(SchemaObject object) {
    return new IllegalArgumentException(
        "There is no " + object.kind().title() + " in MySQL and MariaDB: " + object.name() + ".");
  }

  List<String> drop(SchemaObject object) {
    return switch (object) {
      case View v -> List.of("DROP VIEW " + quote(v.name()));
      case Trigger t -> List.of("DROP TRIGGER " + quote(t.name()));
      case Routine r -> List.of("DROP " + r.what() + " " + quote(r.name()));
      case OtherObject o -> List.of("DROP " + o.what() + " " + quote(o.name()));
      case Sequence s -> List.of("DROP SEQUENCE " + quote(s.name()));
      case Grant g -> List.of(revoke(g));
      default -> throw unknown(object);
    };
  }

  List<String> alter(SchemaObject old, SchemaObject wanted, Schema before) {
    return switch (Headed.as(words, wanted)) {
      case View v -> List.of("CREATE OR REPLACE " + view(v));
      case Trigger t when words.replaces() ->
          inMode(t.options(), replacing(ordered(t, without(before, old))));
      case Routine r when onlyComment(old, r) -> List.of(comment(r));
      case Routine r when words.replaces() -> routine(r, "CREATE OR REPLACE ");
      case OtherObject o when words.replaces() -> List.of(replacing(o.definition()));
      case Sequence s ->
          List.of("ALTER SEQUENCE " + quote(s.name()) + settings(((Sequence) old).options(), s));
      default -> anew(old, wanted, before);
    };
  }

  private List<String> anew(SchemaObject old, SchemaObject wanted, Schema before) {
    List<String> statements = new ArrayList<>(drop(old));
    statements.addAll(add(wanted, without(before, old)));
    return statements;
  }

  private static Schema without(Schema schema, SchemaObject object) {
    return schema.withObjects(schema.objects().stream().filter(o -> !o.equals(object)).toList());
  }

  /// @param wanted the object after the change, under its new name
  List<String> rename(SchemaObject old, SchemaObject wanted, Schema before) {
    String names = quote(old.name()) + " TO " + quote(wanted.name());
    return switch (old) {
      case View v -> List.of("RENAME TABLE " + names);
      case Sequence s -> List.of("RENAME TABLE " + names);
      case OtherObject o ->
          List.of(
              "ALTER " + o.what() + " " + quote(o.name()) + " RENAME TO " + quote(wanted.name()));
      default -> anew(old, wanted, before);
    };
  }

  private static String replacing(String sql) {
    return sql.startsWith("CREATE ") ? "CREATE OR REPLACE " + sql.substring(7) : sql;
  }

  /// Text that the server reads in another way is given to it in the mode that it was written in.
  private static List<String> inMode(Options options, String sql) {
    return options.has("sql_mode")
        ? List.of(
            "SET SESSION sql_mode = CONCAT(@@sql_mode, '," + options.get("sql_mode") + "')",
            sql,
            "SET SESSION sql_mode = DEFAULT")
        : List.of(sql);
  }

  private String view(View view) {
    Options options = view.options();
    return clause(options, "algorithm", "ALGORITHM=", " ")
        + clause(options, "sql security", "SQL SECURITY ", " ")
        + "VIEW "
        + quote(view.name())
        + " AS\n"
        + view.definition()
        + clause(options, "check_option", "\nWITH ", " CHECK OPTION");
  }

  private static String clause(Options options, String key, String before, String after) {
    return options.has(key) ? before + options.get(key) + after : "";
  }

  /// A trigger that follows none comes before those that are there for the same event; one that
  /// follows what is not there yet comes last, until that is made in front of it.
  private String ordered(Trigger trigger, Schema before) {
    String sql = trigger.definition();
    Optional<Headed.Event> event = Headed.event(words.engine(), sql);
    if (event.isEmpty()) {
      return sql;
    }
    Map<String, Headed.Event> peers = peers(trigger, event.get(), before);
    Headed.Event own = event.get();
    if (own.ordered()) {
      boolean missing = !own.follows().isEmpty() && !peers.containsKey(own.follows());
      return missing ? sql.substring(0, own.end()) + sql.substring(own.body()) : sql;
    }
    return peers.entrySet().stream()
        .filter(p -> !peers.containsKey(p.getValue().follows()))
        .findFirst()
        .map(p ->
            sql.substring(0, own.end())
                + " PRECEDES "
                + words.identifiers().quote(p.getKey())
                + sql.substring(own.end()))
        .orElse(sql);
  }

  /// The other triggers of the table for the same event, by name.
  private Map<String, Headed.Event> peers(Trigger trigger, Headed.Event event, Schema schema) {
    Map<String, Headed.Event> peers = new LinkedHashMap<>();
    for (Trigger other : schema.triggers(trigger.table())) {
      if (!other.name().equals(trigger.name())) {
        Headed.event(words.engine(), other.definition())
            .filter(e -> e.same(event))
            .ifPresent(e -> peers.put(other.name().local(), e));
      }
    }
    return peers;
  }

  private List<String> routine(Routine routine, String create) {
    String sql = create + routine.definition().replaceFirst("^CREATE ", "");
    List<String> statements = new ArrayList<>(inMode(routine.options(), sql));
    if (!routine.comment().isEmpty()) {
      statements.add(comment(routine));
    }
    return statements;
  }

  private static boolean onlyComment(SchemaObject old, Routine wanted) {
    return old instanceof Routine r
        && r.definition().equals(wanted.definition())
        && r.options().equals(wanted.options());
  }

  private String comment(Routine routine) {
    return "ALTER "
        + routine.what()
        + " "
        + quote(routine.name())
        + " COMMENT "
        + words.identifiers().literal(routine.comment());
  }

  private static String settings(Options old, Sequence sequence) {
    Options is = sequence.options();
    boolean down = is.get("increment").startsWith("-");
    StringBuilder sql = new StringBuilder();
    setting(
        sql,
        old,
        is,
        "start",
        "START WITH ",
        is.has("min") && !down
            ? is.get("min")
            : down ? is.get("max").isEmpty() ? "-1" : is.get("max") : "1");
    setting(sql, old, is, "increment", "INCREMENT BY ", "1");
    setting(sql, old, is, "min", "MINVALUE ", down ? "-9223372036854775807" : "1");
    setting(sql, old, is, "max", "MAXVALUE ", down ? "-1" : "9223372036854775806");
    setting(sql, old, is, "cache", "CACHE ", "1000");
    if (!old.get("cycle").equals(is.get("cycle"))) {
      sql.append(is.has("cycle") ? " CYCLE" : " NOCYCLE");
    }
    return sql.toString();
  }

  private static void setting(
      StringBuilder sql, Options old, Options is, String key, String word, String usual) {
    if (!old.get(key).equals(is.get(key))) {
      sql.append(' ').append(word).append(is.has(key) ? is.get(key) : usual);
    }
  }

  private String grant(Grant grant) {
    return "GRANT "
        + String.join(", ", grant.privileges())
        + on(grant)
        + " TO "
        + grant.grantee()
        + (grant.grantable() ? " WITH GRANT OPTION" : "");
  }

  private String revoke(Grant grant) {
    return "REVOKE "
        + String.join(", ", grant.privileges())
        + (grant.grantable() ? ", GRANT OPTION" : "")
        + on(grant)
        + " FROM "
        + grant.grantee();
  }

  /// The database itself is `*`: that which the connection is in.
  private String on(Grant grant) {
    return switch (grant.on()) {
      case "SCHEMA" -> " ON *";
      case "TABLE" -> " ON " + quote(grant.name());
      default -> " ON " + grant.on() + " " + quote(grant.name());
    };
  }

  private String quote(Name name) {
    return words.identifiers().quote(name);
  }
}
