package dado.schema.edit;

import dado.schema.model.Engine;
import java.util.EnumMap;
import java.util.Map;

/// The shop of each engine, read once a JVM.
public final class Grounds {

  private static final Map<Engine, Ground> READ = new EnumMap<>(Engine.class);

  private Grounds() {}

  /// The shop of an engine.
  public static synchronized Ground of(Engine engine) throws Exception {
    Ground there = READ.get(engine);
    Ground ground = there == null ? Ground.of(engine) : there;
    READ.put(engine, ground);
    return ground;
  }
}
