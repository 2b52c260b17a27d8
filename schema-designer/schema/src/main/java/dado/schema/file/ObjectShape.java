package dado.schema.file;

import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Index;
import dado.schema.model.Namespace;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.List;
import java.util.Optional;

/// What is in a schema besides tables, as a model file has it.
final class ObjectShape {

  private ObjectShape() {}

  /// The list of a model file that a kind stands in.
  static String list(SchemaObject.Kind kind) {
    return switch (kind) {
      case NAMESPACE -> "namespaces";
      case EXTENSION -> "extensions";
      case ENUM -> "enums";
      case COMPOSITE -> "compositeTypes";
      case DOMAIN -> "domains";
      case SEQUENCE -> "sequences";
      case ROUTINE -> "routines";
      case VIEW -> "views";
      case TRIGGER -> "triggers";
      case POLICY -> "policies";
      case GRANT -> "grants";
      case OTHER -> "others";
    };
  }

  static Draft write(SchemaObject object, Draft draft) {
    draft.id(object.id()).name(object.name());
    return switch (object) {
      case Namespace n -> draft.lines("comment", n.comment()).options("options", n.options());
      case Extension e -> draft.some("version", e.version()).lines("comment", e.comment());
      case EnumType e -> enumType(e, draft);
      case CompositeType c -> composite(c, draft);
      case Domain d -> domain(d, draft);
      case Sequence s -> sequence(s, draft);
      case Routine r -> routine(r, draft);
      case View v -> view(v, draft);
      case Trigger t -> trigger(t, draft);
      case Policy p -> policy(p, draft);
      case Grant g -> grant(g, draft);
      case OtherObject o -> other(o, draft);
    };
  }

  private static Draft enumType(EnumType type, Draft draft) {
    draft.list(
        "values",
        type.values(),
        EnumType.Value::id,
        (v, d) -> d.id(v.id()).local("label", v.label()));
    return draft.lines("comment", type.comment()).options("options", type.options());
  }

  private static Draft composite(CompositeType type, Draft draft) {
    draft.objects(
        "attributes",
        type.attributes().stream()
            .map(a -> draft.part().text("name", a.name()).text("type", a.type()).done())
            .toList());
    return draft.lines("comment", type.comment()).options("options", type.options());
  }

  private static Draft domain(Domain domain, Draft draft) {
    draft.text("type", domain.type()).flag("nullable", domain.nullable(), true);
    draft.lines("default", domain.defaultValue());
    draft.objects("checks", domain.checks().stream().map(ConstraintShape::write).toList());
    return draft.lines("comment", domain.comment()).options("options", domain.options());
  }

  private static Draft sequence(Sequence sequence, Draft draft) {
    draft.text("type", sequence.type());
    sequence
        .ownedBy()
        .ifPresent(o -> draft.reference("ownerTable", o.table()).text("ownerColumn", o.column()));
    return draft.lines("comment", sequence.comment()).options("options", sequence.options());
  }

  private static Draft routine(Routine routine, Draft draft) {
    draft.text("what", routine.what()).some("arguments", routine.arguments());
    draft.lines("definition", routine.definition()).lines("comment", routine.comment());
    return draft.options("options", routine.options());
  }

  private static Draft view(View view, Draft draft) {
    draft.flag("materialized", view.materialized(), false);
    draft.lines("definition", view.definition());
    draft.list("indexes", view.indexes(), Index::id, IndexShape::write);
    return draft.lines("comment", view.comment()).options("options", view.options());
  }

  private static Draft trigger(Trigger trigger, Draft draft) {
    draft.reference("table", trigger.table()).lines("definition", trigger.definition());
    return draft.lines("comment", trigger.comment()).options("options", trigger.options());
  }

  private static Draft policy(Policy policy, Draft draft) {
    draft.reference("table", policy.table()).flag("permissive", policy.permissive(), true);
    draft.text("command", policy.command()).texts("roles", policy.roles());
    draft.lines("using", policy.using()).lines("check", policy.check());
    return draft.lines("comment", policy.comment());
  }

