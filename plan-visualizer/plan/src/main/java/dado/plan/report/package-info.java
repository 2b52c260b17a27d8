/// Analyses as files for people and programs.
@NullMarked
package dado.plan.report;

import org.jspecify.annotations.NullMarked;
