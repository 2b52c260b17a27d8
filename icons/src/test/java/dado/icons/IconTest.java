package dado.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.shape.SVGPath;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IconTest {

  @TestFactory
  Stream<DynamicTest> isOnePathOnItsGrid() {
    return Stream.of(Icon.values())
        .map(icon -> DynamicTest.dynamicTest(icon.resource(), () -> checkFile(icon)));
  }

  @Test
  void noTwoIconsLookTheSame() {
    assertThat(Stream.of(Icon.values()).map(Icon::svgPath)).doesNotHaveDuplicates();
  }

  @Test
  void buildDrawsTheProductIconInEverySize() throws IOException {
    for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
      BufferedImage image = ImageIO.read(open("/dado/icons/dado-" + size + ".png"));
      assertThat(image.getWidth()).isEqualTo(size);
      assertThat(image.getRGB(size / 2, size / 2) >>> 24).isEqualTo(0xff);
      assertThat(image.getRGB(0, 0) >>> 24).isLessThan(0x80);
    }
  }

  @Test
  void sixteenPixelsShowBothBoardsWithoutBlur() throws IOException {
    BufferedImage image = ImageIO.read(open("/dado/icons/dado-16.png"));
    assertThat(image.getRGB(7, 5)).isEqualTo(0xffffd58a);
    assertThat(image.getRGB(3, 10)).isEqualTo(0xffe08a3a);
    assertThat(image.getRGB(7, 10)).isEqualTo(0xffffd58a);
    assertThat(image.getRGB(5, 5)).isEqualTo(0xff16324f);
  }

  @Test
  void windowsAndMacFilesHoldSeveralSizes() throws IOException {
    assertThat(images("/dado/icons/dado.ico", "ico")).isEqualTo(7);
    assertThat(images("/dado/icons/dado.icns", "icns")).isEqualTo(5);
  }

  private static void checkFile(Icon icon) throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(icon.text()));
    int paths = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        paths += "path".equals(xml.getLocalName()) ? 1 : 0;
      }
    }
    assertThat(paths).isEqualTo(1);
    SVGPath shape = new SVGPath();
    shape.setContent(icon.svgPath());
    assertThat(shape.getLayoutBounds().getMinX()).isGreaterThanOrEqualTo(0);
    assertThat(shape.getLayoutBounds().getMaxX()).isBetween(12.0, 24.0);
    assertThat(shape.getLayoutBounds().getMinY()).isGreaterThanOrEqualTo(0);
    assertThat(shape.getLayoutBounds().getMaxY()).isBetween(12.0, 24.0);
  }

  private static int images(String resource, String format) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (InputStream in = open(resource);
        ImageInputStream stream = ImageIO.createImageInputStream(in)) {
      reader.setInput(stream);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(IconTest.class.getResourceAsStream(resource), resource);
  }
}