  private static Draft grant(Grant grant, Draft draft) {
    draft.text("on", grant.on()).text("grantee", grant.grantee());
    draft.texts("privileges", grant.privileges());
    return draft.flag("grantable", grant.grantable(), false);
  }

  private static Draft other(OtherObject other, Draft draft) {
    draft.text("what", other.what()).lines("definition", other.definition());
    return draft.lines("comment", other.comment());
  }

  static SchemaObject read(SchemaObject.Kind kind, Fields in) {
    return switch (kind) {
      case NAMESPACE ->
          new Namespace(in.id(), in.name(), in.lines("comment"), in.options("options"));
      case EXTENSION -> new Extension(in.id(), in.name(), in.lines("version"), in.lines("comment"));
      case ENUM -> enumType(in);
      case COMPOSITE -> composite(in);
      case DOMAIN -> domain(in);
      case SEQUENCE -> sequence(in);
      case ROUTINE -> routine(in);
      case VIEW -> view(in);
      case TRIGGER -> trigger(in);
      case POLICY -> policy(in);
      case GRANT -> grant(in);
      case OTHER -> other(in);
    };
  }

  private static EnumType enumType(Fields in) {
    return new EnumType(
        in.id(),
        in.name(),
        in.list("values", v -> new EnumType.Value(v.id(), v.local("label"))),
        in.lines("comment"),
        in.options("options"));
  }

  private static CompositeType composite(Fields in) {
    return new CompositeType(
        in.id(),
        in.name(),
        in.list("attributes", a -> new CompositeType.Attribute(a.text("name"), a.text("type"))),
        in.lines("comment"),
        in.options("options"));
  }

  private static Domain domain(Fields in) {
    return new Domain(
        in.id(),
        in.name(),
        in.text("type"),
        in.flag("nullable", true),
        in.optional("default"),
        checks(in),
        in.lines("comment"),
        in.options("options"));
  }

  private static List<Constraint.Check> checks(Fields in) {
    return in.list("checks", ObjectShape::check);
  }

  private static Constraint.Check check(Fields in) {
    if (ConstraintShape.read(in) instanceof Constraint.Check check) {
      return check;
    }
    throw in.wrong("kind", "check, the only one that a domain can have.");
  }

  private static Sequence sequence(Fields in) {
    Optional<Sequence.OwningColumn> owner =
        in.has("ownerTable")
            ? Optional.of(
                new Sequence.OwningColumn(in.reference("ownerTable"), in.text("ownerColumn")))
            : Optional.empty();
    return new Sequence(
        in.id(), in.name(), in.text("type"), owner, in.lines("comment"), in.options("options"));
  }

  private static Routine routine(Fields in) {
    return new Routine(
        in.id(),
        in.name(),
        in.text("what"),
        in.lines("arguments"),
        in.lines("definition"),
        in.lines("comment"),
        in.options("options"));
  }

  private static View view(Fields in) {
    return new View(
        in.id(),
        in.name(),
        in.lines("definition"),
        in.flag("materialized", false),
        in.list("indexes", IndexShape::read),
        in.lines("comment"),
        in.options("options"));
  }

  private static Trigger trigger(Fields in) {
    return new Trigger(
        in.id(),
        in.name(),
        in.reference("table"),
        in.lines("definition"),
        in.lines("comment"),
        in.options("options"));
  }

  private static Policy policy(Fields in) {
    return new Policy(
        in.id(),
        in.name(),
        in.reference("table"),
        in.flag("permissive", true),
        in.text("command"),
        in.texts("roles"),
        in.optional("using"),
        in.optional("check"),
        in.lines("comment"));
  }

  private static Grant grant(Fields in) {
    return new Grant(
        in.id(),
        in.name(),
        in.text("on"),
        in.text("grantee"),
        in.texts("privileges"),
        in.flag("grantable", false));
  }

  private static OtherObject other(Fields in) {
    return new OtherObject(
        in.id(), in.name(), in.text("what"), in.lines("definition"), in.lines("comment"));
  }
}
