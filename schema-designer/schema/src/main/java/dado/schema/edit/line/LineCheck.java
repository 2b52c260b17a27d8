package dado.schema.edit.line;

import dado.schema.edit.type.Nearest;
import dado.schema.edit.type.TypeCatalog;
import dado.schema.edit.type.TypeProblem;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a line and holds it against the schema that it is for.
final class LineCheck {

  private final Schema schema;
  private final String text;
  private final TypeCatalog types;
  private final Draft draft;
  private final boolean strict;
  private final List<LineProblem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  LineCheck(Schema schema, Table table, String text) {
    this.schema = schema;
    this.text = text;
    this.types = TypeCatalog.of(schema);
    this.draft = new Draft(schema, table);
    this.strict = table.options().is("strict", "yes");
    table.columns().forEach(c -> names.add(folded(c.name())));
  }

  LineReading read() {
    LineReading plain = ColumnLine.read(schema.engine(), text);
    problems.addAll(plain.problems());
    List<LineReading.Placed> fine = new ArrayList<>();
    for (LineReading.Placed placed : plain.items()) {
      if (passes(placed)) {
        fine.add(placed);
        draft.add(placed.item());
      }
    }
    problems.sort(Comparator.comparingInt(LineProblem::start));
    return new LineReading(fine, problems);
  }

  private boolean passes(LineReading.Placed placed) {
    int before = fatal();
    check(placed);
    return fatal() == before;
  }

  private int fatal() {
    return (int) problems.stream().filter(LineProblem::fatal).count();
  }

  private void check(LineReading.Placed placed) {
    switch (placed.item()) {
      case LineItem.Column c -> column(c, placed);
      case LineItem.Key k -> key(k, placed);
      case LineItem.Check c -> {}
    }
  }

  /// Column names differ in more than case, but in PostgreSQL.
  private String folded(String name) {
    return schema.engine() == Engine.POSTGRESQL ? name : name.toLowerCase(java.util.Locale.ROOT);
  }

  private void column(LineItem.Column column, LineReading.Placed placed) {
    int before = fatal();
    if (!names.add(folded(column.name()))) {
      add(
          placed.start(),
          placed.nameEnd(),
          draft.table().name().local()
              + " has a column "
              + column.name()
              + " already. Choose another name.");
    }
    if (!column.type().isEmpty()) {
      type(column, placed);
    }
    column.reference().ifPresent(r -> reference(column, r, placed));
    if (column.key() && draft.hasKey()) {
      secondKey(placed);
    }
    if (fatal() == before) {
      draft.refusal(column).ifPresent(why -> add(placed.start(), placed.end(), why));
    }
  }

  private void secondKey(LineReading.Placed placed) {
    String what =
        draft.isKeyOfLine()
            ? "The line has a primary key before this. For one of several columns write pk (a, b)."
            : draft.table().name().local()
                + " has a primary key already. Remove pk, or write unique.";
    add(placed.start(), placed.end(), what);
  }

  private void type(LineItem.Column column, LineReading.Placed placed) {
    Optional<TypeProblem> problem =
        strict ? types.checkStrict(column.type()) : types.check(column.type());
    problem
        .map(p -> p.moved(placed.typeStart()))
        .map(p -> upTo(placed.end(), p))
        .ifPresent(problems::add);
  }

  /// The places are those of the text with single blanks; in the line there may be more.
  private static LineProblem upTo(int end, TypeProblem problem) {
    return new LineProblem(
        Math.min(problem.start(), end),
        Math.min(problem.end(), end),
        problem.text(),
        problem.suggestions(),
        problem.fatal());
  }

  private void add(int start, int end, String text) {
    problems.add(LineProblem.of(start, end, text));
  }

  private int arrow(LineReading.Placed placed) {
    int at = text.indexOf("->", placed.nameEnd());
    return at < 0 || at > placed.end() ? placed.nameEnd() : at + 2;
  }

  private void reference(LineItem.Column column, Reference reference, LineReading.Placed placed) {
    String path = String.join(".", reference.path());
    int at = Math.max(text.indexOf(reference.path().getFirst(), arrow(placed)), placed.start());
    int end = Math.min(at + path.length(), placed.end());
    Optional<Target> target = Target.near(schema, draft.table(), reference);
    if (target.isEmpty()) {
      noTable(reference, at, end);
    } else if (target.get().column().isEmpty()) {
      noColumn(reference, target.get(), at, end);
    } else if (!column.type().isEmpty()) {
      sameType(column, target.get(), placed);
    }
  }

  private void noTable(Reference reference, int at, int end) {
    String path = String.join(".", reference.path());
    List<String> near = Target.alike(schema, reference);
    String meant =
        near.isEmpty() ? " Add it first." : " Did you mean " + String.join(" or ", near) + "?";
    problems.add(new LineProblem(at, end, "There is no table " + path + "." + meant, near, true));
  }

  private void noColumn(Reference reference, Target target, int at, int end) {
    String table = target.table().name().local();
    boolean named = reference.path().size() > 1;
    List<String> near =
        named
            ? Nearest.to(
                reference.path().getLast(),
                target.table().columns().stream().map(Column::name).toList())
            : List.of();
    String meant = near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    String text =
        named
            ? table + " has no column " + reference.path().getLast() + "." + meant
            : table
                + " has no primary key of one column. Write which column: -> "
                + table
                + ".column, or make the foreign key in the inspector.";
    int from = named ? Math.max(at, end - reference.path().getLast().length()) : at;
    problems.add(new LineProblem(from, end, text, near, true));
  }

  private void sameType(LineItem.Column column, Target target, LineReading.Placed placed) {
    String other = target.column().map(Column::type).orElse("");
    String own = types.canonical(column.type());
    boolean same = dado.schema.Dialects.of(schema.engine()).types().same(own, other);
    if (!same && schema.engine() != Engine.SQLITE) {
      String text = otherType(column.name() + " is " + own, target, other);
      int end = Math.min(placed.typeStart() + column.type().length(), placed.end());
      problems.add(new LineProblem(placed.typeStart(), end, text, List.of(), false));
    }
  }

  private static String otherType(String own, Target target, String other) {
    return own
        + ", but "
        + target.table().name().local()
        + " is known by "
        + other
        + ". Leave the type out to take that.";
  }

  private void key(LineItem.Key key, LineReading.Placed placed) {
    if (key.kind() == LineItem.Key.Kind.PRIMARY && draft.hasKey()) {
      secondKey(placed);
    }
    List<String> known = draft.table().columns().stream().map(Column::name).toList();
    for (String column : key.columns()) {
      if (!known.contains(column)) {
        int at = Math.max(placed.nameEnd(), text.indexOf(column, placed.nameEnd()));
        List<String> near = Nearest.to(column, known);
        String meant =
            near.isEmpty()
                ? " Write it before this."
                : " Did you mean " + String.join(" or ", near) + "?";
        problems.add(
            new LineProblem(
                at,
                Math.min(at + column.length(), placed.end()),
                draft.table().name().local() + " has no column " + column + "." + meant,
                near,
                true));
      }
    }
  }
}
