import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErLayout;
import dado.schema.diagram.Point;
import dado.schema.dialect.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// What others make of the same graph: `export N FOLDER` writes it for them, `elk N RUNS` lays it
/// out by ELK in one piece, `plain FILE WHO N` and `lines FILE WHO N` measure what `dot -Tplain` and
/// elkjs.mjs wrote.
final class Peers {

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "export" -> {
        int tables = Integer.parseInt(arguments[1]);
        graphs(tables).write(Path.of(arguments[2]), tables);
      }
      case "elk" -> elk(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      case "plain" -> plain(Path.of(arguments[1])).print(arguments[2], Integer.parseInt(arguments[3]));
      case "lines" -> lines(Path.of(arguments[1])).print(arguments[2], Integer.parseInt(arguments[3]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static Graphs graphs(int tables) {
    return Graphs.of(ErLayout.layout(Clustered.of(tables), Progress.NONE));
  }

  private static void elk(int tables, int runs) {
    Graphs graphs = graphs(tables);
    Quality quality = null;
    for (int run = 1; run <= runs; run++) {
      long thread = Layouts.thread();
      long process = Layouts.process();
      ElkNode root = elk(graphs);
      new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
      if (run == 1 || run == runs) {
        Layouts.say("ELK  %5d tables, run %d: %6.0f ms of CPU, whole process %6.0f ms", tables, run,
            Layouts.ms(Layouts.thread() - thread), Layouts.ms(Layouts.process() - process));
      }
      quality = quality(root);
    }
    quality.print("ELK ", tables);
  }

  private static ElkNode elk(Graphs graphs) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    List<ElkNode> nodes = new ArrayList<>();
    for (Graphs.Box box : graphs.boxes()) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(box.width(), box.height());
      node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
      nodes.add(node);
    }
    Map<String, ElkPort> ports = new HashMap<>();
    for (Graphs.Edge e : graphs.edges()) {
      ElkGraphUtil.createSimpleEdge(
          port(graphs, nodes, ports, e.from(), e.fromRow(), true),
          port(graphs, nodes, ports, e.to(), e.toRow(), e.from() == e.to()));
    }
    return root;
  }

  private static ElkPort port(
      Graphs graphs, List<ElkNode> nodes, Map<String, ElkPort> ports, int box, int row,
      boolean right) {
    return ports.computeIfAbsent(box + ":" + row + ":" + right, key -> {
      ElkPort port = ElkGraphUtil.createPort(nodes.get(box));
      Graphs.Box its = graphs.boxes().get(box);
      port.setLocation(right ? its.width() : 0, its.rows().get(row));
      port.setProperty(CoreOptions.PORT_SIDE, right ? PortSide.EAST : PortSide.WEST);
      return port;
    });
  }

  private static Quality quality(ElkNode root) {
    List<Bounds> boxes = new ArrayList<>();
    root.getChildren().forEach(n -> boxes.add(new Bounds(n.getX(), n.getY(), n.getWidth(), n.getHeight())));
    List<List<Point>> edges = new ArrayList<>();
    for (ElkEdge edge : root.getContainedEdges()) {
      edge.getSections().forEach(s -> {
        List<Point> points = new ArrayList<>();
        points.add(new Point(s.getStartX(), s.getStartY()));
        s.getBendPoints().forEach(b -> points.add(new Point(b.getX(), b.getY())));
        points.add(new Point(s.getEndX(), s.getEndY()));
        edges.add(points);
      });
    }
    return new Quality(boxes, edges);
  }

  /// Graphviz's plain text: inches, with y upwards; curves as polylines of four parts a piece.
  private static Quality plain(Path file) throws Exception {
    List<Bounds> boxes = new ArrayList<>();
    List<List<Point>> edges = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ");
      if (words[0].equals("node")) {
        double w = inches(words[4]);
        double h = inches(words[5]);
        boxes.add(new Bounds(inches(words[2]) - w / 2, -inches(words[3]) - h / 2, w, h));
      } else if (words[0].equals("edge")) {
        List<Point> controls = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(words[3]); i++) {
          controls.add(new Point(inches(words[4 + 2 * i]), -inches(words[5 + 2 * i])));
        }
        edges.add(curve(controls));
      }
    }
    return new Quality(boxes, edges);
  }

  private static double inches(String word) {
    return 72 * Double.parseDouble(word);
  }

  private static List<Point> curve(List<Point> controls) {
    List<Point> points = new ArrayList<>(List.of(controls.getFirst()));
    for (int i = 0; i + 3 < controls.size(); i += 3) {
      for (int step = 1; step <= 4; step++) {
        double t = step / 4.0;
        double u = 1 - t;
        double[] weights = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
        double x = 0;
        double y = 0;
        for (int k = 0; k < 4; k++) {
          x += weights[k] * controls.get(i + k).x();
          y += weights[k] * controls.get(i + k).y();
        }
        points.add(new Point(x, y));
      }
    }
    return points;
  }

  /// Lines `box x y w h` and `edge x y x y …`.
  private static Quality lines(Path file) throws Exception {
    List<Bounds> boxes = new ArrayList<>();
    List<List<Point>> edges = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ");
      double[] n = new double[words.length - 1];
      for (int i = 1; i < words.length; i++) {
        n[i - 1] = Double.parseDouble(words[i]);
      }
      if (words[0].equals("box")) {
        boxes.add(new Bounds(n[0], n[1], n[2], n[3]));
      } else {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < n.length; i += 2) {
          points.add(new Point(n[i], n[i + 1]));
        }
        edges.add(points);
      }
    }
    return new Quality(boxes, edges);
  }
}
