package dado.schema.edit;

import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Random acts on a document, such as a person might do in any order: some of them are refused.
final class Walk {

  private static final List<String> TYPES = List.of("integer", "bigint", "text", "date");

  private final Random random;
  private int count;

  Walk(long seed) {
    this.random = new Random(seed);
  }

  int next(int bound) {
    return random.nextInt(bound);
  }

  /// The document after some act; empty where the act is refused.
  Optional<Document> act(Document document) {
    if (next(6) == 0) {
      return Optional.of(document.with(moved(document)));
    }
    return edits(document.desired()).map(document::with);
  }

  /// Some act on a schema; empty where it is refused.
  Optional<Edit> edits(Schema schema) {
    try {
      return Optional.of(edit(schema));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private LayoutFile moved(Document document) {
    List<Table> tables = document.desired().tables();
    Map<Id, Position> positions = new HashMap<>(document.layout().positions());
    Id id = tables.isEmpty() ? new Id("gone") : pick(tables).id();
    positions.put(id, new Position(next(1000), next(1000)));
    return document.layout().withPositions(positions);
  }

  private Edit edit(Schema s) {
    count++;
    boolean few = s.tables().size() < 3;
    boolean many = s.tables().size() > 12;
    if (few || (!many && next(8) == 0)) {
      return Edits.addTable(s, new Name("public", "t" + count));
    }
    Table table = pick(s.tables());
    Name name = table.name();
    if (many && next(3) == 0) {
      return Edits.dropTable(s, name);
    }
    return next(3) == 0 ? beside(s, table) : next(2) == 0 ? column(s, table) : part(s, table);
  }

  private Edit column(Schema s, Table table) {
    Name name = table.name();
    Column column = pick(table.columns());
    return switch (next(8)) {
      case 0, 1, 2 ->
          Edits.addColumn(s, name, Column.of(Id.fresh(), "c" + count, pick(TYPES), true), next(9));
      case 3 -> Edits.renameColumn(s, name, column.name(), "r" + count);
      case 4 -> Edits.dropColumn(s, name, column.name());
      case 5 -> Edits.retypeColumn(s, name, column.name(), pick(TYPES));
      case 6 -> Edits.nullableColumn(s, name, column.name(), next(2) == 0);
      default -> Edits.defaultColumn(s, name, column.name(), Optional.of("NULL"));
    };
  }

  private Edit part(Schema s, Table table) {
    Name name = table.name();
    List<String> columns = List.of(pick(table.columns()).name());
    return switch (next(7)) {
      case 0 -> Edits.unique(s, name, columns);
      case 1 -> Edits.index(s, name, columns);
      case 2 -> Edits.check(s, name, columns.getFirst() + " IS NOT NULL");
      case 3 -> Edits.foreignKey(s, name, List.of(), pick(s.tables()).name());
      case 4 -> Edits.dropConstraint(s, name, pick(table.constraints()));
      case 5 -> Edits.dropIndex(s, name, pick(table.indexes()));
      default -> renamed(s, table);
    };
  }

  private Edit renamed(Schema s, Table table) {
    if (next(2) == 0) {
      Index index = pick(table.indexes());
      return Edits.renameIndex(s, table.name(), index, "i" + count);
    }
    Constraint constraint = pick(table.constraints());
    return Edits.renameConstraint(s, table.name(), constraint, "k" + count);
  }

  private Edit beside(Schema s, Table table) {
    Name name = table.name();
    return switch (next(6)) {
      case 0 -> Edits.renameTable(s, name, name.withLocal("n" + count));
      case 1 -> Edits.commentTable(s, name, "remark " + count);
      case 2 ->
          Edits.reorderColumns(
              s, name, table.columns().stream().map(Column::name).toList().reversed());
      case 3 ->
          Edits.addObject(
              s,
              new View(
                  Id.fresh(),
                  name.withLocal("v" + count),
                  "SELECT " + pick(table.columns()).name() + " FROM " + name.local()));
      case 4 -> Edits.dropObject(s, pick(s.views()).key());
      default -> Clipboard.paste(s, Clipboard.ddl(s, List.of(name)));
    };
  }

  private <T> T pick(List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("There is none.");
    }
    return list.get(next(list.size()));
  }
}
