package dado.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The form in which a command was asked to report.
final class ReportForm {

  private ReportForm() {}

  /// @param form the word behind `--as`
  /// @param json whether `--json` was said, which is the same as `--as json`
  /// @throws ParameterException when the word is none of the forms
  static String of(CommandSpec spec, String form, boolean json, List<String> forms) {
    if (!forms.contains(form)) {
      throw new ParameterException(
          spec.commandLine(), "--as is one of " + String.join(", ", forms));
    }
    return json ? "json" : form;
  }
}
