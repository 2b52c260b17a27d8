CREATE TABLE t (id bigint PRIMARY KEY, name text);
CREATE FUNCTION named(wanted text) RETURNS TABLE (id bigint, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public BEGIN ATOMIC SELECT t.id, t.name FROM t WHERE t.name = wanted; END;
