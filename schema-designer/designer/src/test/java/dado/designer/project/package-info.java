/// Tests of projects.
@NullMarked
package dado.designer.project;

import org.jspecify.annotations.NullMarked;
