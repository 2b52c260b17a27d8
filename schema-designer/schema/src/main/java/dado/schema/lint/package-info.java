/// What a design or a migration will do to people and data, told before it runs: the rules, their
/// settings and their reports.
@NullMarked
package dado.schema.lint;

import org.jspecify.annotations.NullMarked;
