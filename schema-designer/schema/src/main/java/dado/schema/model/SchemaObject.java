package dado.schema.model;

/// Something in a schema besides its tables.
public sealed interface SchemaObject
    permits Namespace,
        Extension,
        EnumType,
        CompositeType,
        Domain,
        Sequence,
        Routine,
        View,
        Trigger,
        Policy,
        Grant,
        OtherObject {

  /// The identity, which stays when the name changes.
  Id id();

  /// The name; of a trigger, policy or grant its own local name in the schema of its table.
  Name name();

  /// The kind of thing that it is.
  Kind kind();

  /// What tells objects of one kind and name apart: the arguments of a routine, the table of a
  /// trigger, the grantee of a grant. Empty for most.
  default String discriminator() {
    return "";
  }

  /// This object under another identity.
  SchemaObject withId(Id newId);

  /// This object under another name.
  SchemaObject withName(Name newName);

  /// Whether both are the same object, whatever their identities.
  default boolean same(SchemaObject other) {
    return withId(other.id()).equals(other);
  }

  /// What no other object of the schema has: kind, name and discriminator.
  default Key key() {
    return new Key(kind(), name(), discriminator());
  }

  /// What names an object in a schema.
  record Key(Kind kind, Name name, String discriminator) {

    @Override
    public String toString() {
      return kind.title() + " " + name + (discriminator.isEmpty() ? "" : " " + discriminator);
    }
  }

  /// The kinds, in the order in which a schema is built.
  enum Kind {
    NAMESPACE("schema"),
    EXTENSION("extension"),
    ENUM("enum"),
    COMPOSITE("composite type"),
    DOMAIN("domain"),
    SEQUENCE("sequence"),
    ROUTINE("routine"),
    VIEW("view"),
    TRIGGER("trigger"),
    POLICY("policy"),
    GRANT("grant"),
    OTHER("object");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// The word for it.
    public String title() {
      return title;
    }
  }
}
