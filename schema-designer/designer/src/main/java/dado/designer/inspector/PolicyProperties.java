package dado.designer.inspector;

import static dado.designer.inspector.ObjectTexts.object;

import dado.designer.thing.Thing.OfObject;
import dado.schema.edit.Edit;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import java.util.List;
import java.util.Optional;

/// The properties of a row-level-security policy.
final class PolicyProperties {

  private PolicyProperties() {}

  static void add(List<Property<OfObject>> all) {
    all.add(Property.shown("trigger.table", t -> policy(t).table().local()));
    all.add(
        Property.choice(
            "policy.command",
            List.of("ALL", "SELECT", "INSERT", "UPDATE", "DELETE"),
            t -> policy(t).command(),
            (s, t, text) -> with(s, t, policy(t).permissive(), text, policy(t).roles())));
    all.add(
        Property.flag(
            "policy.permissive",
            t -> policy(t).permissive(),
            (s, t, text) -> with(s, t, !text.isEmpty(), policy(t).command(), policy(t).roles())));
    all.add(
        Property.line(
            "policy.roles",
            t -> Lists.names(policy(t).roles()),
            (s, t, text) ->
                with(s, t, policy(t).permissive(), policy(t).command(), Lists.names(text))));
    all.add(
        Property.sql(
            "policy.using",
            t -> policy(t).using().orElse(""),
            (s, t, text) ->
                ObjectTexts.change(
                    s, t, policy(t).withConditions(optional(text), policy(t).check()))));
    all.add(
        Property.sql(
            "policy.check",
            t -> policy(t).check().orElse(""),
            (s, t, text) ->
                ObjectTexts.change(
                    s, t, policy(t).withConditions(policy(t).using(), optional(text)))));
  }

  private static Optional<String> optional(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  private static Policy policy(OfObject thing) {
    return object(thing, Policy.class);
  }

  private static Edit with(
      Schema schema, OfObject thing, boolean permissive, String command, List<String> roles) {
    Policy p = policy(thing);
    return ObjectTexts.change(
        schema,
        thing,
        new Policy(
            p.id(),
            p.name(),
            p.table(),
            permissive,
            command,
            roles,
            p.using(),
            p.check(),
            p.comment()));
  }
}
