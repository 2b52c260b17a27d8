package dado.designer.inspector;

import dado.kit.text.Texts;

/// The words of the inspector.
final class InspectorTexts {

  static final Texts TEXTS = new Texts("dado.designer.inspector.messages");

  private InspectorTexts() {}
}
