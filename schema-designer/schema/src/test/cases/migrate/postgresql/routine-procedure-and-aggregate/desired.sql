CREATE TABLE t (id bigint PRIMARY KEY);
CREATE PROCEDURE tidy(INOUT done integer) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM t WHERE id < 0; done := 1; END $$;
CREATE AGGREGATE longest(text) (SFUNC = textcat, STYPE = text, INITCOND = '');
COMMENT ON AGGREGATE longest(text) IS 'all in one';
COMMENT ON PROCEDURE tidy(integer) IS 'cleans';
