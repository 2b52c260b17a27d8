package dado.schema.compare;

import dado.schema.change.Change;
import dado.schema.change.Mentions;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a change makes, what it takes away and what it speaks of, as words: `orders` for a table or
/// another object, `orders.total` for what belongs to one.
///
/// A text such as a view's speaks of more words than it references, never of fewer, so that a
/// change may take another with it that it could do without, and never the other way round.
final class Footprint {
  private final Set<String> makes = new HashSet<>();
  private final Set<String> takes = new HashSet<>();
  private final Set<String> uses = new HashSet<>();

  private Footprint() {}

  /// For each change, the earlier ones that it cannot do without.
  static List<BitSet> needs(List<Change> changes) {
    Map<String, BitSet> makers = new HashMap<>();
    Map<String, BitSet> takers = new HashMap<>();
    Map<String, BitSet> users = new HashMap<>();
    List<BitSet> needs = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Footprint at = of(changes.get(i));
      BitSet need = new BitSet();
      collect(need, makers, at.uses);
      collect(need, makers, at.takes);
      collect(need, takers, at.makes);
      collect(need, users, at.takes);
      needs.add(need);
      enter(makers, at.makes, i);
      enter(takers, at.takes, i);
      enter(users, at.uses, i);
    }
    return needs;
  }

  private static void collect(BitSet need, Map<String, BitSet> places, Set<String> words) {
    words.forEach(w -> need.or(places.getOrDefault(w, new BitSet())));
  }

  private static void enter(Map<String, BitSet> places, Set<String> words, int position) {
    words.forEach(w -> places.computeIfAbsent(w, x -> new BitSet()).set(position));
  }

  private static Footprint of(Change change) {
    Footprint of = new Footprint();
    of.read(change);
    of.uses.removeAll(of.makes);
    return of;
  }

  private void read(Change change) {
    switch (change) {
      case Change.AddTable c -> table(c.table(), makes);
      case Change.DropTable c -> table(c.table(), takes);
      case Change.RenameTable c -> renamed(word(c.from()), word(c.to()));
      case Change.AddColumn c -> column(c.table(), c.column(), makes);
      case Change.DropColumn c -> column(c.table(), c.column(), takes);
      case Change.RenameColumn c -> renamed(part(c.table(), c.from()), part(c.table(), c.to()));
      case Change.AlterColumn c -> {
        column(c.table(), c.before(), uses);
        column(c.table(), c.after(), uses);
        altered(part(c.table(), c.after().name()));
      }
      case Change.AddConstraint c -> constraint(c.table(), c.constraint(), makes);
      case Change.DropConstraint c -> constraint(c.table(), c.constraint(), takes);
      case Change.AlterConstraint c -> {
        constraint(c.table(), c.before(), uses);
        constraint(c.table(), c.after(), uses);
        altered(part(c.table(), c.after().name()));
      }
      case Change.RenameConstraint c -> {
        constraint(c.table(), c.before(), takes);
        owned(c.table(), c.to(), makes);
      }
      case Change.AddIndex c -> index(c.table(), c.index(), makes);
      case Change.DropIndex c -> index(c.table(), c.index(), takes);
      case Change.AlterIndex c -> {
        index(c.table(), c.before(), uses);
        index(c.table(), c.after(), uses);
        altered(part(c.table(), c.after().name()));
      }
      case Change.RenameIndex c -> {
        index(c.table(), c.before(), takes);
        owned(c.table(), c.to(), makes);
      }
      case Change.AddObject c -> object(c.object(), makes);
      case Change.DropObject c -> object(c.object(), takes);
      case Change.AlterObject c -> {
        object(c.before(), uses);
        object(c.after(), uses);
        altered(Mentions.word(c.before()));
      }
      case Change.RenameObject c -> {
        object(c.before(), takes);
        makes.add(word(c.to()));
      }
      case Change.AddPartition c -> owned(c.table(), c.partition().name().local(), makes);
      case Change.DropPartition c -> owned(c.table(), c.partition().name().local(), takes);
      case Change.CommentTable c -> altered(word(c.table()) + " comment");
      case Change.AlterTable c -> altered(word(c.table()) + " options");
      case Change.ReorderColumns c -> parts(c.table(), c.after());
      case Change.Repartition c -> altered(word(c.table()) + " partitioning");
    }
    speaksOf(change.subject());
  }

  private void speaksOf(Name name) {
    uses.add(word(name));
    uses.add(name.schema().toLowerCase(Locale.ROOT));
  }

  private void renamed(String from, String to) {
    takes.add(from);
    makes.add(to);
  }

  /// What is changed twice is changed in this order.
  private void altered(String what) {
    makes.add("= " + what);
    takes.add("= " + what);
  }

  private void table(Table table, Set<String> side) {
    side.add(word(table.name()));
    table.columns().forEach(c -> side.add(part(table.name(), c.name())));
    table.foreignKeys().forEach(k -> references(k));
    speaks(table);
  }

  private void column(Name table, Column column, Set<String> side) {
    owned(table, column.name(), side);
    speaks(bare(table).withColumns(List.of(column)));
  }

  private void constraint(Name table, Constraint constraint, Set<String> side) {
    owned(table, constraint.name(), side);
    switch (constraint) {
      case Constraint.PrimaryKey k -> parts(table, k.columns());
      case Constraint.Unique u -> parts(table, u.columns());
      case Constraint.ForeignKey k -> {
        parts(table, k.columns());
        references(k);
      }
      case Constraint.Check _, Constraint.Exclusion _ -> {}
    }
    speaks(bare(table).withConstraints(List.of(constraint)));
  }

  private void references(Constraint.ForeignKey key) {
    speaksOf(key.references());
    parts(key.references(), key.referencedColumns());
  }

  private void index(Name table, Index index, Set<String> side) {
    owned(table, index.name(), side);
    index.keys().stream()
        .filter(k -> !k.isExpression())
        .forEach(k -> uses.add(part(table, k.text())));
    parts(table, index.include());
    speaks(bare(table).withIndexes(List.of(index)));
  }

  private void object(SchemaObject object, Set<String> side) {
    side.add(Mentions.word(object));
    uses.addAll(Mentions.in(object));
    if (object instanceof Sequence sequence) {
      sequence.ownedBy().ifPresent(this::owner);
    }
  }

  private void owner(Sequence.OwningColumn column) {
    speaksOf(column.table());
    parts(column.table(), List.of(column.column()));
  }

  /// What the texts in a table speak of: other objects, and columns of its own.
  private void speaks(Table table) {
    for (String said : Mentions.in(table)) {
      uses.add(said);
      uses.add(part(table.name(), said));
    }
  }

  private void owned(Name table, String name, Set<String> side) {
    side.add(part(table, name));
  }

  private void parts(Name table, List<String> columns) {
    columns.forEach(c -> uses.add(part(table, c)));
  }

  private static Table bare(Name table) {
    return new Table(new Id(""), table, List.of(), List.of(), List.of(), "");
  }

  private static String word(Name name) {
    return name.local().toLowerCase(Locale.ROOT);
  }

  private static String part(Name table, String name) {
    return word(table) + "." + name.toLowerCase(Locale.ROOT);
  }
}
