package dado.kit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// The theme of the running application. There is one, because JavaFX has one user-agent
/// stylesheet.
public final class Themes {
  private static final ReadOnlyObjectWrapper<Theme> CURRENT =
      new ReadOnlyObjectWrapper<>(Theme.LIGHT);

  private Themes() {}

  /// Gives the application a theme, and a scene the stylesheet of Dado's own controls. Call it for
  /// each scene, on the UI thread; the latest theme counts for all.
  public static void apply(Scene scene, Theme theme) {
    String own = stylesheet();
    if (!scene.getStylesheets().contains(own)) {
      scene.getStylesheets().add(own);
    }
    String base = userAgentStylesheet(theme);
    if (!base.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(base);
    }
    CURRENT.set(theme);
  }

  /// The stylesheet of Dado's own controls: the same for every theme, for it speaks in the theme's
  /// colours.
  public static String stylesheet() {
    return Objects.requireNonNull(Themes.class.getResource("/dado/kit/kit.css")).toExternalForm();
  }

  /// The colours of the current theme for what is drawn by hand.
  public static Palette palette() {
    return Palette.of(CURRENT.get());
  }

  /// The current theme. It lives as long as the application: listen to it weakly.
  public static ReadOnlyObjectProperty<Theme> themeProperty() {
    return CURRENT.getReadOnlyProperty();
  }

  private static String userAgentStylesheet(Theme theme) {
    return switch (theme) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }
}
