package dado.cli;

import picocli.CommandLine.IVersionProvider;

/// The version that `dado --version` prints: the jar's, or "development" outside a jar.
final class DadoVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = DadoVersion.class.getPackage().getImplementationVersion();
    return new String[] {"Dado " + (version == null ? "(development)" : version)};
  }
}
