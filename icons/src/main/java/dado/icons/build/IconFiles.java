package dado.icons.build;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Draws the product icon as PNG, ICO (Windows) and ICNS (macOS) files.
public final class IconFiles {
  private static final List<Integer> PNG_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
  private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
  private static final List<Integer> ICNS_SIZES = List.of(16, 32, 128, 256, 512);

  private IconFiles() {}

  /// Draws `args[0]` (SVG) into the folder `args[1]`, unless what lies there is newer.
  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    Path last = folder.resolve("dado.icns");
    if (Files.exists(last)
        && Files.getLastModifiedTime(last).compareTo(Files.getLastModifiedTime(source)) > 0) {
      return;
    }
    Files.createDirectories(folder);
    SVGDocument drawing =
        Objects.requireNonNull(new SVGLoader().load(source.toUri().toURL()), "not an SVG file");
    for (int size : PNG_SIZES) {
      ImageIO.write(draw(drawing, size), "png", folder.resolve("dado-" + size + ".png").toFile());
    }
    writeAll("ico", drawing, ICO_SIZES, folder.resolve("dado.ico"));
    writeAll("icns", drawing, ICNS_SIZES, last);
  }

  private static BufferedImage draw(SVGDocument drawing, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_4BYTE_ABGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render(null, graphics, new ViewBox(size, size));
    graphics.dispose();
    return image;
  }

  private static void writeAll(String format, SVGDocument drawing, List<Integer> sizes, Path target)
      throws IOException {
    Files.deleteIfExists(target);
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(target.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int size : sizes) {
        IIOImage image = new IIOImage(draw(drawing, size), null, null);
        writer.writeToSequence(image, compression(writer, format, size));
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /// Windows reads compressed images in an ICO from 256 pixels on.
  private static ImageWriteParam compression(ImageWriter writer, String format, int size) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    if ("ico".equals(format)) {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType(size < 256 ? "BI_RGB" : "BI_PNG");
    }
    return param;
  }
}
