package dado.schema.source;

import java.util.List;

/// What becomes of a statement of a file that is loaded.
sealed interface Fate {

  /// It runs as it stands.
  record Runs() implements Fate {}

  /// It runs, after the roles that it speaks of were made where the scratch allows it.
  record NeedsRoles(List<String> roles) implements Fate {
    public NeedsRoles {
      roles = List.copyOf(roles);
    }
  }

  /// It runs with the rights of a superuser, where the scratch has them, because no ordinary owner
  /// may do that; its text can do nothing else.
  record Privileged(List<String> roles) implements Fate {
    public Privileged {
      roles = List.copyOf(roles);
    }
  }

  /// It may fail: settings that the file's own server knew.
  record Optional() implements Fate {}

  /// It writes rows, which are no part of a schema.
  record Data() implements Fate {}

  /// It is left out.
  ///
  /// @param why for people; empty where nobody misses it
  record Skipped(String why) implements Fate {}

  /// It names the database that the file is of.
  record Names(String database) implements Fate {}
}
