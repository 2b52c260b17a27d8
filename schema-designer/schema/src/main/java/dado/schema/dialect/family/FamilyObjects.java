package dado.schema.dialect.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Routine;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Views, triggers, routines and events, whose statements are put together from the columns of the
/// catalog. The definer is left out: it is whoever runs the script.
record FamilyObjects(String database, Identifiers identifiers, Unqualified unqualified) {

  /// Modes in which the server reads SQL text in another way.
  private static final Set<String> READING =
      Set.of(
          "ANSI",
          "ANSI_QUOTES",
          "PIPES_AS_CONCAT",
          "NO_BACKSLASH_ESCAPES",
          "IGNORE_SPACE",
          "HIGH_NOT_PRECEDENCE",
          "REAL_AS_FLOAT",
          "ORACLE");

  private static Options mode(String mode) {
    String kept =
        Arrays.stream(mode.split(",")).filter(READING::contains).collect(Collectors.joining(","));
    return Options.NONE.with("sql_mode", kept);
  }

  View view(ObjectRows.View row, String algorithm) {
    return new View(
        Id.of("view", database, row.name()),
        new Name(database, row.name()),
        unqualified.of(row.definition()),
        false,
        List.of(),
        "",
        options(row, algorithm));
  }

  private static Options options(ObjectRows.View row, String algorithm) {
    return Options.NONE
        .with("algorithm", algorithm.equals("UNDEFINED") ? "" : algorithm)
        .with("sql security", row.security().equals("DEFINER") ? "" : row.security())
        .with("check_option", row.checkOption().equals("NONE") ? "" : row.checkOption());
  }

  /// @param previous the one that fires just before it for the same event; empty for none
  Trigger trigger(ObjectRows.Trigger row, String previous) {
    String follows = previous.isEmpty() ? "" : " FOLLOWS " + identifiers.quote(previous);
    String sql =
        "CREATE TRIGGER "
            + identifiers.quote(row.name())
            + " "
            + row.timing()
            + " "
            + row.event()
            + " ON "
            + identifiers.quote(row.table())
            + " FOR EACH ROW"
            + follows
            + "\n"
            + unqualified.of(row.body());
    return new Trigger(
        Id.of("trigger", database, row.name()),
        new Name(database, row.name()),
        new Name(database, row.table()),
        sql,
        "",
        mode(row.mode()));
  }

  Routine routine(ObjectRows.Routine row, List<ObjectRows.Parameter> parameters, String collation) {
    String list =
        parameters.stream()
            .map(p -> parameter(p, collation))
            .collect(Collectors.joining(", ", "(", ")"));
    String returns =
        row.returns().isEmpty()
            ? ""
            : " RETURNS " + row.returns() + charset(row.charset(), row.collation(), collation);
    String sql =
        "CREATE "
            + row.what()
            + " "
            + identifiers.quote(row.name())
            + list
            + returns
            + traits(row)
            + "\n"
            + unqualified.of(row.body().orElse(""));
    return new Routine(
        Id.of("routine", database, row.what(), row.name()),
        new Name(database, row.name()),
        row.what(),
        "",
        row.body().isEmpty() ? "" : sql,
        row.comment(),
        mode(row.mode()));
  }

  private String parameter(ObjectRows.Parameter p, String collation) {
    boolean said = p.what().equals("PROCEDURE") && !p.direction().equals("IN");
    return (said ? p.direction() + " " : "")
        + identifiers.quote(p.name())
        + " "
        + p.type()
        + charset(p.charset(), p.collation(), collation);
  }

  /// A character set is said where it is not the database's.
  private static String charset(String charset, String collation, String usual) {
    boolean own = !charset.isEmpty() && !charset.equals("null") && !collation.equals(usual);
    return own ? " CHARACTER SET " + charset + " COLLATE " + collation : "";
  }

  private static String traits(ObjectRows.Routine row) {
    String language =
        row.language().isEmpty() || row.language().equals("SQL") ? "" : row.language();
    return (language.isEmpty() ? "" : "\n  LANGUAGE " + language)
        + (row.deterministic() ? "\n  DETERMINISTIC" : "")
        + (row.access().equals("CONTAINS SQL") ? "" : "\n  " + row.access())
        + (row.security().equals("DEFINER") ? "" : "\n  SQL SECURITY " + row.security());
  }

  OtherObject event(ObjectRows.Event row) {
    String sql =
        "CREATE EVENT "
            + identifiers.quote(row.name())
            + " ON SCHEDULE "
            + schedule(row)
            + (row.completion().equals("PRESERVE") ? "\n  ON COMPLETION PRESERVE" : "")
            + status(row.status())
            + (row.comment().isEmpty() ? "" : "\n  COMMENT " + identifiers.literal(row.comment()))
            + "\nDO "
            + unqualified.of(row.body());
    return new OtherObject(
        Id.of("event", database, row.name()), new Name(database, row.name()), "EVENT", sql, "");
  }

  /// A start that nobody chose is the moment of creation, and no part of the design.
  private String schedule(ObjectRows.Event row) {
    if (!row.at().isEmpty()) {
      return "AT " + identifiers.literal(plain(row.at()));
    }
    boolean chosen = !row.starts().isEmpty() && !row.starts().equals(row.created());
    return "EVERY "
        + row.amount()
        + " "
        + row.unit()
        + (chosen ? " STARTS " + identifiers.literal(plain(row.starts())) : "")
        + (row.ends().isEmpty() ? "" : " ENDS " + identifiers.literal(plain(row.ends())));
  }

  private static String plain(String time) {
    return time.replaceFirst("\\.0+$", "");
  }

  private static String status(String status) {
    return switch (status) {
      case "DISABLED" -> "\n  DISABLE";
      case "ENABLED" -> "";
      default -> "\n  DISABLE ON SLAVE";
    };
  }
}
