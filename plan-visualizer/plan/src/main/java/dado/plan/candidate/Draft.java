package dado.plan.candidate;

import dado.plan.predicate.Predicate;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A candidate while it is being put together.
final class Draft {
  final List<Index.Key> keys = new ArrayList<>();
  final List<String> include = new ArrayList<>();
  final List<Predicate> serves = new ArrayList<>();
  final List<String> order = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  String method = "btree";
  Optional<String> where = Optional.empty();
  String why = "";

  /// Adds a column as a key, once, with the predicate that it serves.
  Draft column(Predicate predicate, String qualifiers) {
    String name = predicate.subject().column();
    if (keys.stream().noneMatch(k -> k.text().equals(name))) {
      keys.add(new Index.Key(name, false, false, qualifiers));
    }
    serves.add(predicate);
    return this;
  }

  Draft key(Index.Key key) {
    keys.add(key);
    return this;
  }

  Draft serving(Predicate predicate) {
    serves.add(predicate);
    return this;
  }

  Draft by(String accessMethod) {
    method = accessMethod;
    return this;
  }

  Draft remark(String text) {
    if (!text.isEmpty() && !remarks.contains(text)) {
      remarks.add(text);
    }
    return this;
  }

  Draft saying(String reason) {
    why = reason;
    return this;
  }
}
