CREATE AGGREGATE public.longest(text) (
  SFUNC = textcat,
  STYPE = text,
  INITCOND = ''
);

COMMENT ON AGGREGATE public.longest(text) IS 'all in one';

CREATE OR REPLACE PROCEDURE public.tidy(INOUT done integer)
 LANGUAGE plpgsql
AS $procedure$ BEGIN DELETE FROM t WHERE id < 0; done := 1; END $procedure$;

COMMENT ON PROCEDURE public.tidy(integer) IS 'cleans';
