package dado.schema.edit.type;

/// A type that is offered while a person types.
///
/// @param text what is inserted
/// @param hint what the type is, in a few words
public record TypeChoice(String text, String hint) {}
