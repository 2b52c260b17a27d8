package dado.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the window, a file for each step, under `target/screenshots`.
final class Screenshots {

  private final Path folder;

  Screenshots(String name) throws IOException {
    folder =
        Files.createDirectories(
            Path.of(
                "target", "screenshots", System.getProperty("dado.screenshots", "monocle"), name));
  }

  /// Takes one.
  Path take(Scene scene, String step) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
    Path file = folder.resolve(step + ".png");
    ImageIO.write(toBuffered(image), "png", file.toFile());
    return file;
  }

  private static BufferedImage toBuffered(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }
}
