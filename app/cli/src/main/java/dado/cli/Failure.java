package dado.cli;

import dado.bench.connection.ConnectionFailedException;
import dado.bench.connection.TargetSyntaxException;
import dado.plan.explain.ExplainFailedException;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.ServerTrouble;
import dado.schema.apply.ApplyException;
import dado.schema.layout.FolderException;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.source.SourceFileException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ParameterException;

/// What a person and the calling shell are told of an exception: a sentence and an exit code, never
/// a stack trace.
///
/// @param place where it is about a place in a file
public record Failure(String message, int exitCode, Optional<Place> place) {

  /// A place in a file.
  ///
  /// @param line from 1
  /// @param column from 1
  public record Place(String file, int line, int column) {}

  /// A failure of no place.
  public Failure(String message, int exitCode) {
    this(message, exitCode, Optional.empty());
  }

  /// What to say of an exception.
  public static Failure of(Throwable failure) {
    return switch (failure) {
      case TargetSyntaxException e -> new Failure(text(e), ExitCode.CONNECTION);
      case ConnectionFailedException e -> new Failure(text(e), ExitCode.CONNECTION);
      case ExplainFailedException e -> ofStatement(e);
      case ExplainRefusedException e -> new Failure(text(e) + option(e), ExitCode.REFUSED);
      case RefusedException e -> new Failure(text(e), ExitCode.REFUSED);
      case ApplyException e -> new Failure(text(e), exitCode(e.reason()));
      case PasswordOnCommandLineException e -> new Failure(text(e), ExitCode.USAGE);
      case ParameterException e -> new Failure(text(e), ExitCode.USAGE);
      case ScratchUnavailableException e ->
          new Failure(text(e) + " " + e.remedy(), ExitCode.FAILURE);
      case CancellationException _ -> new Failure("Cancelled.", ExitCode.INTERRUPTED);
      case SQLException e when Interruption.requested() ->
          new Failure("Cancelled.", ExitCode.INTERRUPTED);
      case SQLException e -> ofServer(e);
      case IOException e -> ofFile(e);
      default -> new Failure(unexpected(failure), ExitCode.FAILURE);
    };
  }

  /// The option by which the command line gets around a refusal.
  private static String option(ExplainRefusedException e) {
    return switch (e.remedy()) {
      case NONE -> "";
      case CHOOSE -> " (--statement N)";
      case GIVE_VALUES -> " (--param NAME=VALUE)";
      case ALLOW_WRITES -> " (--allow-writes)";
      case CONFIRM -> " (--confirm NAME)";
    };
  }

  /// With the line of the statement and a caret below the place.
  private static Failure ofStatement(ExplainFailedException e) {
    String message = text(e) + e.excerpt().map(x -> "\n" + x).orElse("");
    return new Failure(
        message,
        ExitCode.FAILURE,
        e.line() > 0 ? Optional.of(new Place("", e.line(), e.column())) : Optional.empty());
  }

  /// A server that went away is a matter of the connection.
  private static Failure ofServer(SQLException e) {
    int code = ServerTrouble.isLost(e) ? ExitCode.CONNECTION : ExitCode.FAILURE;
    return new Failure(text(ServerTrouble.readable(e)), code);
  }

  private static int exitCode(ApplyException.Reason reason) {
    return switch (reason) {
      case LOCKED, CHANGED, OUT_OF_ORDER, HALF_DONE, NO_WAY_BACK -> ExitCode.REFUSED;
      case UNKNOWN_VERSION, HISTORY -> ExitCode.USAGE;
      case REFUSED -> ExitCode.FAILURE;
    };
  }

  private static Failure ofFile(IOException failure) {
    return switch (failure) {
      case SourceFileException e ->
          new Failure(
              text(e),
              ExitCode.FAILURE,
              Optional.of(new Place(e.file().toString(), e.line(), e.column())));
      case PlanFileException e -> new Failure(text(e), ExitCode.FAILURE, Optional.of(e.place()));
      case FolderException e when e.line() > 0 ->
          new Failure(
              text(e), ExitCode.FAILURE, Optional.of(new Place(e.file(), e.line(), e.column())));
      case NoSuchFileException e ->
          new Failure("There is no file " + e.getFile() + ". Check the path.", ExitCode.FAILURE);
      case AccessDeniedException e ->
          new Failure(
              "You may not read or write " + e.getFile() + ". Check its permissions.",
              ExitCode.FAILURE);
      case FileAlreadyExistsException e ->
          new Failure(
              e.getFile() + " exists already and is not overwritten. Name another file.",
              ExitCode.FAILURE);
      default -> new Failure(text(failure), ExitCode.FAILURE);
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
