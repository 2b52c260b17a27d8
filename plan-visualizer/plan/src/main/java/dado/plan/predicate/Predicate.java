package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Span;
import java.util.List;

/// A condition that a row of a table must meet, as an index sees it.
///
/// @param nodeId the step that checks it
/// @param source the name that the server gives the condition (`Filter`, `Index Cond`); `WHERE` or
///   `ON` where it was read from the query's text
/// @param relation the table
/// @param subject what is compared, on the table's side
/// @param test how it is compared
/// @param operator the operator as printed, turned so that the subject stands on its left
/// @param comparand what it is compared with
/// @param arms the predicates of each arm of an `OR`; empty otherwise
/// @param expression the condition
/// @param text the condition as printed
/// @param place where it stands in the query's text; unknown where the query is, or where it cannot
///   be told which of several it is
public record Predicate(
    int nodeId,
    String source,
    Relation relation,
    Subject subject,
    Test test,
    String operator,
    Comparand comparand,
    List<List<Predicate>> arms,
    Expression expression,
    String text,
    Span place) {

  public Predicate {
    arms = List.copyOf(arms);
  }

  /// The same with its place in the query.
  public Predicate at(Span found) {
    return new Predicate(
        nodeId,
        source,
        relation,
        subject,
        test,
        operator,
        comparand,
        arms,
        expression,
        text,
        found);
  }

  /// The same as a step checks it.
  Predicate checkedBy(int step) {
    return new Predicate(
        step, source, relation, subject, test, operator, comparand, arms, expression, text, place);
  }

  /// The same with the expression that the query writes.
  Predicate saying(Expression written) {
    return new Predicate(
        nodeId, source, relation, subject, test, operator, comparand, arms, written, text, place);
  }

  /// The same with another subject.
  public Predicate with(Subject other) {
    return new Predicate(
        nodeId, source, relation, other, test, operator, comparand, arms, expression, text, place);
  }

  /// How a subject is compared.
  public enum Test {
    /// It equals one value.
    EQUAL,
    /// It equals one of several values.
    IN,
    /// It lies above, below or between.
    RANGE,
    /// It is NULL.
    NULL,
    /// It is not NULL.
    NOT_NULL,
    /// It is true, by itself.
    TRUE,
    /// It is false, by itself.
    FALSE,
    /// It begins with a known text, letter case included.
    PREFIX,
    /// It matches a pattern with `%` that does not begin with a known text, or ignoring case.
    PATTERN,
    /// It matches a regular expression.
    REGEX,
    /// It contains: `@>`, `JSON_CONTAINS`.
    CONTAINS,
    /// It is contained: `<@`.
    CONTAINED,
    /// It overlaps, or lies beside: `&&`, `<<`, `-|-`.
    OVERLAPS,
    /// It has a key: `?`, `?|`, `?&`.
    HAS_KEY,
    /// It matches a text search: `@@`, `MATCH … AGAINST`, FTS `MATCH`.
    TEXT_SEARCH,
    /// It matches a JSON path: `@?`, `@@` with a path.
    JSON_PATH,
    /// It is similar: `%` of pg_trgm.
    SIMILAR,
    /// It is near: `<->` compared or sorted by.
    DISTANCE,
    /// It differs: `<>`, `NOT IN`, `NOT LIKE`, `IS DISTINCT FROM`.
    DIFFERENT,
    /// One of several conditions holds.
    ANY_OF,
    /// Anything else.
    OTHER
  }
}
