package dado.schema.dialect.mariadb;

import dado.schema.change.Change;
import dado.schema.dialect.family.ColumnDelta;
import dado.schema.dialect.family.OnlineRules;
import dado.schema.dialect.family.TableFacts;
import dado.schema.dialect.family.Way;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Options;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.util.List;
import java.util.regex.Pattern;

/// What MariaDB's InnoDB does online, as measured on 11.4 with every word said out.
record MariadbOnline(Version version) implements OnlineRules {

  /// Defaults that differ from row to row.
  private static final Pattern VARIES =
      Pattern.compile("(?i)`|\\b(uuid|uuid_short|sys_guid|rand|nextval)\\s*\\(|next value");

  @Override
  public Way way(List<Change> changes, Table before, Table after) {
    TableFacts facts = new TableFacts(before);
    Way way = Way.INSTANT;
    for (Change change : changes) {
      way = way.or(facts.isInnodb() ? way(change, facts, after) : elsewhere(change));
    }
    if (way == Way.COPY && isOnlineCopy(before, after, changes)) {
      return Way.COPY_ONLINE;
    }
    return changes.size() > 1 && way == Way.INSTANT ? Way.INPLACE : way;
  }

  /// From 11.2 on a copy takes in what is written meanwhile, but for tables with cascades, with a
  /// history, without a key, or where a counting column comes.
  private boolean isOnlineCopy(Table before, Table after, List<Change> changes) {
    boolean plain =
        before.foreignKeys().stream().allMatch(f -> isQuiet(f.onDelete()) && isQuiet(f.onUpdate()))
            && after.foreignKeys().stream()
                .allMatch(f -> isQuiet(f.onDelete()) && isQuiet(f.onUpdate()))
            && !before.options().has("system versioning")
            && !after.options().has("system versioning");
    boolean counting =
        changes.stream()
            .anyMatch(c ->
                c instanceof Change.AlterColumn(var t, Column b, Column a)
                    && !(b.generation() instanceof Generation.AutoIncrement)
                    && a.generation() instanceof Generation.AutoIncrement);
    boolean numbered =
        changes.stream()
            .anyMatch(c ->
                c instanceof Change.AddColumn a
                    && a.column().defaultValue().filter(d -> d.contains("nextval(")).isPresent());
    return plain && !counting && !numbered && version.atLeast(11, 2);
  }

