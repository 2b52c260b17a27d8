/// Tests of proofs.
@NullMarked
package dado.schema.proof;

import org.jspecify.annotations.NullMarked;
