package dado.schema.file;

import dado.schema.text.SourceException;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The folder of drafts: one file a design, written whole, so that a crash leaves the last or the
/// one before it.
///
/// @param folder made when the first draft is kept
public record DesignDrafts(Path folder) {

  /// Keeps a draft in place of the design's last one.
  public void keep(DesignDraft draft) throws IOException {
    Files.createDirectories(folder);
    TextFile.write(place(draft.file()), draft.write());
  }

  /// The draft of a design. One that cannot be read is put aside, with `.damaged` behind its name.
  ///
  /// @param file the path of the model's file; empty for the design that has none
  public Optional<DesignDraft> of(String file) throws IOException {
    Path place = place(file);
    if (!Files.exists(place)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DesignDraft.read(TextFile.read(place)));
    } catch (SourceException e) {
      Path aside = place.resolveSibling(place.getFileName() + ".damaged");
      Files.move(place, aside, StandardCopyOption.REPLACE_EXISTING);
      return Optional.empty();
    }
  }

  /// Forgets the draft of a design that was saved or given up.
  public void forget(String file) throws IOException {
    Files.deleteIfExists(place(file));
  }

  private Path place(String file) {
    return folder.resolve((file.isEmpty() ? "unnamed" : digest(file)) + ".draft.json");
  }

  private static String digest(String file) {
    try {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
