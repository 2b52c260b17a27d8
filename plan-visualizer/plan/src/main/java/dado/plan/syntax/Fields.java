package dado.plan.syntax;

import dado.plan.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// What a server printed about one thing (a step, a worker, the whole plan): its keys with their
/// values in the order of the text, and the things inside it.
///
/// A value is kept as its place in the document's text and cut out when somebody asks. Readers of
/// other formats than JSON [#put] the values that they found.
public final class Fields {
  private static final int FIRST = 8;

  /// A thing inside another.
  ///
  /// @param key under which key
  /// @param number its place in the list of that key, from 1; 0 where it is alone under its key
  public record Inner(String key, int number, Fields fields) {}

  /// A part that its reader did not understand.
  public record Unread(String text, Span place) {}

  private final CharSequence text;
  private Shape shape;
  private long[] values;
  private List<Inner> inner = List.of();
  private List<Unread> unread = List.of();
  private Map<String, Integer> counts = Map.of();
  private Map<String, Span> places = Map.of();
  private Span place = Span.NONE;

  private Fields(CharSequence text, Shape shape, long[] values) {
    this.text = text;
    this.shape = shape;
    this.values = values;
  }

  /// An empty document, to be filled by [#put], [#group] and [#item].
  @SuppressWarnings("UnnecessaryStringBuilder") // It is filled later.
  public static Fields document() {
    return new Fields(new StringBuilder(), Shape.empty(), new long[FIRST]);
  }

  /// Fields that lie in a text already.
  static Fields of(CharSequence text, Shape shape, long[] values) {
    return new Fields(text, shape, values);
  }

  /// Adds a text, a number, `true` or `false` under a key.
  public void put(String key, String value) {
    StringBuilder all = building();
    int start = all.length();
    all.append(value);
    add(key, Value.packed(Value.Kind.PLAIN, start, all.length()));
  }

  /// Adds a list of texts under a key.
  public void put(String key, List<String> list) {
    StringBuilder all = building();
    int start = all.length();
    JsonText.write(list, all);
    add(key, Value.packed(Value.Kind.LIST, start, all.length()));
  }

  /// Adds a list of lists under a key ("Group Keys" of `GROUPING SETS`).
  public void putLists(String key, List<List<String>> lists) {
    StringBuilder all = building();
    int start = all.length();
    JsonText.writeLists(lists, all);
    add(key, Value.packed(Value.Kind.LIST, start, all.length()));
  }

  /// The thing under a key ("Planning", "JIT", "Plan"), made when it is not there.
  public Fields group(String key) {
    return inside(key).orElseGet(() -> thing(key));
  }

  /// Adds a thing that stands alone under a key.
  public Fields thing(String key) {
    return attached(key, 0);
  }

  /// Adds another thing to the list under a key ("Plans", "Workers", "Triggers").
  public Fields item(String key) {
    if (counts.isEmpty()) {
      counts = new HashMap<>(2);
    }
    return attached(key, counts.merge(key, 1, Integer::sum));
  }

  private Fields attached(String key, int number) {
    Fields fields = new Fields(building(), shape.root(), new long[FIRST]);
    attach(new Inner(key, number, fields));
    return fields;
  }

  void attach(Inner thing) {
    if (inner.isEmpty()) {
      inner = new ArrayList<>(2);
    }
    inner.add(thing);
  }

  /// Where it stands in the document's text, without the steps below it.
  public void place(Span where) {
    place = where;
  }

  /// Where a key and its value stand in the document's text.
  public void place(String key, Span where) {
    if (places.isEmpty()) {
      places = new HashMap<>();
    }
    places.put(key, where);
  }

  /// Adds a part that its reader did not understand.
  public void unread(String part, Span where) {
    if (unread.isEmpty()) {
      unread = new ArrayList<>(2);
    }
    unread.add(new Unread(part, where));
  }

  private StringBuilder building() {
    if (text instanceof StringBuilder all) {
      return all;
    }
    throw new IllegalStateException("These fields lie in a text: nothing can be added.");
  }

