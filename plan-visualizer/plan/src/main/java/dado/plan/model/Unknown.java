package dado.plan.model;

/// A part of a plan's text that Dado does not understand: kept, and shown in its place.
///
/// @param nodeId the step in whose lines it stands; 0 where it stands outside the tree
/// @param text as printed
/// @param place where
public record Unknown(int nodeId, String text, Span place) {}
