package dado.schema.dbml;

import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.Sequence;
import dado.schema.parse.Serials;
import dado.schema.parse.TypeNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an engine makes of the type that stands in DBML: enums where there are none, serials.
record DbmlTypes(DbmlReader reader, Name table, List<Constraint> constraints) {

  Column typed(Column column) {
    int brackets = column.type().indexOf('[');
    String base = brackets < 0 ? column.type() : column.type().substring(0, brackets);
    Optional<EnumType> type = reader.enumOf(base);
    if (type.isPresent()) {
      return ofEnum(column, type.get(), column.type().substring(base.length()));
    }
    Optional<String> number =
        reader.engine() == Engine.POSTGRESQL ? Serials.number(column.type()) : Optional.empty();
    return number
        .map(n -> serial(column, n))
        .orElseGet(() -> column.withType(TypeNames.canonical(reader.engine(), column.type())));
  }

  private Identifiers identifiers() {
    return Dialects.of(reader.engine()).identifiers();
  }

  private Column serial(Column column, String number) {
    if (!(column.generation() instanceof Column.Generation.None)) {
      return column.withType(number).withNullable(false);
    }
    Sequence sequence = Serials.sequence(table, column.name(), number);
    reader.add(sequence);
    return Serials.column(column, number, Serials.call(identifiers().quote(sequence.name())));
  }

  private Column ofEnum(Column column, EnumType type, String array) {
    String labels =
        type.labels().stream().map(identifiers()::literal).collect(Collectors.joining(","));
    return switch (reader.engine()) {
      case POSTGRESQL -> column.withType(identifiers().quote(type.name()) + array);
      case MYSQL, MARIADB -> column.withType("enum(" + labels + ")");
      case SQLITE -> {
        String condition = identifiers().quote(column.name()) + " IN (" + labels + ")";
        constraints.add(new Constraint.Check("", condition));
        yield column.withType("TEXT");
      }
    };
  }
}
