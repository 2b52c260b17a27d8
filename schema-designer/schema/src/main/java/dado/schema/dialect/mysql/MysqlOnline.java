package dado.schema.dialect.mysql;

import dado.schema.change.Change;
import dado.schema.dialect.family.ColumnDelta;
import dado.schema.dialect.family.OnlineRules;
import dado.schema.dialect.family.TableFacts;
import dado.schema.dialect.family.Way;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.util.List;

/// What MySQL's InnoDB does online, as measured on 9.7 with every word said out.
record MysqlOnline(Version version) implements OnlineRules {

  private static final Version INSTANT_ANYWHERE = new Version(8, 0, 29);
  private static final Version INSTANT_AT_END = new Version(8, 0, 12);

  @Override
  public Way way(List<Change> changes, Table before, Table after) {
    TableFacts facts = new TableFacts(before);
    Way way = Way.INSTANT;
    for (Change change : changes) {
      way = way.or(facts.isInnodb() ? way(change, facts, after) : elsewhere(change));
    }
    boolean rebuilds = way == Way.INPLACE && facts.has("fulltext") && dropsKey(changes);
    return rebuilds || losesKey(changes) ? Way.COPY : way;
  }

  /// Other storage engines copy the table but for words of the catalog.
  private static Way elsewhere(Change change) {
    return switch (change) {
      case Change.CommentTable c -> Way.INSTANT;
      case Change.AlterColumn(var t, Column old, Column wanted)
          when old.withDefault(wanted.defaultValue()).same(wanted) ->
          Way.INSTANT;
      default -> Way.COPY;
    };
  }

  private static boolean dropsKey(List<Change> changes) {
    return changes.stream().anyMatch(MysqlOnline::isPrimaryKey);
  }

  private static boolean isPrimaryKey(Change change) {
    return change instanceof Change.AddConstraint(var t, Constraint.PrimaryKey k)
        || change instanceof Change.DropConstraint(var u, Constraint.PrimaryKey l);
  }

  /// A primary key that goes while none comes.
  private static boolean losesKey(List<Change> changes) {
    boolean drops =
        changes.stream()
            .anyMatch(c -> c instanceof Change.DropConstraint(var t, Constraint.PrimaryKey k));
    boolean adds =
        changes.stream()
            .anyMatch(c -> c instanceof Change.AddConstraint(var t, Constraint.PrimaryKey k));
    return drops && !adds;
  }

  private Way way(Change change, TableFacts facts, Table after) {
    return switch (change) {
      case Change.AddColumn c -> added(c.column(), facts, new TableFacts(after));
      case Change.DropColumn c -> dropped(c.column(), facts);
      case Change.AlterColumn c ->
          altered(new ColumnDelta(facts.table(), c.before(), c.after()), facts);
      case Change.ReorderColumns c -> facts.has("fulltext") ? Way.COPY : built(facts);
      case Change.AddConstraint c -> added(c.constraint());
      case Change.DropConstraint c -> dropped(c.constraint());
      case Change.RenameConstraint c -> renamed(c.before());
      case Change.AlterConstraint c -> altered(c.after());
      case Change.AddIndex c -> indexed(c.index());
      case Change.AlterIndex c -> indexed(c.after());
      case Change.DropIndex c ->
          c.index().unique() && indexed(c.index()) == Way.COPY ? Way.COPY : Way.INPLACE;
      case Change.RenameIndex c -> Way.INPLACE;
      case Change.CommentTable c -> Way.INPLACE;
      case Change.AlterTable c -> options(c, facts);
      default -> Way.COPY;
    };
  }

  /// A rebuild beside readers and writers, which a spatial index does not allow.
  private static Way built(TableFacts facts) {
    return facts.has("spatial") ? Way.INPLACE_SHARED : Way.INPLACE;
  }

  private Way added(Column column, TableFacts facts, TableFacts after) {
    if (column.generation() instanceof Generation.Computed c) {
      boolean between = !after.isLast(column.name()) && facts.hasVirtual();
      return c.stored() || between || !column.nullable() ? Way.COPY : Way.INSTANT;
    }
    return addedPlain(column, facts, after);
  }

