package dado.cli;

import dado.plan.explain.Arguments;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The values that a command is given for the parameters of statements.
final class ParamFlag {

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description =
          "The value of a parameter: 1=… for $1 and the first ?, name=… for :name. Without '=' it is"
              + " NULL.")
  private List<String> params = List.of();

  Arguments arguments(CommandSpec spec) {
    Arguments arguments = Arguments.NONE;
    for (String param : params) {
      int equals = param.indexOf('=');
      String name = equals < 0 ? param : param.substring(0, equals);
      if (name.isBlank()) {
        throw new ParameterException(
            spec.commandLine(), "--param is NAME=VALUE, and \"" + param + "\" names nothing");
      }
      arguments =
          arguments.and(
              name, equals < 0 ? Optional.empty() : Optional.of(param.substring(equals + 1)));
    }
    return arguments;
  }
}
