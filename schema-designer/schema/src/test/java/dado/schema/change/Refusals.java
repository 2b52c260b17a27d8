package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.List;
import java.util.function.Predicate;

/// Changes that an engine refuses, or makes otherwise than the model, because of what is there.
///
/// @param now before the change
/// @param later what comes after it
record Refusals(Schema now, Change change, List<Change> later) {

  /// Why the change is not made as it should be; empty where it is.
  String reason() {
    boolean postgresql = now.engine() == Engine.POSTGRESQL;
    return switch (change) {
      case Change.AlterColumn c when postgresql && !c.before().type().equals(c.after().type()) ->
          because(isHeld(c.table(), c.before().name()), "the type of a column in use");
      case Change.AlterColumn c -> defaults(List.of(c.after()));
      case Change.AddColumn c -> defaults(List.of(c.column()));
      case Change.AddTable c -> defaults(c.table().columns());
      case Change.RenameColumn c
          when now.engine() != Engine.MYSQL && now.engine() != Engine.MARIADB ->
          because(now.views().stream().anyMatch(v -> isStale(v, c)), "a view's text that follows");
      case Change.DropColumn c ->
          because(losesSequence(c.table(), c.column().name()), "a sequence that goes along");
      case Change.DropTable c when postgresql ->
          because(losesSequence(c.table().name(), ""), "a sequence that goes along");
      case Change.AlterObject(View old, View wanted) when postgresql && !isOver(old, wanted) ->
          because(now.views().stream().anyMatch(v -> stands(v, old)), "a view under a view");
      case Change.AlterObject(EnumType old, EnumType wanted)
          when EnumSteps.isSurgery(old, wanted) ->
          because(
              losesDefault(old, wanted) || now.tables().stream().anyMatch(t -> isHeld(t, old)),
              "a type in use");
      case Change.AddObject(View view) when !isSqlite() ->
          because(!Soundness.canSelect(now, view), "a view of nothing");
      case Change.AlterObject(View old, View wanted) when !isSqlite() ->
          because(!Soundness.canSelect(now, wanted), "a view of nothing");
      default -> "";
    };
  }

  private boolean isSqlite() {
    return now.engine() == Engine.SQLITE;
  }

  private static String because(boolean refused, String reason) {
    return refused ? reason : "";
  }

  private String defaults(List<Column> columns) {
    return because(!Soundness.canDefault(now, columns), "a default of no label");
  }

  /// Whether a column's default is a value that goes; one under a new label follows.
  private boolean losesDefault(EnumType old, EnumType wanted) {
    List<String> gone =
        old.values().stream()
            .filter(v -> !wanted.labels().contains(v.label()))
            .filter(v -> wanted.values().stream().noneMatch(w -> w.id().equals(v.id())))
            .map(EnumType.Value::label)
            .toList();
    return now.tables().stream()
        .flatMap(t -> t.columns().stream())
        .anyMatch(c -> Texts.words(c.defaultValue().orElse("")).stream().anyMatch(gone::contains));
  }

  private static boolean isOver(View old, View wanted) {
    return old.definition().equals(wanted.definition())
        && old.materialized() == wanted.materialized();
  }

  private static boolean stands(View view, View on) {
    return !view.name().equals(on.name())
        && Texts.words(view.definition()).contains(on.name().local());
  }

  /// Whether a view, a policy or a generated column speaks of a column.
  private boolean isHeld(Name table, String column) {
    Predicate<SchemaObject> speaks =
        o ->
            switch (o) {
              case View v -> Texts.speaks(v.definition(), table.local(), column);
              case Policy p ->
                  p.table().equals(table)
                      && p.using().filter(u -> Texts.words(u).contains(column)).isPresent();
              default -> false;
            };
    return now.objects().stream().anyMatch(speaks)
        || now.table(table).stream()
            .flatMap(t -> t.columns().stream())
            .anyMatch(c ->
                c.generation() instanceof Generation.Computed(String sql, boolean stored)
                    && Texts.words(sql).contains(column));
  }

  private boolean isHeld(Table table, EnumType type) {
    return table.columns().stream()
        .filter(c -> Texts.words(c.type()).contains(type.name().local()))
        .anyMatch(c -> isHeld(table.name(), c.name()));
  }

  private boolean isStale(View view, Change.RenameColumn rename) {
    return Texts.speaks(view.definition(), rename.table().local(), rename.from())
        && later.stream().noneMatch(l -> isAnew(l, view));
  }

  private static boolean isAnew(Change change, View view) {
    return switch (change) {
      case Change.DropObject(View v) -> v.id().equals(view.id());
      case Change.AlterObject(View v, SchemaObject after) -> v.id().equals(view.id());
      default -> false;
    };
  }

  private boolean losesSequence(Name table, String column) {
    return now.objects().stream()
        .filter(
            o -> o instanceof Sequence s && s.ownedBy().isPresent() && isOwned(s, table, column))
        .anyMatch(o ->
            later.stream()
                .noneMatch(
                    l -> l instanceof Change.DropObject(Sequence s) && s.key().equals(o.key())));
  }

  private static boolean isOwned(Sequence sequence, Name table, String column) {
    return sequence.ownedBy().stream()
        .anyMatch(o -> o.table().equals(table) && (column.isEmpty() || o.column().equals(column)));
  }
}
