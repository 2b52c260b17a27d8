package dado.kit.editor;

/// A piece of a text and the style it is shown in.
///
/// @param start the first character
/// @param end after the last character
/// @param style a style class (`sql-keyword`)
public record StyledSpan(int start, int end, String style) {}