  private Way addedPlain(Column column, TableFacts facts, TableFacts after) {
    if (facts.has("fulltext") || column.defaultValue().filter(d -> d.startsWith("(")).isPresent()) {
      return Way.COPY;
    }
    if (column.generation() instanceof Generation.AutoIncrement) {
      return Way.INPLACE_SHARED;
    }
    boolean shape = column.type().matches("(?i)(geom|point|line|poly|multi).*");
    return (shape && !column.nullable()) || !isInstant(facts, after.isLast(column.name()))
        ? built(facts)
        : Way.INSTANT;
  }

  private boolean isInstant(TableFacts facts, boolean atEnd) {
    Version needed = atEnd ? INSTANT_AT_END : INSTANT_ANYWHERE;
    return !facts.isCompressed() && version.compareTo(needed) >= 0;
  }

  private Way dropped(Column column, TableFacts facts) {
    boolean virtual = column.generation() instanceof Generation.Computed c && !c.stored();
    if (facts.has("fulltext") && !virtual) {
      return Way.COPY;
    }
    boolean instant = !facts.isIndexed(column.name()) && (virtual || isInstant(facts, false));
    return instant ? Way.INSTANT : built(facts);
  }

  private static Way altered(ColumnDelta delta, TableFacts facts) {
    if (delta.isOnlyWords()) {
      return Way.INSTANT;
    }
    if (!delta.sameFilling() || (!delta.sameNullability() && facts.has("fulltext"))) {
      return Way.COPY;
    }
    Way way = delta.sameNullability() ? Way.INSTANT : built(facts);
    return delta.sameType() ? way : way.or(retyped(delta, facts));
  }

  private static Way retyped(ColumnDelta delta, TableFacts facts) {
    if (!delta.sameStorage()) {
      return Way.COPY;
    }
    if (delta.isAppended()) {
      return Way.INSTANT;
    }
    boolean roomy =
        delta.isLonger() && delta.bytes().stream().allMatch(b -> (b[0] <= 255) == (b[1] <= 255));
    if (roomy && !facts.isPartitioned()) {
      return Way.INPLACE;
    }
    return roomy || isRecollated(delta, facts) ? Way.INPLACE : Way.COPY;
  }

  /// Whether only the collation changes, of a column that is neither indexed nor generated.
  private static boolean isRecollated(ColumnDelta delta, TableFacts facts) {
    return delta.isOnlyCollation()
        && !facts.isIndexed(delta.after().name())
        && delta.sameFilling()
        && !(delta.after().generation() instanceof Generation.Computed);
  }

  private static Way added(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> Way.INPLACE;
      case Constraint.Unique u -> Way.INPLACE;
      case Constraint.Check c -> c.options().is("enforced", "no") ? Way.INSTANT : Way.COPY;
      case Constraint.Exclusion e -> Way.COPY;
      case Constraint.ForeignKey f -> Way.COPY;
    };
  }

  private static Way dropped(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> Way.INPLACE;
      case Constraint.Unique u -> Way.INPLACE;
      case Constraint.Check c -> Way.INSTANT;
      case Constraint.Exclusion e -> Way.COPY;
      case Constraint.ForeignKey f -> Way.INPLACE;
    };
  }

  private static Way renamed(Constraint constraint) {
    return constraint instanceof Constraint.Unique ? Way.INPLACE : added(constraint);
  }

  private static Way altered(Constraint constraint) {
    return constraint instanceof Constraint.ForeignKey ? Way.COPY : added(constraint);
  }

  private static Way indexed(Index index) {
    boolean special = index.method().equals("fulltext") || index.method().equals("spatial");
    boolean expression = index.keys().stream().anyMatch(Index.Key::isExpression);
    if (expression && index.unique()) {
      return Way.COPY;
    }
    return special || expression ? Way.INPLACE_SHARED : Way.INPLACE;
  }

  private static Way options(Change.AlterTable change, TableFacts facts) {
    boolean copies =
        List.of("engine", "collate", "encryption").stream()
            .anyMatch(k -> !change.before().get(k).equals(change.after().get(k)));
    return copies || facts.has("fulltext") ? Way.COPY : built(facts);
  }
}
