package dado.schema.diagram;

/// The colours of an SVG diagram, light or dark, as CSS classes.
///
/// Shapes take `background`, `box`, `head`, `rule`, `group`, `note`, `edge` (with `loose` for a
/// dashed one), `mark`, `good`, `warning`, `danger`; texts take `text`, `strong`, `muted`, `key`
/// and `on-mark`. The rules name their colours outright, because few SVG viewers know CSS
/// variables.
public enum SvgStyle {
  LIGHT(
      """
      .background{fill:#ffffff}
      .box{fill:#ffffff;stroke:#8c959f}
      .head{fill:#e6edf5;stroke:#8c959f}
      .rule{fill:none;stroke:#d0d7de}
      .group{fill:#6e7781;fill-opacity:0.08;stroke:#8c959f;stroke-opacity:0.6}
      .note{fill:#fff8c5;stroke:#d4a72c}
      .edge{fill:none;stroke:#57606a;stroke-width:1.25}
      .loose{stroke-dasharray:4 3}
      .mark{fill:#0550ae}
      .good{fill:#1a7f37}
      .warning{fill:#9a6700}
      .danger{fill:#cf222e}
      .text{fill:#1f2328}
      .strong{fill:#1f2328;font-weight:bold}
      .muted{fill:#57606a}
      .key{fill:#0550ae;font-weight:bold}
      .on-mark{fill:#ffffff;font-weight:bold}
      """),
  DARK(
      """
      .background{fill:#0d1117}
      .box{fill:#161b22;stroke:#6e7681}
      .head{fill:#22304a;stroke:#6e7681}
      .rule{fill:none;stroke:#30363d}
      .group{fill:#8b949e;fill-opacity:0.1;stroke:#6e7681;stroke-opacity:0.6}
      .note{fill:#3a2f0b;stroke:#9e6a03}
      .edge{fill:none;stroke:#9da7b3;stroke-width:1.25}
      .loose{stroke-dasharray:4 3}
      .mark{fill:#79c0ff}
      .good{fill:#56d364}
      .warning{fill:#e3b341}
      .danger{fill:#ff7b72}
      .text{fill:#e6edf3}
      .strong{fill:#e6edf3;font-weight:bold}
      .muted{fill:#9da7b3}
      .key{fill:#79c0ff;font-weight:bold}
      .on-mark{fill:#0d1117;font-weight:bold}
      """);

  private static final String FONT =
      """

      text{font-family:'DejaVu Sans',Verdana,'Segoe UI',sans-serif;font-size:12px;white-space:pre}
      """;

  private final String rules;

  SvgStyle(String rules) {
    this.rules = rules;
  }

  /// Light or dark.
  public static SvgStyle of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /// The style sheet.
  String css() {
    return FONT + rules;
  }
}
