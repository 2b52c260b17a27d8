/// Tests of the review: every fix makes its finding go away, locks are those that the server holds.
@NullMarked
package dado.schema.review;

import org.jspecify.annotations.NullMarked;
