package dado.icons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.Node;

/// An icon of Dado's own, drawn as one path on a grid of 24 by 24.
public enum Icon {
  DADO,
  TABLE,
  KEY,
  FOREIGN_KEY,
  VIEW,
  INDEX,
  SCHEMA,
  DATABASE,
  POSTGRESQL,
  MYSQL,
  MARIADB,
  SQLITE,
  SEQ_SCAN,
  INDEX_SCAN,
  JOIN,
  SORT,
  AGGREGATE,
  LIMIT,
  GATHER,
  FILTER,
  OTHER,
  RUN,
  EXPLAIN,
  EXPLAIN_ANALYZE,
  CANCEL,
  TO_MIGRATION,
  PROOF_OK,
  PROOF_BAD,
  PROOF_NONE,
  SAVE,
  APPLY,
  COMPARE,
  THEME,
  FIT,
  ZOOM_IN,
  ZOOM_OUT,
  SETTINGS,
  INFO,
  WARNING,
  CLOSE;

  private static final String FOLDER = "/dado/icons/svg/";

  /// Where the icon's file is on the class path.
  public String resource() {
    return FOLDER + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
  }

  /// The outline as SVG path data, on a grid of 24 by 24, filled by the nonzero rule.
  public String svgPath() {
    return PathData.of(this);
  }

  /// The icon as a node of a size in pixels. Its style class is `dado-icon`, its colour the
  /// stylesheet's.
  public Node node(double size) {
    return new IconNode(svgPath(), size);
  }

  /// The icon's file.
  String text() {
    try (InputStream in = Icon.class.getResourceAsStream(resource())) {
      if (in == null) {
        throw new IllegalStateException("The icon " + resource() + " is missing from this build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
