package dado.bench.connection;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// PostgreSQL's password file: lines of `host:port:database:user:password`, the first that fits
/// wins. As with libpq, a file that others may read is not used.
/// https://www.postgresql.org/docs/18/libpq-pgpass.html
final class PasswordFile {

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private PasswordFile() {}

  static Secret password(Surroundings surroundings, Target target) {
    Path file =
        surroundings
            .variable("PGPASSFILE")
            .map(Path::of)
            .orElseGet(() -> surroundings.home().resolve(".pgpass"));
    try {
      return Files.isRegularFile(file) && guarded(file) ? first(file, target) : Secret.NONE;
    } catch (MalformedInputException e) {
      return Secret.NONE;
    } catch (IOException e) {
      return Secret.NONE;
    }
  }

  static boolean guarded(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null || view.readAttributes().permissions().stream().noneMatch(OTHERS::contains);
  }

  private static Secret first(Path file, Target target) throws IOException {
    List<String> wanted =
        List.of(target.host(), String.valueOf(target.port()), target.database(), target.user());
    for (String line : Files.readAllLines(file)) {
      List<String> fields = line.startsWith("#") ? List.of() : fields(line);
      if (fields.size() == 5 && fits(fields, wanted)) {
        return Secret.of(fields.get(4));
      }
    }
    return Secret.NONE;
  }

  private static boolean fits(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// The fields of a line; a backslash takes the next character as it is.
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        field.append(line.charAt(i));
      } else if (c == ':' && fields.size() < 4) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
