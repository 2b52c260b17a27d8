package dado.schema.file;

import dado.schema.text.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Two versions of a model or layout file put together that both come from a third, as when a
/// design is edited here while another version of it is checked out.
///
/// Things are the same where they have the same id, whatever their order and place in the text, so
/// that two changes meet only where both touch the same property. Then they **clash**, and the
/// preferred side's is taken.
///
/// @param text the file put together, for [ModelFile#read(String)] or [LayoutFile#read(String)] to
///   check: a reference may lead nowhere
/// @param clashes where both sides changed the same
public record FileMerge(String text, List<Clash> clashes) {

  /// Whose change is taken where both changed the same.
  public enum Side {
    /// The version that is being edited.
    MINE,
    /// The version that came from elsewhere.
    THEIRS
  }

  /// A property that both sides changed.
  ///
  /// @param where the way to it by names: `tables`, `orders`, `columns`, `total`, `type`
  /// @param base as both sides found it, as JSON; empty when it was not there
  /// @param mine as JSON; empty when it is gone
  /// @param theirs as JSON; empty when it is gone
  public record Clash(List<String> where, String base, String mine, String theirs) {
    public Clash {
      where = List.copyOf(where);
    }
  }

  public FileMerge {
    clashes = List.copyOf(clashes);
  }

  /// Puts two versions together.
  ///
  /// @throws SourceException when a text is not JSON
  public static FileMerge of(String base, String mine, String theirs, Side preferred) {
    Walk walk = new Walk(preferred, new ArrayList<>());
    Optional<Json> merged =
        walk.merge(
            List.of(),
            Optional.of(JsonSource.read(base)),
            Optional.of(JsonSource.read(mine)),
            Optional.of(JsonSource.read(theirs)));
    return new FileMerge(JsonText.of(merged.orElseGet(Json.Obj::empty)), walk.clashes());
  }

  private record Walk(Side preferred, List<Clash> clashes) {

    Optional<Json> merge(
        List<String> where, Optional<Json> base, Optional<Json> mine, Optional<Json> theirs) {
      if (mine.equals(theirs) || base.equals(theirs)) {
        return mine;
      }
      if (base.equals(mine)) {
        return theirs;
      }
      if (mine.orElse(null) instanceof Json.Obj m && theirs.orElse(null) instanceof Json.Obj t) {
        return Optional.of(new Json.Obj(fields(where, base, m.fields(), t.fields())));
      }
      if (mine.orElse(null) instanceof Json.Arr m
          && theirs.orElse(null) instanceof Json.Arr t
          && Keyed.of(m).isPresent()
          && Keyed.of(t).isPresent()) {
        return Optional.of(list(where, base, Keyed.of(m).get(), Keyed.of(t).get()));
      }
      clashes.add(new Clash(where, text(base), text(mine), text(theirs)));
      return preferred == Side.MINE ? mine : theirs;
    }

    private Map<String, Json> fields(
        List<String> where, Optional<Json> base, Map<String, Json> mine, Map<String, Json> theirs) {
      Map<String, Json> before = base.orElse(null) instanceof Json.Obj b ? b.fields() : Map.of();
      SequencedSet<String> names = new LinkedHashSet<>(mine.keySet());
      names.addAll(theirs.keySet());
      Map<String, Json> merged = new LinkedHashMap<>();
      for (String name : names) {
        merge(append(where, name), found(before, name), found(mine, name), found(theirs, name))
            .ifPresent(value -> merged.put(name, value));
      }
      return merged;
    }

    private Json list(List<String> where, Optional<Json> base, Keyed mine, Keyed theirs) {
      Keyed before =
          base.orElse(null) instanceof Json.Arr b ? Keyed.of(b).orElse(Keyed.NONE) : Keyed.NONE;
      List<Json> merged = new ArrayList<>();
      for (String key : Keyed.order(before, mine, theirs)) {
        String name = mine.label(key).or(() -> theirs.label(key)).orElse(key);
        merge(append(where, name), before.item(key), mine.item(key), theirs.item(key))
            .ifPresent(merged::add);
      }
      return new Json.Arr(merged);
    }

    private static Optional<Json> found(Map<String, Json> fields, String name) {
      return Optional.ofNullable(fields.get(name));
    }

    private static List<String> append(List<String> where, String name) {
      List<String> longer = new ArrayList<>(where);
      longer.add(name);
      return longer;
    }

    private static String text(Optional<Json> value) {
      return value.map(JsonText::of).map(String::strip).orElse("");
    }
  }
}
