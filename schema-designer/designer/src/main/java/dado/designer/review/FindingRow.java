package dado.designer.review;

import dado.schema.review.Remark;
import java.util.Optional;

/// A row of the findings: an object with how many there are, or one of them.
///
/// @param owner the object's name; empty for the design
record FindingRow(String owner, Optional<Remark> remark, int count) {

  static FindingRow of(String owner, Remark remark) {
    return new FindingRow(owner, Optional.of(remark), 1);
  }
}
