package dado.plan.model;

import java.util.Map;

/// What one parallel worker did in a step, as PostgreSQL prints it with VERBOSE.
///
/// @param number from 0
/// @param actual its own times and rows, per loop, and its own counters; zero loops where it was
///   printed without times
/// @param raw everything the server printed about it, by its own keys, in its order
public record Worker(int number, Actual actual, Map<String, String> raw) {}
