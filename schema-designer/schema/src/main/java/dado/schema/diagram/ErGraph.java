package dado.schema.diagram;

import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A schema as boxes at the origin and the links between them.
record ErGraph(List<ErBox> boxes, List<ErLink> links) {

  ErGraph {
    boxes = List.copyOf(boxes);
    links = List.copyOf(links);
  }

  /// @param collapsed the ids of boxes that show their head alone
  static ErGraph of(Schema schema, Shown shown, Set<Id> collapsed) {
    List<View> views = shown.views() ? schema.views() : List.of();
    List<EnumType> enums = shown.enums() ? schema.enums() : List.of();
    BoxMaker maker = new BoxMaker(schema.engine(), shown, oneSchema(schema.tables(), views, enums));
    List<ErBox> boxes = new ArrayList<>();
    schema.tables().forEach(table -> boxes.add(maker.table(table)));
    views.forEach(view -> boxes.add(maker.view(view)));
    enums.forEach(type -> boxes.add(maker.type(type)));
    boxes.replaceAll(box -> collapsed.contains(box.table()) ? box.folded() : box);
    List<ErLink> links = new KeyLinks(schema.tables(), boxes).links();
    links.addAll(new ObjectLinks(schema, boxes).links());
    return new ErGraph(boxes, unique(links));
  }

  private static boolean oneSchema(List<Table> tables, List<View> views, List<EnumType> enums) {
    Stream<Name> objects =
        Stream.concat(views.stream().map(View::name), enums.stream().map(EnumType::name));
    return Stream.concat(tables.stream().map(Table::name), objects)
            .map(Name::schema)
            .distinct()
            .count()
        <= 1;
  }

  /// Two keys over one column to one table get two ids.
  private static List<ErLink> unique(List<ErLink> links) {
    Map<Id, Integer> seen = new HashMap<>();
    List<ErLink> unique = new ArrayList<>();
    for (ErLink link : links) {
      int number = seen.merge(link.id(), 1, Integer::sum);
      unique.add(number == 1 ? link : link.withId(new Id(link.id().value() + " #" + number)));
    }
    return unique;
  }

  /// The numbers of boxes by their names.
  ///
  /// @param exact by the name as it is
  /// @param folded by the name in lower case: SQLite and some MySQL servers do not care for case
  record Numbers(Map<Name, Integer> exact, Map<Name, Integer> folded) {

    static Numbers of(List<ErBox> boxes) {
      Numbers numbers = new Numbers(new HashMap<>(), new HashMap<>());
      for (int i = 0; i < boxes.size(); i++) {
        numbers.exact.putIfAbsent(boxes.get(i).name(), i);
        numbers.folded.putIfAbsent(lower(boxes.get(i).name()), i);
      }
      return numbers;
    }

    private static Name lower(Name name) {
      return new Name(
          name.schema().toLowerCase(Locale.ROOT), name.local().toLowerCase(Locale.ROOT));
    }

    /// The number, or -1.
    int find(Name name) {
      Integer same = exact.get(name);
      return same != null ? same : folded.getOrDefault(lower(name), -1);
    }
  }
}
