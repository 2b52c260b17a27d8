package dado.cli;

import dado.schema.layout.Layout;
import dado.schema.layout.Layouts;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The words for the conventions of migration files.
final class LayoutName implements ITypeConverter<Layout> {

  /// All of them, for the help.
  static final class All implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Layouts.ALL.stream().map(Layout::id).iterator();
    }
  }

  @Override
  public Layout convert(String word) {
    try {
      return Layouts.of(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