  private static boolean isQuiet(Constraint.Action action) {
    return action == Constraint.Action.NO_ACTION || action == Constraint.Action.RESTRICT;
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

  private static Way way(Change change, TableFacts facts, Table after) {
    return switch (change) {
      case Change.AddColumn c -> added(c.column(), facts, new TableFacts(after));
      case Change.DropColumn c -> dropped(c.column(), facts);
      case Change.AlterColumn c ->
          altered(new ColumnDelta(facts.table(), c.before(), c.after()), facts);
      case Change.ReorderColumns c -> unversioned(facts) ? built(facts) : Way.INSTANT;
      case Change.AddConstraint c -> added(c.constraint(), facts);
      case Change.DropConstraint c -> dropped(c.constraint(), facts, after);
      case Change.RenameConstraint c ->
          c.before() instanceof Constraint.Unique ? Way.INSTANT : added(c.before(), facts);
      case Change.AlterConstraint c -> added(c.after(), facts);
      case Change.AddIndex c -> indexed(c.index(), facts);
      case Change.AlterIndex c -> indexed(c.after(), facts);
      case Change.DropIndex c -> Way.NOCOPY;
      case Change.RenameIndex c -> Way.INSTANT;
      case Change.CommentTable c -> Way.INSTANT;
      case Change.AlterTable c -> options(c.before(), c.after(), facts);
      default -> Way.COPY;
    };
  }

  private static Way built(TableFacts facts) {
    return facts.has("fulltext") || facts.has("spatial") ? Way.INPLACE_SHARED : Way.INPLACE;
  }

  /// Whether rows of the table have no versions, so that a column cannot come at once.
  private static boolean unversioned(TableFacts facts) {
    return facts.has("fulltext") || facts.isCompressed();
  }

  private static Way added(Column column, TableFacts facts, TableFacts after) {
    if (column.generation() instanceof Generation.Computed c) {
      boolean between = !after.isLast(column.name()) && facts.hasVirtual();
      return c.stored() || between || facts.isPartitioned() || facts.hasIndexedVirtual()
          ? Way.COPY
          : Way.INSTANT;
    }
    if (column.generation() instanceof Generation.AutoIncrement) {
      return Way.INPLACE_SHARED;
    }
    boolean last = after.isLast(column.name());
    if ((facts.hasVirtual() && !last)
        || column.defaultValue().filter(d -> VARIES.matcher(d).find()).isPresent()) {
      return Way.COPY;
    }
    if (facts.hasIndexedVirtual()) {
      return Way.INPLACE_SHARED;
    }
    return unversioned(facts) ? built(facts) : Way.INSTANT;
  }

  private static Way dropped(Column column, TableFacts facts) {
    boolean virtual = column.generation() instanceof Generation.Computed c && !c.stored();
    if (unversioned(facts) && !virtual) {
      return built(facts);
    }
    if (facts.hasIndexedVirtual() && !virtual) {
      return Way.INPLACE_SHARED;
    }
    return facts.isIndexed(column.name()) ? Way.NOCOPY : Way.INSTANT;
  }

  private static Way altered(ColumnDelta delta, TableFacts facts) {
    boolean uncounted =
        delta.counts() && !(delta.after().generation() instanceof Generation.AutoIncrement);
    if (delta.isVirtual()
        && delta.before().generation() instanceof Generation.Computed b
        && !b.stored()) {
      return recomputed(delta, facts);
    }
    if (delta.after().generation() instanceof Generation.Computed
        || (!delta.sameFilling() && !uncounted)) {
      return Way.COPY;
    }
    Way way = delta.sameNullability() ? Way.INSTANT : renulled(delta, facts);
    return delta.sameType() ? way : way.or(retyped(delta, facts));
  }

  private static Way recomputed(ColumnDelta delta, TableFacts facts) {
    boolean unread = delta.sameFilling() || !facts.isIndexed(delta.after().name());
    return delta.sameType() && unread ? Way.INSTANT : Way.COPY;
  }

  private static Way renulled(ColumnDelta delta, TableFacts facts) {
    boolean required = !delta.after().nullable();
    boolean computes = facts.hasStored() || facts.hasIndexedVirtual();
    boolean moment = delta.after().type().startsWith("timestamp");
    return required && (computes || moment) ? Way.COPY : built(facts);
  }

  private static Way retyped(ColumnDelta delta, TableFacts facts) {
    if (!delta.sameStorage()) {
      return Way.COPY;
    }
    if (delta.isAppended() || isRoomy(delta, facts)) {
      return Way.INSTANT;
    }
    return delta.isOnlyCollation() && !delta.after().type().startsWith("char(")
        ? Way.NOCOPY
        : Way.COPY;
  }

  /// Whether longer values fit into rows as they are stored.
  private static boolean isRoomy(ColumnDelta delta, TableFacts facts) {
    return delta.isLonger()
        && !facts.isCompressed()
        && delta.bytes().stream().allMatch(b -> b[0] <= 127 || (b[0] <= 255) == (b[1] <= 255));
  }

  private static Way added(Constraint constraint, TableFacts facts) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> facts.isPartitioned() ? Way.COPY : built(facts);
      case Constraint.Unique u -> hashed(u, facts) ? Way.COPY : Way.NOCOPY;
      case Constraint.Check c -> Way.COPY;
      case Constraint.Exclusion e -> Way.COPY;
      case Constraint.ForeignKey f -> Way.COPY;
    };
  }

  /// A unique key over what is too long for an index is kept as a hash.
  private static boolean hashed(Constraint.Unique key, TableFacts facts) {
    return key.options().has("using")
        || key.options().has("overlaps")
        || key.columns().stream()
            .map(c -> facts.table().column(c).map(Column::type).orElse(""))
            .anyMatch(t -> t.matches("(?i).*(text|blob|json).*"));
  }

  private static Way dropped(Constraint constraint, TableFacts facts, Table after) {
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          after.primaryKey().isEmpty() || facts.isPartitioned() ? Way.COPY : built(facts);
      case Constraint.Unique u -> hashed(u, facts) ? Way.COPY : Way.NOCOPY;
      case Constraint.Check c -> Way.INSTANT;
      case Constraint.Exclusion e -> Way.COPY;
      case Constraint.ForeignKey f -> Way.NOCOPY;
    };
  }

  private static Way indexed(Index index, TableFacts facts) {
    boolean special = index.method().equals("fulltext") || index.method().equals("spatial");
    boolean hash = index.unique() && index.method().equals("hash");
    return hash ? Way.COPY : special || facts.has("spatial") ? Way.INPLACE_SHARED : Way.NOCOPY;
  }

  private static Way options(Options was, Options is, TableFacts facts) {
    boolean copies =
        List.of("engine", "collate", "system versioning").stream()
            .anyMatch(k -> !was.get(k).equals(is.get(k)));
    return copies ? Way.COPY : built(facts);
  }
}
