package dado.cli;

import dado.bench.connection.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// What keeps a command from changing a database that nobody meant.
public final class Confirmation {

  private static final Pattern PRODUCTION =
      Pattern.compile("(^|[^a-z])(prod|production|live|primary|master)([^a-z]|$)");

  @Option(
      names = {"-y", "--yes"},
      description = "Does not ask.")
  private boolean yes;

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description =
          "The database's name, which is asked for where host or database are called prod, live or"
              + " the like; there --yes is not enough.")
  private Optional<String> confirm = Optional.empty();

  /// Asks whether something may be done.
  ///
  /// @param what it is, for people ("run 3 migrations")
  /// @throws RefusedException when nobody says so
  void ask(Target target, String what) {
    String name = name(target);
    boolean production = isProduction(target);
    if (confirm.filter(name::equals).isPresent() || (yes && !production)) {
      return;
    }
    String answer = answer(target, what, production ? name : "y");
    boolean agreed = production ? answer.equals(name) : answer.equalsIgnoreCase("y");
    if (!agreed) {
      String remedy =
          production
              ? "It looks like production: say --confirm " + name + "."
              : "Say --yes to do it, or --dry-run to see it.";
      throw new RefusedException(
          "Nothing was done. This would " + what + " on " + target.display() + ". " + remedy);
    }
  }

  private static String answer(Target target, String what, String wanted) {
    String question = "This will %s on %s. Type %s to go on: ";
    return Console.terminal()
        .map(t -> t.readLine(question, what, target.display(), wanted))
        .map(String::strip)
        .orElse("");
  }

  /// What a person types to mean a database: its name, or that of its file.
  public static String name(Target target) {
    return target.file().map(f -> String.valueOf(f.getFileName())).orElse(target.database());
  }

  /// Whether host or database are called like one in production.
  public static boolean isProduction(Target target) {
    String words = (target.host() + " " + name(target)).toLowerCase(Locale.ROOT);
    return PRODUCTION.matcher(words).find();
  }
}
