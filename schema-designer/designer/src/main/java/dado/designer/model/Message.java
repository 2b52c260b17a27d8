package dado.designer.model;

/// A sentence that tells a person how something went.
///
/// @param bad whether it went wrong
/// @param text empty for nothing to say
public record Message(boolean bad, String text) {

  /// Nothing to say.
  public static final Message NONE = new Message(false, "");
}
