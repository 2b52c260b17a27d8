package dado.schema.change;

import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/// Random pairs of valid schemas over few names and few identities, so that the two share some,
/// swap some and stand in each other's way.
public final class RandomSchemas {

  private static final double[] SHARES = {0, 0.02, 0.06, 0.15, 0.4, 1};

  private static final List<Engine> ENGINES = List.of(Engine.values());

  private RandomSchemas() {}

  /// A schema as it is and as it is wanted.
  public record Pair(Schema current, Schema desired) {}

  /// The pair of a seed, always the same.
  public static Pair pair(long seed) {
    Dice first = Dice.first(seed);
    double share = SHARES[first.roll(SHARES.length, 0)];
    Engine engine = ENGINES.get(first.roll(ENGINES.size(), 1));
    boolean named = first.once(4, 2);
    return new Pair(
        schema(new Words(first, engine, named, false)),
        schema(new Words(first.second(share), engine, named, true)));
  }

  private static Schema schema(Words words) {
    RandomTypes types = new RandomTypes(words);
    RandomTables tables = new RandomTables(words, types);
    List<Table> made = tables.all();
    List<SchemaObject> objects = new ArrayList<>(types.all());
    objects.addAll(new RandomObjects(words, tables.slots()).all());
    return new Schema(words.engine(), made, objects);
  }
}
