package dado.cli;

/// A password that stands on a command line, where every user of the machine can read it
/// (`/proc/…/cmdline`) and the shell keeps it in its history. It is not used.
final class PasswordOnCommandLineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PasswordOnCommandLineException() {
    super(
        "A password never stands on a command line: other users can read it there, and the shell"
            + " keeps it. Take it out of the address, and change it if it was a real one. Give it"
            + " as PGPASSWORD, MYSQL_PWD or DADO_PASSWORD, in ~/.pgpass or ~/.my.cnf, or when you"
            + " are asked.");
  }
}
