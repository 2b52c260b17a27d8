package dado.schema.model;

/// A view.
///
/// @param definition the query, as the catalog prints it
public record View(Id id, Name name, String definition) {}
