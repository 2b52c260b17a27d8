package dado.schema.diagram;

import dado.schema.diagram.ErEdge.End;
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

/// What joins views with what they read, and columns with the enumerated types they have.
record ObjectLinks(Schema schema, List<ErBox> boxes) {

  List<ErLink> links() {
    List<ErLink> links = new ArrayList<>();
    Map<Id, Integer> numbers = new HashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      numbers.put(boxes.get(i).table(), i);
    }
    ErGraph.Numbers relations =
        ErGraph.Numbers.of(boxes.stream().filter(b -> b.kind() != ErBox.Kind.ENUM).toList());
    for (View view : schema.views()) {
      Integer number = numbers.get(view.id());
      if (number != null) {
        reads(number, view, relations, links);
      }
    }
    types(numbers, links);
    return links;
  }

  /// A name without a schema is looked for beside the view first.
  private void reads(int from, View view, ErGraph.Numbers relations, List<ErLink> links) {
    for (Name name : ViewText.of(schema.engine(), view.definition()).reads()) {
      int to = relations.find(name);
      if (to < 0 && name.schema().isEmpty()) {
        to = relations.find(new Name(view.name().schema(), name.local()));
        to = to < 0 ? byLocalName(name.local()) : to;
      }
      if (to >= 0 && to != from) {
        links.add(link(ErEdge.Kind.READS, view.id(), from, ErBox.HEAD, to));
      }
    }
  }

  private int byLocalName(String local) {
    for (int i = 0; i < schema.tables().size(); i++) {
      if (boxes.get(i).name().local().equalsIgnoreCase(local)) {
        return i;
      }
    }
    return -1;
  }

  private ErLink link(ErEdge.Kind kind, Id start, int from, int fromRow, int to) {
    Id id = ErLink.id(start, boxes.get(to).table());
    return new ErLink(id, kind, from, fromRow, to, ErBox.HEAD, "", End.NONE, End.NONE);
  }

  private void types(Map<Id, Integer> numbers, List<ErLink> links) {
    Map<String, Integer> byType = new HashMap<>();
    for (EnumType type : schema.enums()) {
      Integer number = numbers.get(type.id());
      if (number != null) {
        byType.putIfAbsent(lower(type.name().local()), number);
        byType.put(lower(type.name().toString()), number);
      }
    }
    for (int i = 0; i < schema.tables().size() && !byType.isEmpty(); i++) {
      types(i, schema.tables().get(i), byType, links);
    }
  }

  private void types(int from, Table table, Map<String, Integer> byType, List<ErLink> links) {
    for (var column : table.columns()) {
      String type = lower(column.type()).replace("\"", "").replace("[]", "");
      Integer to = byType.get(type);
      if (to != null) {
        int row = boxes.get(from).rowOf(column.name());
        links.add(link(ErEdge.Kind.TYPE, column.id(), from, row, to));
      }
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
