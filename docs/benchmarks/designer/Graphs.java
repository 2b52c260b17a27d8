import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErEdge;
import dado.schema.model.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The same boxes and edges for others: in Graphviz's language, where edges join boxes, and as
/// ELK's JSON with a port at each column's row.
record Graphs(List<Box> boxes, List<Edge> edges) {

  record Box(double width, double height, Map<Integer, Double> rows) {}

  /// From the referenced box to the referencing one, as Dado gives it to ELK.
  record Edge(int from, int fromRow, int to, int toRow) {}

  static Graphs of(ErDiagram diagram) {
    Map<Id, Integer> numbers = new HashMap<>();
    List<Box> boxes = new ArrayList<>();
    for (ErBox box : diagram.boxes()) {
      numbers.put(box.table(), boxes.size());
      Map<Integer, Double> rows = new LinkedHashMap<>();
      for (int row = ErBox.HEAD; row < box.rows().size(); row++) {
        Bounds at = box.row(row);
        rows.put(row, at.y() + at.height() / 2 - box.bounds().y());
      }
      boxes.add(new Box(box.bounds().width(), box.bounds().height(), rows));
    }
    List<Edge> edges = new ArrayList<>();
    for (ErEdge e : diagram.edges()) {
      edges.add(
          new Edge(numbers.get(e.toBox()), e.toRow(), numbers.get(e.fromBox()), e.fromRow()));
    }
    return new Graphs(boxes, edges);
  }

  void write(Path folder, int tables) throws IOException {
    Files.writeString(folder.resolve(tables + ".dot"), dot());
    Files.writeString(folder.resolve(tables + ".json"), json());
  }

  private String dot() {
    StringBuilder out = new StringBuilder("digraph g {\n  rankdir=LR;\n  node [shape=box, fixedsize=true, label=\"\"];\n");
    for (int i = 0; i < boxes.size(); i++) {
      out.append(
          String.format(
              Locale.ROOT, "  n%d [width=%.4f, height=%.4f];%n", i, boxes.get(i).width() / 72,
              boxes.get(i).height() / 72));
    }
    edges.forEach(e -> out.append("  n" + e.from() + " -> n" + e.to() + ";\n"));
    return out.append("}\n").toString();
  }

  private String json() {
    List<String> nodes = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      nodes.add(node(i, boxes.get(i)));
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      Edge e = edges.get(i);
      String target = "n" + e.to() + (e.from() == e.to() ? "e" : "w") + e.toRow();
      lines.add(
          "{\"id\":\"e" + i + "\",\"sources\":[\"n" + e.from() + "e" + e.fromRow()
              + "\"],\"targets\":[\"" + target + "\"]}");
    }
    return "{\"id\":\"root\",\"children\":[" + String.join(",\n", nodes) + "],\"edges\":["
        + String.join(",\n", lines) + "]}\n";
  }

  private static String node(int number, Box box) {
    List<String> ports = new ArrayList<>();
    box.rows().forEach((row, y) -> {
      ports.add(port("n" + number + "e" + row, box.width(), y, "EAST"));
      ports.add(port("n" + number + "w" + row, 0, y, "WEST"));
    });
    return String.format(
        Locale.ROOT,
        "{\"id\":\"n%d\",\"width\":%.1f,\"height\":%.1f,\"layoutOptions\":{\"elk.portConstraints\":\"FIXED_POS\"},\"ports\":[%s]}",
        number, box.width(), box.height(), String.join(",", ports));
  }

  private static String port(String id, double x, double y, String side) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"x\":%.1f,\"y\":%.1f,\"width\":0,\"height\":0,\"layoutOptions\":{\"elk.port.side\":\"%s\"}}",
        id, x, y, side);
  }
}
