/// What a designer is told while drawing: findings with their fixes, what is left to do, and what
/// each statement of a migration will cost.
@NullMarked
package dado.schema.review;

import org.jspecify.annotations.NullMarked;