  private void add(String key, long value) {
    if (shape.size() == values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[shape.size()] = value;
    shape = shape.then(key);
  }

  public Span place() {
    return place;
  }

  /// Where a key and its value stand in the document's text; its thing's place where that is not
  /// known.
  public Span place(String key) {
    Integer at = shape.index().get(key);
    return text instanceof String json && at != null
        ? JsonText.pair(json, key, Value.start(values[at]), Value.end(values[at]))
        : places.getOrDefault(key, place);
  }

  /// The keys of its own values that are not in a set.
  public List<String> keysOtherThan(Set<String> known) {
    return shape.otherThan(known);
  }

  /// The parts that its reader did not understand.
  public List<Unread> unread() {
    return Collections.unmodifiableList(unread);
  }

  /// All things inside, in the order of the text.
  public List<Inner> inner() {
    return Collections.unmodifiableList(inner);
  }

  /// The first thing under a key.
  public Optional<Fields> inside(String key) {
    return items(key).findFirst();
  }

  /// The things in the list under a key.
  public Stream<Fields> items(String key) {
    return inner.stream().filter(i -> i.key.equals(key)).map(Inner::fields);
  }

  /// Whether there is a value under a key.
  public boolean has(String key) {
    return shape.index().containsKey(key);
  }

  /// The value under a key, a list with commas; empty where there is none.
  public String text(String key) {
    Integer at = shape.index().get(key);
    return at == null ? "" : Value.shown(text, values[at]);
  }

  /// The texts in the list under a key; one where it is no list.
  public List<String> list(String key) {
    Integer at = shape.index().get(key);
    return at == null ? List.of() : Value.elements(text, values[at]);
  }

  public boolean isTrue(String key) {
    return text(key).equals("true");
  }

  public boolean isTrue(Key key) {
    return is(key, "true");
  }

  /// Whether the value under a key is this word.
  public boolean is(Key key, String word) {
    int at = shape.position(key);
    return at >= 0 && Value.is(text, values[at], word);
  }

  /// The number under a key; NaN where there is none.
  public double decimal(String key) {
    Integer at = shape.index().get(key);
    return at == null ? Double.NaN : Value.decimal(text, values[at]);
  }

  /// Whether there is a value under a key.
  public boolean has(Key key) {
    return shape.position(key) >= 0;
  }

  /// The value under a key, a list with commas; empty where there is none.
  public String text(Key key) {
    int at = shape.position(key);
    return at < 0 ? "" : Value.shown(text, values[at]);
  }

  /// The texts in the list under a key; one where it is no list.
  public List<String> list(Key key) {
    int at = shape.position(key);
    return at < 0 ? List.of() : Value.elements(text, values[at]);
  }

  /// The number under a key; NaN where there is none.
  public double decimal(Key key) {
    int at = shape.position(key);
    return at < 0 ? Double.NaN : Value.decimal(text, values[at]);
  }

  /// The number under a key.
  public OptionalDouble number(Key key) {
    double found = decimal(key);
    return Double.isNaN(found) ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  /// Half a unit of the last printed digit of the number under a key; 0 where there is none.
  public double halfUnit(Key key) {
    int at = shape.position(key);
    return at < 0 ? 0 : Value.halfUnit(text, values[at]);
  }

  /// The number under a key.
  public OptionalDouble number(String key) {
    double found = decimal(key);
    return Double.isNaN(found) ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  /// Half a unit of the last printed digit of the number under a key; 0 where there is none.
  public double halfUnit(String key) {
    Integer at = shape.index().get(key);
    return at == null ? 0 : Value.halfUnit(text, values[at]);
  }

  /// All of it as an unmodifiable map that cuts values out when they are asked for: its own values,
  /// then those of the things inside under dotted keys ("Full-sort Groups.Group Count",
  /// "Workers.1.Worker Number").
  ///
  /// @param hidden keys of things that are left out at any depth, "Plans" among them: they nest
  ///   without end
  public Map<String, String> map(Set<String> hidden) {
    return new FieldMap(this, hidden, "", "");
  }

  /// The same, with a value that is known already and asked for often.
  ///
  /// @param key one that has a value
  public Map<String, String> map(Set<String> hidden, Key key, String value) {
    return new FieldMap(this, hidden, key.text(), value);
  }

  Map<String, Integer> index() {
    return shape.index();
  }

  String shown(int at) {
    return Value.shown(text, values[at]);
  }
}
