package dado.schema.file;

import dado.schema.file.FileMerge.Side;
import dado.schema.text.SourceException;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The two files of a design in a project: `<name>.model.json` and, beside it,
/// `<name>.layout.json`.
///
/// A version that came from elsewhere, as by a git checkout, is never written over: saving says
/// what is there now, and how the two can be put together.
///
/// @param model the model's file
/// @param layout the layout's file
public record DesignFiles(Path model, Path layout) {
  private static final String MODEL = ".model.json";
  private static final String LAYOUT = ".layout.json";

  /// What the files held at some time.
  ///
  /// @param modelText the model's text as it stood there; empty for no file
  /// @param layoutText the layout's text as it stood there; empty for no file
  public record Version(ModelFile model, LayoutFile layout, String modelText, String layoutText) {}

  /// What came of saving.
  public sealed interface Outcome {
    /// The files are written.
    record Saved(Version version) implements Outcome {}

    /// The files are not what they were and nothing is written.
    ///
    /// @param theirs what is there now
    /// @param model mine and theirs put together
    /// @param layout mine and theirs put together
    record ChangedMeanwhile(Version theirs, FileMerge model, FileMerge layout) implements Outcome {}
  }

  /// The files of a design by its name, in a folder.
  public static DesignFiles in(Path folder, String name) {
    return new DesignFiles(folder.resolve(name + MODEL), folder.resolve(name + LAYOUT));
  }

  /// The files of a design by either of its files.
  ///
  /// @throws IllegalArgumentException when the file is neither
  public static DesignFiles of(Path file) {
    String name = file.getFileName().toString();
    for (String ending : new String[] {MODEL, LAYOUT}) {
      if (name.endsWith(ending)) {
        String design = name.substring(0, name.length() - ending.length());
        return new DesignFiles(
            file.resolveSibling(design + MODEL), file.resolveSibling(design + LAYOUT));
      }
    }
    throw new IllegalArgumentException(
        name + " is no design: the name of a design's file ends with " + MODEL + ".");
  }

  /// The name of the design.
  public String name() {
    String file = model.getFileName().toString();
    return file.substring(0, file.length() - MODEL.length());
  }

  /// What the files hold. A layout that is not there is one of nothing.
  ///
  /// @throws SourceException when one of them is no such file, or of a newer format
  public Version read() throws IOException {
    String modelText = TextFile.read(model);
    String layoutText = Files.exists(layout) ? TextFile.read(layout) : "";
    return new Version(
        ModelFile.read(modelText),
        layoutText.isEmpty() ? LayoutFile.EMPTY : LayoutFile.read(layoutText),
        modelText,
        layoutText);
  }

  /// What the files hold where that is not what they held before.
  ///
  /// @throws SourceException as [#read()]
  public Optional<Version> changedSince(Version before) throws IOException {
    boolean same =
        text(model).equals(before.modelText()) && text(layout).equals(before.layoutText());
    return same ? Optional.empty() : Optional.of(read());
  }

  /// Writes a design into new files.
  ///
  /// @throws FileAlreadyExistsException when there is a model already
  public Version create(ModelFile mine, LayoutFile positions) throws IOException {
    if (Files.exists(model)) {
      throw new FileAlreadyExistsException(model.toString());
    }
    return write(mine, positions, "", text(layout));
  }

  /// Writes a design where the files are still what they were.
  ///
  /// @param base what they were when the design was read or written last
  /// @param preferred whose change counts in the merge that is offered where they are not
  /// @throws SourceException when what is there now cannot be read
  public Outcome save(Version base, ModelFile mine, LayoutFile positions, Side preferred)
      throws IOException {
    Optional<Version> theirs = changedSince(base);
    if (theirs.isEmpty()) {
      return new Outcome.Saved(write(mine, positions, base.modelText(), base.layoutText()));
    }
    return new Outcome.ChangedMeanwhile(
        theirs.get(),
        FileMerge.of(base.model().write(), mine.write(), theirs.get().model().write(), preferred),
        FileMerge.of(
            base.layout().write(), positions.write(), theirs.get().layout().write(), preferred));
  }

  /// Only what changed is written, so that moving a box leaves the model's file alone.
  private Version write(ModelFile mine, LayoutFile positions, String modelWas, String layoutWas)
      throws IOException {
    String modelText = mine.write();
    String layoutText = positions.write();
    if (!modelText.equals(modelWas)) {
      TextFile.write(model, modelText);
    }
    if (!layoutText.equals(layoutWas)) {
      TextFile.write(layout, layoutText);
    }
    return new Version(mine, positions, modelText, layoutText);
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? TextFile.read(file) : "";
  }
}
