package dado.schema.dialect.postgresql;

import dado.schema.model.Column.Generation;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Sequence;
import dado.schema.model.Sequence.OwningColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sequences as PostgreSQL's SQL.
record SequenceText(Target target) {

  List<String> add(Sequence sequence, Schema before) {
    List<String> texts = new ArrayList<>();
    if (isInsideIdentity(sequence.name(), before)) {
      texts.add(makeRoom(sequence.name()));
    }
    texts.add(create(sequence));
    owner(sequence, before).ifPresent(o -> texts.add(owned(sequence.name(), o)));
    if (!sequence.comment().isEmpty()) {
      texts.add(comment(sequence));
    }
    Owners.first(target, what(sequence), sequence.options()).ifPresent(texts::add);
    return texts;
  }

  private String create(Sequence sequence) {
    return "CREATE "
        + (sequence.options().has("unlogged") ? "UNLOGGED " : "")
        + what(sequence)
        + (sequence.type().equals("bigint") ? "" : " AS " + sequence.type())
        + settings(sequence.options());
  }

  private String what(Sequence sequence) {
    return "SEQUENCE " + target.quote(sequence.name());
  }

  /// The column that can have the sequence now: an identity column has its own until it stops being
  /// one.
  private static Optional<OwningColumn> owner(Sequence sequence, Schema schema) {
    return sequence.ownedBy().filter(o -> isThere(o, schema) && !isIdentity(o, schema));
  }

  private boolean isInsideIdentity(Name name, Schema schema) {
    return schema.tables().stream()
        .filter(t -> t.name().schema().equals(name.schema()))
        .anyMatch(t ->
            t.columns().stream()
                .filter(c -> c.generation() instanceof Generation.Identity)
                .map(c -> target.derived(t.name().local() + "_" + c.name(), "_seq"))
                .anyMatch(name.local()::equals));
  }

  /// The sequence inside an identity column mostly has the name that a serial's would have.
  private String makeRoom(Name name) {
    return "ALTER SEQUENCE IF EXISTS "
        + target.quote(name)
        + " RENAME TO "
        + target.quote(target.derived(name.local(), "_dado_old"));
  }

  private static boolean isThere(OwningColumn owner, Schema schema) {
    return schema.table(owner.table()).flatMap(t -> t.column(owner.column())).isPresent();
  }

  private static boolean isIdentity(OwningColumn owner, Schema schema) {
    return schema
        .table(owner.table())
        .flatMap(t -> t.column(owner.column()))
        .filter(c -> c.generation() instanceof Generation.Identity)
        .isPresent();
  }

  String owned(Name sequence, OwningColumn owner) {
    return "ALTER SEQUENCE "
        + target.quote(sequence)
        + " OWNED BY "
        + target.column(owner.table(), owner.column());
  }

  /// The statements that give a table's or column's sequences to it.
  ///
  /// @param columns those whose sequences are meant
  List<String> owned(Name table, List<String> columns, Schema after) {
    return after.objects(Sequence.class).stream()
        .flatMap(s ->
            s
                .ownedBy()
                .filter(o -> o.table().equals(table) && columns.contains(o.column()))
                .map(o -> owned(s.name(), o))
                .stream())
        .toList();
  }

  /// A column takes its sequence along when it goes.
  String drop(Sequence sequence) {
    return "DROP SEQUENCE "
        + (sequence.ownedBy().isPresent() ? "IF EXISTS " : "")
        + target.quote(sequence.name());
  }

  List<String> alter(Sequence before, Sequence after, Schema schema) {
    List<String> texts = new ArrayList<>();
    String head = "ALTER " + what(after);
    String type = before.type().equals(after.type()) ? "" : " AS " + after.type();
    String settings = type + changed(before.options(), after.options());
    if (!settings.isEmpty()) {
      texts.add(head + settings);
    }
    if (!before.ownedBy().equals(after.ownedBy())) {
      Optional<OwningColumn> owner = owner(after, schema);
      texts.add(owner.map(o -> owned(after.name(), o)).orElse(head + " OWNED BY NONE"));
    }
    unlogged(before, after).ifPresent(u -> texts.add(head + u));
    texts.addAll(described(before, after));
    return texts;
  }

  /// Comment and owner where they differ.
  private List<String> described(Sequence before, Sequence after) {
    List<String> texts = new ArrayList<>();
    if (!before.comment().equals(after.comment())) {
      texts.add(comment(after));
    }
    Owners.changed(target, what(after), before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }

  private static Optional<String> unlogged(Sequence before, Sequence after) {
    boolean was = before.options().has("unlogged");
    boolean is = after.options().has("unlogged");
    return was == is ? Optional.empty() : Optional.of(is ? " SET UNLOGGED" : " SET LOGGED");
  }

  private String comment(Sequence sequence) {
    return target.comment(what(sequence), sequence.comment());
  }

  /// The settings as they follow `CREATE SEQUENCE` or stand in the parentheses of an identity.
  static String settings(Options options) {
    return setting("INCREMENT BY ", options.get("increment"))
        + setting("MINVALUE ", options.get("min"))
        + setting("MAXVALUE ", options.get("max"))
        + setting("START WITH ", options.get("start"))
        + setting("CACHE ", options.get("cache"))
        + (options.has("cycle") ? " CYCLE" : "");
  }

  private static String setting(String words, String value) {
    return value.isEmpty() ? "" : " " + words + value;
  }

  /// The settings that differ, as they follow `ALTER SEQUENCE`; each with a space in front.
  static String changed(Options before, Options after) {
    StringBuilder text = new StringBuilder();
    for (String setting : differing(before, after)) {
      text.append(' ').append(setting);
    }
    return text.toString();
  }

  /// The settings that differ, one by one, without `SET`.
  static List<String> differing(Options before, Options after) {
    List<String> settings = new ArrayList<>();
    differing("increment", "INCREMENT BY ", "INCREMENT BY 1", before, after, settings);
    differing("min", "MINVALUE ", "NO MINVALUE", before, after, settings);
    differing("max", "MAXVALUE ", "NO MAXVALUE", before, after, settings);
    differing("start", "START WITH ", "START WITH " + usualStart(after), before, after, settings);
    differing("cache", "CACHE ", "CACHE 1", before, after, settings);
    if (before.has("cycle") != after.has("cycle")) {
      settings.add(after.has("cycle") ? "CYCLE" : "NO CYCLE");
    }
    return settings;
  }

  private static String usualStart(Options options) {
    boolean down = options.get("increment").startsWith("-");
    String bound = options.get(down ? "max" : "min");
    return bound.isEmpty() ? (down ? "-1" : "1") : bound;
  }

  private static void differing(
      String key, String words, String usual, Options before, Options after, List<String> into) {
    if (!before.get(key).equals(after.get(key))) {
      into.add(after.has(key) ? words + after.get(key) : usual);
    }
  }
}
