package dado.schema.dialect;

import java.util.List;

/// The column types of an engine.
public interface Types {

  /// The types that a designer is offered, the usual ones first.
  List<String> common();

  /// Whether two spellings name the same type (`int4` and `integer`).
  boolean same(String a, String b);
}
