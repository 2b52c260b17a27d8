package dado.schema.layout;

import java.io.IOException;

/// What is wrong with a folder of migrations, and where.
public final class FolderException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;

  FolderException(String file, int line, int column, String message) {
    super((line > 0 ? file + ":" + line + ":" + column + ": " : file + ": ") + message);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /// Something that is wrong with a file as a whole.
  FolderException(String file, String message) {
    this(file, 0, 0, message);
  }

  /// The name of the file, or of the folder.
  public String file() {
    return file;
  }

  /// From 1; 0 where it is the file as a whole.
  public int line() {
    return line;
  }

  /// In characters, from 1; 0 where it is the file as a whole.
  public int column() {
    return column;
  }
}
