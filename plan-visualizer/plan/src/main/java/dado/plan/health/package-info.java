/// What is wrong with a database's indexes though no plan shows it.
@NullMarked
package dado.plan.health;

import org.jspecify.annotations.NullMarked;
