package dado.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command that ran to its end.
///
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
record Ran(int exitCode, String out, String err) {

  static Ran dado(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Ran(exitCode, out.toString(), err.toString());
  }
}
