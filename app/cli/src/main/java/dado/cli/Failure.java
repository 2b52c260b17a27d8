package dado.cli;

import dado.bench.connection.ConnectionFailedException;
import dado.bench.connection.TargetSyntaxException;
import dado.plan.explain.ExplainRefusedException;
import dado.schema.scratch.ScratchUnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;

/// What a person and the calling shell are told of an exception: a sentence and an exit code, never
/// a stack trace.
public record Failure(String message, int exitCode) {

  /// What to say of an exception.
  public static Failure of(Throwable failure) {
    return switch (failure) {
      case TargetSyntaxException e -> new Failure(text(e), ExitCode.CONNECTION);
      case ConnectionFailedException e -> new Failure(text(e), ExitCode.CONNECTION);
      case ExplainRefusedException e -> new Failure(text(e), ExitCode.REFUSED);
      case ScratchUnavailableException e -> new Failure(text(e), ExitCode.FAILURE);
      case CancellationException _ -> new Failure("Cancelled.", ExitCode.INTERRUPTED);
      case NoSuchFileException e ->
          new Failure("There is no file " + e.getFile() + ". Check the path.", ExitCode.FAILURE);
      case FileAlreadyExistsException e ->
          new Failure(
              e.getFile() + " exists already and is not overwritten. Name another file.",
              ExitCode.FAILURE);
      case SQLException e -> new Failure(text(e), ExitCode.FAILURE);
      case IOException e -> new Failure(text(e), ExitCode.FAILURE);
      default -> new Failure(unexpected(failure), ExitCode.FAILURE);
    };
  }

  private static String text(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? unexpected(failure) : message.strip();
  }

  private static String unexpected(Throwable failure) {
    return "An error that Dado did not expect: "
        + failure
        + ". Please report it with the command that you ran.";
  }
}
