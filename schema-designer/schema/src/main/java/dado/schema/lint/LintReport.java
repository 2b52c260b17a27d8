package dado.schema.lint;

import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Place;
import dado.schema.lint.rule.Severity;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings as text for people, as one JSON document, and as annotations of GitHub. [Sarif] writes
/// them for code scanners.
///
/// @param findings in the order in which they are told
public record LintReport(List<Finding> findings) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  public LintReport {
    findings = List.copyOf(findings);
  }

  /// The forms that there are, by the words of the command line.
  public static final List<String> FORMS = List.of("text", "json", "sarif", "github");

  /// The report in one of the [#FORMS].
  ///
  /// @throws IllegalArgumentException for any other word
  public String as(String form) {
    return switch (form) {
      case "text" -> text();
      case "json" -> json();
      case "sarif" -> Sarif.of(findings);
      case "github" -> github();
      default ->
          throw new IllegalArgumentException(
              "There is no report \""
                  + form
                  + "\". Choose one of "
                  + String.join(", ", FORMS)
                  + ".");
    };
  }

  /// How many findings matter at least so much.
  public long atLeast(Severity severity) {
    return findings.stream().filter(f -> f.severity().compareTo(severity) >= 0).count();
  }

  /// One paragraph a finding, and a last line that counts them.
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Finding f : findings) {
      out.append(where(f.place())).append(word(f));
      out.append(' ').append(f.rule()).append(' ').append(f.why()).append('\n');
      out.append("    ").append(f.message()).append('\n');
      String fix = f.fix().isPresent() ? " [fix]" : "";
      out.append("    -> ").append(f.advice()).append(fix).append('\n');
    }
    return out.append(summary()).append('\n').toString();
  }

  private static String where(Place place) {
    String at = place.line() > 0 ? ":" + place.line() + ":" + place.column() : "";
    String file = place.file() + at;
    String object = place.object();
    String both = file.isEmpty() ? object : object.isEmpty() ? file : file + " " + object;
    return both.isEmpty() ? "" : both + ": ";
  }

  private static String word(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  private String summary() {
    if (findings.isEmpty()) {
      return "Nothing found.";
    }
    long errors = atLeast(Severity.ERROR);
    long warnings = atLeast(Severity.WARNING) - errors;
    return count(errors, "error")
        + ", "
        + count(warnings, "warning")
        + ", "
        + count(findings.size() - errors - warnings, "note")
        + ".";
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /// One document: `findings` with `rule`, `name`, `severity`, `file`, `line`, `column`, `object`,
  /// `message`, `advice`, `fixable`, `help`; and `errors`, `warnings`, `notes`.
  public String json() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode all = root.putArray("findings");
    for (Finding finding : findings) {
      write(all.addObject(), finding);
    }
    long errors = atLeast(Severity.ERROR);
    long warnings = atLeast(Severity.WARNING) - errors;
    root.put("errors", errors).put("warnings", warnings);
    root.put("notes", findings.size() - errors - warnings);
    return written(root);
  }

  private static void write(ObjectNode node, Finding f) {
    node.put("rule", f.rule()).put("name", name(f)).put("severity", word(f));
    node.put("file", f.place().file());
    node.put("line", f.place().line()).put("column", f.place().column());
    node.put("statement", f.place().statement()).put("object", f.place().object());
    node.put("title", f.why()).put("message", f.message()).put("advice", f.advice());
    node.put("fixable", f.fix().isPresent()).put("help", help(f.rule()));
  }

  private static String name(Finding finding) {
    return Rules.of(finding.rule()).map(r -> r.about().name()).orElse("");
  }

  static String help(String rule) {
    return "docs/rules/schema/" + rule + ".md";
  }

  static String written(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
    return JSON.writer().with(printer).writeValueAsString(root) + "\n";
  }

  /// One `::warning file=…,line=…` a finding, as GitHub's runner reads it.
  public String github() {
    StringBuilder out = new StringBuilder();
    for (Finding f : findings) {
      String level = f.severity() == Severity.INFO ? "notice" : word(f);
      out.append("::").append(level).append(' ').append(properties(f.place()));
      out.append("title=").append(property(f.rule() + " " + f.why())).append("::");
      out.append(data(f.message() + " " + f.advice())).append('\n');
    }
    return out.toString();
  }

  private static String properties(Place place) {
    String file = place.file().isEmpty() ? "" : "file=" + property(place.file()) + ",";
    return place.line() > 0 ? file + "line=" + place.line() + ",col=" + place.column() + "," : file;
  }

  /// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
