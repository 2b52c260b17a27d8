package dado.cli;

import dado.plan.advise.IndexSuggestion;
import dado.plan.compare.Comparison;
import dado.plan.rule.Analysis;
import dado.schema.diagram.ErLayout;
import dado.schema.diagram.ErSvg;
import dado.schema.dialect.Progress;
import dado.schema.layout.MigrationFile;
import dado.schema.model.Schema;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What the demo did, as one HTML page that needs nothing beside it.
record DemoReport(
    String title,
    String sql,
    List<Step> steps,
    Schema schema,
    Analysis before,
    Analysis after,
    IndexSuggestion suggestion,
    Proposal proposal,
    List<MigrationFile> files,
    Comparison comparison) {

  DemoReport {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
  }

  /// One step, what came of it, and the wall time it took.
  record Step(String what, String result, Duration took) {

    String line() {
      return what + (result.isEmpty() ? "" : ": " + result) + " (" + Console.took(took) + ")";
    }
  }

  String html() {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>Dado: %1$s</title>
    <style>
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1f2328; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
    pre { background: #f6f8fa; padding: .8rem 1rem; overflow-x: auto; border-radius: 6px; }
    figure { margin: 1rem 0; overflow-x: auto; border: 1px solid #d1d9e0; border-radius: 6px; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
    .headline { font-size: 1.15rem; }
    td { padding: .15rem 1rem .15rem 0; vertical-align: top; }
    </style>
    </head>
    <body>
    <h1>From a slow query to a proven migration</h1>
    <p>%1$s</p>
    <p class="headline"><strong>%2$s</strong></p>
    <h2>What was done</h2>
    <table>%3$s</table>
    <h2>The query</h2>
    <pre>%4$s</pre>
    <h2>What the plan says</h2>
    <ul>%5$s</ul>
    <h2>Before and after</h2>
    <div class="pair"><figure>%6$s</figure><figure>%7$s</figure></div>
    <h2>The suggestion</h2>
    <p>%8$s</p>
    <pre>%9$s</pre>
    <h2>The migration</h2>
    %10$s
    <h2>Its proof</h2>
    <pre>%11$s</pre>
    <h2>The schema before</h2>
    <figure>%12$s</figure>
    </body>
    </html>
    """
        .formatted(
            escape(title),
            escape(comparison.headline()),
            stepRows(),
            escape(sql),
            findings(),
            inline(Demo.planSvg(before)),
            inline(Demo.planSvg(after)),
            escape(suggestion.why()),
            escape(ProofText.whole(suggestion.proof())),
            scripts(),
            escape(ProofText.whole(proposal.proof())),
            inline(ErSvg.write(ErLayout.layout(schema, Progress.NONE), false)));
  }

  private String stepRows() {
    return steps.stream()
        .map(s ->
            "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(escape(s.what()), escape(s.result()), Console.took(s.took())))
        .collect(Collectors.joining("\n"));
  }

  private String findings() {
    return before.findings().stream()
        .map(f -> "<li>" + escape(f.headline()) + "</li>")
        .collect(Collectors.joining("\n"));
  }

  private String scripts() {
    return files.stream()
        .map(f -> "<h3>%s</h3>\n<pre>%s</pre>".formatted(escape(f.name()), escape(f.content())))
        .collect(Collectors.joining("\n"));
  }

  private static String inline(String svg) {
    return svg.substring(Math.max(0, svg.indexOf("<svg")));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
