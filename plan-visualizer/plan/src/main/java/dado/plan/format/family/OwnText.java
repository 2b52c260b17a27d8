package dado.plan.format.family;

import dado.plan.model.Span;
import dado.plan.syntax.Json;
import java.util.Optional;
import java.util.Set;

/// Where an object's own text stands, without the objects below it: the longest stretch.
public final class OwnText {
  private OwnText() {}

  /// @param below the keys under which other steps stand
  public static Span of(Json.Obj object, String... below) {
    return of(object, Set.of(below));
  }

  /// @param below the keys under which other steps stand
  public static Span of(Json.Obj object, Set<String> below) {
    int from = object.text().start();
    Span longest = Span.NONE;
    for (Json.Entry entry : object.entries()) {
      Optional<Json.Slice> inner =
          below.contains(entry.key()) ? text(entry.value()) : Optional.empty();
      if (inner.isPresent()) {
        longest = longer(longest, new Span(from, inner.get().start()));
        from = inner.get().end();
      }
    }
    return longer(longest, new Span(from, object.text().end()));
  }

  private static Optional<Json.Slice> text(Json value) {
    return switch (value) {
      case Json.Obj o -> Optional.of(o.text());
      case Json.Arr a -> Optional.of(a.text());
      case Json.Scalar s -> Optional.empty();
    };
  }

  private static Span longer(Span a, Span b) {
    return b.end() - b.start() > a.end() - a.start() ? b : a;
  }
}
