package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A column that becomes another of the same name.
///
/// @param schema as it is before
/// @param goal as it is after
record ColumnAlteration(
    Target target, Name table, Column before, Column after, Schema schema, Schema goal) {

  List<String> texts() {
    List<Column> computed = computedFromIt();
    List<String> texts = new ArrayList<>();
    ColumnReplacement replacement = new ColumnReplacement(target, table, goal);
    computed.forEach(c -> texts.add(replacement.drop(c.name())));
    texts.addAll(own(replacement));
    texts.addAll(replacement.add(computed));
    return texts;
  }

  private List<String> own(ColumnReplacement replacement) {
    if (isReplaced()) {
      List<String> texts = new ArrayList<>(replacement.referencing(before.name(), true, schema));
      texts.add(replacement.drop(before.name()));
      texts.addAll(replacement.add(List.of(after)));
      texts.addAll(replacement.referencing(before.name(), false, schema));
      return texts;
    }
    if (isVirtual(before) && !(after.generation() instanceof Generation.Computed)) {
      return replacement.kept(before, after);
    }
    return altered();
  }

  /// Its values are computed anew, so nothing is lost with the column.
  private boolean isReplaced() {
    if (!(after.generation() instanceof Generation.Computed(String expression, boolean stored))) {
      return false;
    }
    if (before.generation().equals(after.generation())) {
      return !before.type().equals(after.type());
    }
    boolean sameKind =
        before.generation() instanceof Generation.Computed(String was, boolean wasStored)
            && wasStored == stored
            && before.type().equals(after.type());
    return !sameKind || !target.atLeast(17) || (!stored && hasChecks());
  }

  private boolean hasChecks() {
    return schema.table(table).stream()
        .flatMap(t -> t.constraints().stream())
        .anyMatch(Constraint.Check.class::isInstance);
  }

  private static boolean isVirtual(Column column) {
    return column.generation() instanceof Generation.Computed(String e, boolean stored) && !stored;
  }

  /// PostgreSQL refuses to change the type under them, or to replace what they read.
  private List<Column> computedFromIt() {
    boolean disturbing = !before.type().equals(after.type()) || isReplaced();
    return disturbing
        ? schema.table(table).map(Table::columns).orElse(List.of()).stream()
            .filter(c ->
                c.generation() instanceof Generation.Computed(String expression, boolean s)
                    && !c.name().equals(before.name())
                    && Expressions.says(expression, before.name()))
            .toList()
        : List.of();
  }

  private List<String> altered() {
    ColumnText text = new ColumnText(target);
    String head = text.head(table, after.name());
    List<String> texts = new ArrayList<>();
    if (ColumnText.isInherited(after)) {
      values(texts);
    } else {
      leaveGeneration(head, texts);
      if (isRetyped()) {
        type(head, texts);
      }
      values(texts);
      enterGeneration(head, texts);
      texts.addAll(text.settings(table, after.name(), before.options(), after.options()));
    }
    if (!before.comment().equals(after.comment())) {
      texts.add(text.comment(table, after));
    }
    return texts;
  }

  /// What a column that is inherited can have of its own.
  private void values(List<String> texts) {
    defaultValue(new Inheritance(target, schema).alone(table, after.name()), texts);
    texts.addAll(new NotNullText(target).alter(table, before, after));
  }

  private void leaveGeneration(String head, List<String> texts) {
    if (before.generation() instanceof Generation.Identity
        && !(after.generation() instanceof Generation.Identity)) {
      leaveIdentity(head, texts);
    }
    if (before.generation() instanceof Generation.Computed
        && !(after.generation() instanceof Generation.Computed)) {
      texts.add(head + "DROP EXPRESSION");
    }
  }

  /// The sequence that takes over goes on where the one inside the column stopped.
  private void leaveIdentity(String head, List<String> texts) {
    counting(after, goal)
        .ifPresent(s ->
            texts.add(
                "SELECT pg_catalog.setval("
                    + target.relation(s.name())
                    + ", pg_catalog.pg_sequence_last_value("
                    + inside()
                    + "::pg_catalog.regclass))"));
    texts.add(head + "DROP IDENTITY");
    SequenceText sequences = new SequenceText(target);
    owned(goal).ifPresent(s -> texts.add(sequences.owned(s.name(), s.ownedBy().orElseThrow())));
  }

  /// The sequence that a column's default counts with, whether it is the column's own or not.
  private Optional<Sequence> counting(Column column, Schema in) {
    return owned(in)
        .filter(s -> speaksOf(column, s))
        .or(() -> in.objects(Sequence.class).stream().filter(s -> speaksOf(column, s)).findFirst());
  }

  /// The sequence inside the identity column, by its name.
  private String inside() {
    return "pg_catalog.pg_get_serial_sequence("
        + target.relation(table)
        + ", "
        + target.literal(after.name())
        + ")";
  }

  private Optional<Sequence> owned(Schema in) {
    return in.objects(Sequence.class).stream()
        .filter(s ->
            s.ownedBy()
                .filter(o -> o.table().equals(table) && o.column().equals(after.name()))
                .isPresent())
        .findFirst();
  }

  /// The type of a column of a parent table takes those of its heirs along.
  private boolean isRetyped() {
    return !before.type().equals(after.type())
        && !new Inheritance(target, schema).follows(table, before);
  }

  private void type(String head, List<String> texts) {
    Inheritance inheritance = new Inheritance(target, schema);
    // A default that cannot be cast to the new type would stop the change.
    if (before.defaultValue().isPresent()) {
      texts.add(inheritance.alone(table, before.name()) + "DROP DEFAULT");
    }
    texts.addAll(inheritance.heirsDefaults(table, before.name(), false));
    boolean computed = before.generation() instanceof Generation.Computed;
    String column = target.quote(after.name());
    String using = computed ? "" : Casts.using(column, before.type(), after.type());
    texts.add(head + "TYPE " + after.type() + using);
  }

  private void defaultValue(String head, List<String> texts) {
    boolean retyped = isRetyped();
    boolean differs = !before.defaultValue().equals(after.defaultValue());
    if (after.defaultValue().isEmpty()) {
      if (before.defaultValue().isPresent() && !retyped) {
        texts.add(head + "DROP DEFAULT");
      }
    } else if (retyped || differs) {
      texts.add(head + "SET DEFAULT " + after.defaultValue().get());
    }
    if (retyped) {
      texts.addAll(new Inheritance(target, goal).heirsDefaults(table, after.name(), true));
    }
    if (differs && before.generation() instanceof Generation.None) {
      startCounting(texts);
    }
  }

  private void startCounting(List<String> texts) {
    counting(after, goal)
        .filter(s -> !speaksOf(before, s))
        .ifPresent(s -> {
          String last = "(SELECT last_value FROM " + target.quote(s.name()) + ")";
          texts.add(startBehind(target.relation(s.name()), "greatest(max(%s), " + last + ")"));
        });
  }

  private static boolean speaksOf(Column column, Sequence sequence) {
    return column.defaultValue().filter(d -> d.contains(sequence.name().local())).isPresent();
  }

  /// Numbers that rows have already are not given again.
  ///
  /// @param number the last one given, as SQL about the column `%s`; a shared sequence never goes
  ///   back
  private String startBehind(String sequence, String number) {
    String column = target.quote(after.name());
    return "SELECT pg_catalog.setval("
        + sequence
        + ", "
        + number.replace("%s", column)
        + ") FROM "
        + target.quote(table)
        + " HAVING max("
        + column
        + ") > 0";
  }

  private void enterGeneration(String head, List<String> texts) {
    if (before.generation().equals(after.generation())) {
      return;
    }
    switch (after.generation()) {
      case Generation.None n -> {}
      case Generation.AutoIncrement a ->
          texts.add(head + "ADD " + ColumnText.identity(false, dado.schema.model.Options.NONE));
      case Generation.Identity wanted -> identity(head, wanted, texts);
      case Generation.Computed wanted -> computation(head, wanted, texts);
    }
  }

  /// A column that was not computed has been dropped and added already.
  private void computation(String head, Generation.Computed wanted, List<String> texts) {
    if (before.generation() instanceof Generation.Computed) {
      texts.add(head + "SET EXPRESSION AS (" + wanted.expression() + ")");
    }
  }

  private void identity(String head, Generation.Identity wanted, List<String> texts) {
    if (before.generation() instanceof Generation.Identity was) {
      texts.add(changedIdentity(head, was, wanted));
      return;
    }
    Optional<Sequence> serial = counting(before, schema);
    serial.ifPresent(s -> texts.add("ALTER SEQUENCE " + target.quote(s.name()) + " OWNED BY NONE"));
    texts.add(head + "ADD " + ColumnText.identity(wanted.always(), wanted.options()));
    texts.add(serial.map(this::goOn).orElseGet(() -> startBehind(inside(), "max(%s)")));
  }

  private static String changedIdentity(
      String head, Generation.Identity was, Generation.Identity wanted) {
    StringBuilder text = new StringBuilder(head);
    if (was.always() != wanted.always()) {
      text.append("SET GENERATED ").append(wanted.always() ? "ALWAYS " : "BY DEFAULT ");
    }
    SequenceText.differing(was.options(), wanted.options())
        .forEach(s -> text.append("SET ").append(s).append(' '));
    return text.toString().strip();
  }

  /// The sequence inside the identity column goes on where the serial's one stopped.
  private String goOn(Sequence serial) {
    return "SELECT pg_catalog.setval("
        + inside()
        + ", last_value, is_called) FROM "
        + target.quote(serial.name());
  }
}
