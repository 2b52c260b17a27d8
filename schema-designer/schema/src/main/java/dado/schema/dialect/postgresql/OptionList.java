package dado.schema.dialect.postgresql;

import dado.schema.model.Options;
import java.util.List;
import java.util.TreeMap;

/// Options that are being read, made once: most things have none.
final class OptionList {

  private final TreeMap<String, String> values = new TreeMap<>();

  /// Adds an option; an empty value is none.
  OptionList with(String key, String value) {
    if (!value.isEmpty()) {
      values.put(key, value);
    }
    return this;
  }

  /// Adds storage parameters as `pg_class.reloptions` holds them.
  ///
  /// @param prefix what stands in front of each key
  OptionList with(String prefix, List<String> parameters) {
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      values.put(prefix + parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return this;
  }

  Options options() {
    return Options.of(values);
  }
}
