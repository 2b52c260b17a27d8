package dado.plan.syntax;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fields as a map: nothing is cut out of the text before somebody asks for it.
final class FieldMap extends AbstractMap<String, String> {
  private final Fields fields;
  private final Set<String> hidden;
  private final String known;
  private final String value;
  private volatile @Nullable Map<String, String> inner;

  FieldMap(Fields fields, Set<String> hidden, String known, String value) {
    this.fields = fields;
    this.hidden = hidden;
    this.known = known;
    this.value = value;
  }

  @Override
  public @Nullable String get(@Nullable Object key) {
    if (known.equals(key) && !known.isEmpty()) {
      return value;
    }
    Integer at = fields.index().get(key);
    if (at != null) {
      return fields.shown(at);
    }
    boolean dotted = key instanceof String name && name.indexOf('.') > 0;
    return dotted ? inner().get(key) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return fields.index().containsKey(key) || get(key) != null;
  }

  @Override
  public int size() {
    return fields.index().size() + inner().size();
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return FieldMap.this.size();
      }

      @Override
      public Iterator<Entry<String, String>> iterator() {
        return entries().iterator();
      }
    };
  }

  private List<Entry<String, String>> entries() {
    List<Entry<String, String>> all = new ArrayList<>();
    fields.index().forEach((k, at) -> all.add(Map.entry(k, fields.shown(at))));
    inner().forEach((k, v) -> all.add(Map.entry(k, v)));
    return all;
  }

  /// The values of the things inside, by dotted keys.
  private Map<String, String> inner() {
    Map<String, String> known = inner;
    if (known == null) {
      known = found();
      inner = known;
    }
    return known;
  }

  private Map<String, String> found() {
    Map<String, String> found = Map.of();
    for (Fields.Inner thing : fields.inner()) {
      if (!hidden.contains(thing.key())) {
        found = found.isEmpty() ? new LinkedHashMap<>() : found;
        String prefix = thing.key() + (thing.number() == 0 ? "." : "." + thing.number() + ".");
        for (Entry<String, String> entry : thing.fields().map(hidden).entrySet()) {
          found.put(prefix + entry.getKey(), entry.getValue());
        }
      }
    }
    return found;
  }
}
