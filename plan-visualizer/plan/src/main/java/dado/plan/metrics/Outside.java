package dado.plan.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What a statement spent outside its plan's tree, in milliseconds.
///
/// @param planningMillis before the execution, and not part of it
/// @param triggerMillis by trigger, sorted
/// @param insideMillis the part of the triggers' time that the tree holds: BEFORE triggers run
///   inside the step that changes the rows, AFTER triggers when the tree has ended. The server does
///   not print which is which; those count as inside without which the execution would be too short
/// @param serializationMillis turning rows into what the client gets (PostgreSQL since 17)
/// @param jitMillis compiling; partly inside the first rows of the tree's steps, so it is not part
///   of the sum
/// @param otherMillis start-up, shutdown and all else: execution - tree - triggers after it -
///   serialization; empty where the server prints no time for the whole
public record Outside(
    OptionalDouble planningMillis,
    Map<String, Double> triggerMillis,
    double insideMillis,
    OptionalDouble serializationMillis,
    OptionalDouble jitMillis,
    Optional<Measured> otherMillis) {

  public Outside {
    triggerMillis = Collections.unmodifiableMap(new TreeMap<>(triggerMillis));
  }
}
