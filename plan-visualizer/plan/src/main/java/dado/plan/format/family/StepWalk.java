package dado.plan.format.family;

import dado.plan.model.Operator;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Json;
import dado.plan.syntax.Leftovers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes steps of JSON objects that stand under keys which say what they do, as MySQL's version 1
/// and MariaDB print them.
///
/// `Node.raw` of a step has its key under [#STEP] and the server's own keys; keys of an object
/// inside a step that is no step itself come behind its key and a dot ("cost_info.read_cost").
/// Conditions are the keys that end in "_condition".
public final class StepWalk {
  /// The key under which a step keeps what it is.
  public static final String STEP = "step";

  /// The key under which a step keeps how the server calls the list that it stands in.
  public static final String WITHIN = "within";

  /// A step for the tables of a join, where there are several.
  public static final String JOIN = "nested_loop";

  private final StepKeys keys;
  private final Leftovers leftovers;
  private final Deque<Visit> open = new ArrayDeque<>();

  public StepWalk(StepKeys keys, Leftovers leftovers) {
    this.keys = keys;
    this.leftovers = leftovers;
  }

  /// The tree of a step and everything below.
  public Draft read(String key, Json.Obj object) {
    Draft above = new Draft();
    open.push(new Visit(key, object, above, "", List.of()));
    while (!open.isEmpty()) {
      visit(open.pop());
    }
    return above.children.getFirst();
  }

  private void visit(Visit visit) {
    List<Json> elements = visit.value.elements().toList();
    boolean step = visit.key.equals(JOIN) ? elements.size() > 1 : !keys.ways().contains(visit.key);
    Draft draft = step ? step(visit) : visit.parent;
    List<Visit> below = new ArrayList<>();
    for (Json element : elements) {
      if (element instanceof Json.Obj object) {
        read(object, draft, step && !visit.key.equals(JOIN), visit, below);
      }
    }
    below.reversed().forEach(open::push);
  }

  private Draft step(Visit visit) {
    Draft draft = new Draft();
    draft.operator = new Operator.Other(visit.key);
    draft.raw.put(STEP, visit.key);
    if (!visit.within.isEmpty()) {
      draft.raw.put(WITHIN, visit.within);
    }
    visit.carried.forEach(e -> keep(draft, e));
    if (visit.value instanceof Json.Obj object) {
      draft.place = OwnText.of(object, stepsIn(object));
    }
    visit.parent.children.add(draft);
    return draft;
  }

  private Set<String> stepsIn(Json.Obj object) {
    Set<String> found = new HashSet<>();
    for (Json.Entry entry : object.entries()) {
      if (leadsOn(entry)) {
        found.add(entry.key());
      }
    }
    return found;
  }

  /// Keeps an object's own values; those of an object that is no step go to the steps in it.
  private void read(Json.Obj object, Draft draft, boolean own, Visit visit, List<Visit> below) {
    List<Json.Entry> values = new ArrayList<>();
    List<Json.Entry> steps = new ArrayList<>();
    object.entries().forEach(e -> (leadsOn(e) ? steps : values).add(e));
    boolean carry = !own && !steps.isEmpty();
    if (!carry) {
      values.forEach(e -> keep(draft, e));
    }
    String within = own ? "" : visit.key;
    for (int i = 0; i < steps.size(); i++) {
      Json.Entry step = steps.get(i);
      List<Json.Entry> carried = carry && i == 0 ? values : List.of();
      below.add(new Visit(step.key(), step.value(), draft, within, carried));
      report(draft, step);
    }
  }

  /// An object under an unknown key is a step when there are steps in it.
  private boolean leadsOn(Json.Entry entry) {
    return keys.leadsOn(entry.key())
        || (!keys.isKnown(entry.key()) && entry.value().elements().anyMatch(this::holdsSteps));
  }

  private boolean holdsSteps(Json value) {
    return value instanceof Json.Obj object
        && object.entries().stream().anyMatch(e -> keys.leadsOn(e.key()));
  }

  private void keep(Draft draft, Json.Entry entry) {
    report(draft, entry);
    if (entry.value() instanceof Json.Obj object && keys.details().contains(entry.key())) {
      for (Json.Entry inner : object.entries()) {
        draft.raw.put(entry.key() + "." + inner.key(), inner.value().shown());
      }
      return;
    }
    String value = entry.value().shown();
    draft.raw.merge(entry.key(), value, (a, b) -> a.equals(b) ? a : a + ", " + b);
    if (entry.key().endsWith("_condition")) {
      draft.conditions.put(entry.key(), value);
    }
  }

  private void report(Draft draft, Json.Entry entry) {
    if (!keys.isKnown(entry.key())) {
      String text = entry.value() instanceof Json.Scalar s ? s.text() : "...";
      leftovers.add(draft, entry.key() + ": " + text, draft.place);
    }
  }

  /// A part of the JSON that is still to be read, and the step that it belongs to.
  ///
  /// @param within the list that it stands in, where that says something of its own
  /// @param carried values that stand beside it and belong to it
  private record Visit(
      String key, Json value, Draft parent, String within, List<Json.Entry> carried) {}
}
