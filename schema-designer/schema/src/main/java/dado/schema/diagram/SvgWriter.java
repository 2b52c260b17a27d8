package dado.schema.diagram;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A picture being written as SVG 1.1 text: well-formed whatever the names hold, and the same on
/// every machine.
///
/// Characters that XML cannot hold are left out. Numbers carry two decimals at most.
public final class SvgWriter {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  /// Where a text stands to its point.
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// Opens a picture.
  ///
  /// @param area what it shows, in its own units
  /// @param title its name, read aloud and shown as a tooltip
  /// @param description what there is to see, in a sentence
  public SvgWriter(Bounds area, String title, String description, SvgStyle style) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The JDK cannot write XML into a string.", e);
    }
    write(() -> open(area, title, description, style));
    rect(area, 0, "background");
  }

  private void open(Bounds area, String title, String description, SvgStyle style)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.setDefaultNamespace(NAMESPACE);
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    attribute("width", number(area.width()));
    attribute("height", number(area.height()));
    attribute(
        "viewBox",
        String.join(
            " ", number(area.x()), number(area.y()), number(area.width()), number(area.height())));
    attribute("role", "img");
    attribute("aria-labelledby", "title description");
    leaf("title", "title", title);
    leaf("desc", "description", description);
    leaf("style", "", style.css());
  }

  private void leaf(String element, String id, String content) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    if (!id.isEmpty()) {
      attribute("id", id);
    }
    xml.writeCharacters(clean(content));
    xml.writeEndElement();
  }

  /// Opens a group, which `end` closes.
  ///
  /// @param title what the group shows; empty for none
  public SvgWriter group(String cssClass, String title) {
    return write(() -> {
      start("g", cssClass);
      if (!title.isEmpty()) {
        leaf("title", "", title);
      }
    });
  }

  /// Closes the innermost group.
  public SvgWriter end() {
    return write(() -> {
      xml.writeCharacters("\n");
      xml.writeEndElement();
    });
  }

  /// A rectangle with round corners of that radius.
  public SvgWriter rect(Bounds area, double radius, String cssClass) {
    return write(() -> {
      empty("rect", cssClass);
      attribute("x", number(area.x()));
      attribute("y", number(area.y()));
      attribute("width", number(area.width()));
      attribute("height", number(area.height()));
      if (radius > 0) {
        attribute("rx", number(radius));
      }
    });
  }

  /// A rectangle with round corners of that radius, filled lightly with a colour of its own.
  ///
  /// @param colour `#rrggbb`, or empty for that of the class
  public SvgWriter rect(Bounds area, double radius, String cssClass, String colour) {
    return write(() -> {
      empty("rect", cssClass);
      attribute("x", number(area.x()));
      attribute("y", number(area.y()));
      attribute("width", number(area.width()));
      attribute("height", number(area.height()));
      attribute("rx", number(radius));
      if (!colour.isEmpty()) {
        attribute("style", "fill:" + colour + ";stroke:" + colour);
      }
    });
  }

  /// A circle.
  public SvgWriter circle(Point center, double radius, String cssClass) {
    return write(() -> {
      empty("circle", cssClass);
      attribute("cx", number(center.x()));
      attribute("cy", number(center.y()));
      attribute("r", number(radius));
    });
  }

  /// A straight line.
  public SvgWriter line(Point from, Point to, String cssClass) {
    return path(new SvgPath().move(from).line(to), cssClass);
  }

  /// A path.
  public SvgWriter path(SvgPath path, String cssClass) {
    return write(() -> {
      empty("path", cssClass);
      attribute("d", path.data());
    });
  }

  /// A text that starts at a point of its base line.
  public SvgWriter text(Point base, String text, String cssClass) {
    return text(base, text, cssClass, Anchor.START);
  }

  /// A text at a point of its base line.
  public SvgWriter text(Point base, String text, String cssClass, Anchor anchor) {
    return write(() -> {
      start("text", cssClass);
      attribute("x", number(base.x()));
      attribute("y", number(base.y()));
      switch (anchor) {
        case START -> {}
        case MIDDLE -> attribute("text-anchor", "middle");
        case END -> attribute("text-anchor", "end");
      }
      xml.writeCharacters(clean(text));
      xml.writeEndElement();
    });
  }

  /// Closes the picture.
  ///
  /// @return the whole text, with a line feed at its end
  public String finish() {
    write(() -> {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    });
    return out.toString();
  }

  private void start(String element, String cssClass) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    classed(cssClass);
  }

  private void empty(String element, String cssClass) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement(element);
    classed(cssClass);
  }

  private void classed(String cssClass) throws XMLStreamException {
    if (!cssClass.isEmpty()) {
      attribute("class", cssClass);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  /// A number as SVG writes it: a point, two decimals at most, no exponent.
  ///
  /// @throws IllegalArgumentException when it is not finite
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A picture has no place for the number " + value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /// The text without what XML 1.0 cannot hold: controls, lone surrogates, U+FFFE and U+FFFF.
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(SvgWriter::allowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private SvgWriter write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A string refused XML: " + e.getMessage(), e);
    }
    return this;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
