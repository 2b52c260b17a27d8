package dado.plan.metrics;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a statement spent outside its plan's tree, in milliseconds.
///
/// @param planningMillis before the execution, and not part of it
/// @param triggerMillis by trigger; AFTER triggers run when the tree has ended, BEFORE triggers
///   inside its steps
/// @param serializationMillis turning rows into what the client gets (PostgreSQL since 17)
/// @param jitMillis compiling; partly inside the first rows of the tree's steps, so it is not part
///   of the sum
/// @param otherMillis start-up, shutdown and all else: execution - tree - triggers - serialization;
///   empty where the server prints no time for the whole
public record Outside(
    OptionalDouble planningMillis,
    Map<String, Double> triggerMillis,
    OptionalDouble serializationMillis,
    OptionalDouble jitMillis,
    Optional<Measured> otherMillis) {

  public Outside {
    triggerMillis = Map.copyOf(triggerMillis);
  }
}
