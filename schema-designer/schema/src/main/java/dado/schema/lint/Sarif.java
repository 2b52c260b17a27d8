package dado.schema.lint;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Place;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings as SARIF 2.1.0, which code scanners read:
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
final class Sarif {

  private Sarif() {}

  static String of(List<Finding> findings) {
    ObjectNode root = LintReport.JSON.createObjectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Dado");
    List<Rule> rules = rules(findings);
    ArrayNode described = driver.putArray("rules");
    rules.forEach(r -> describe(described.addObject(), r.about()));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    findings.forEach(f -> result(results.addObject(), f, rules));
    return LintReport.written(root);
  }

  private static List<Rule> rules(List<Finding> findings) {
    return Rules.ALL.stream()
        .filter(r -> findings.stream().anyMatch(f -> f.rule().equals(r.about().id())))
        .toList();
  }

  private static void describe(ObjectNode node, About about) {
    node.put("id", about.id()).put("name", about.name());
    node.putObject("shortDescription").put("text", about.title());
    ObjectNode help = node.putObject("fullDescription");
    help.put("text", about.why().strip());
    node.putObject("help").put("text", about.fix().strip()).put("markdown", about.fix().strip());
    node.putObject("defaultConfiguration").put("level", level(about.severity()));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case INFO -> "note";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  private static void result(ObjectNode node, Finding finding, List<Rule> rules) {
    node.put("ruleId", finding.rule());
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).about().id().equals(finding.rule())) {
        node.put("ruleIndex", i);
      }
    }
    node.put("level", level(finding.severity()));
    node.putObject("message").put("text", finding.message() + " " + finding.advice());
    location(node.putArray("locations").addObject(), finding.place());
  }

  private static void location(ObjectNode node, Place place) {
    if (!place.file().isEmpty()) {
      ObjectNode physical = node.putObject("physicalLocation");
      physical.putObject("artifactLocation").put("uri", uri(place.file()));
      if (place.line() > 0) {
        ObjectNode region = physical.putObject("region");
        region.put("startLine", place.line()).put("startColumn", place.column());
      }
    }
    if (!place.object().isEmpty()) {
      node.putArray("logicalLocations").addObject().put("fullyQualifiedName", place.object());
    }
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      return file;
    }
  }
}
