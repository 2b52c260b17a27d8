package dado.plan.advise;

import dado.plan.whatif.WhatIf;
import java.sql.SQLException;
import java.util.List;

/// The places of one piece of advice, closed together: each one even when another cannot be.
///
/// @param all in the order in which they try
record OpenPlaces(List<WhatIf> all) implements AutoCloseable {
  @Override
  public void close() throws SQLException {
    SQLException failure = null;
    for (WhatIf place : all.reversed()) {
      try {
        place.close();
      } catch (SQLException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /// Closes them because of something that is to be told of first.
  void closeAfter(Exception because) {
    try {
      close();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
