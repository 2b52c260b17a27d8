SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.readings ADD COLUMN value_dado_new integer;

CREATE FUNCTION public.zz_dado_readings_value() RETURNS trigger LANGUAGE plpgsql AS $dado$
BEGIN
  NEW.value_dado_new := NEW.value::integer;
  RETURN NEW;
END
$dado$;

CREATE TRIGGER zz_dado_readings_value BEFORE INSERT OR UPDATE ON public.readings FOR EACH ROW EXECUTE FUNCTION public.zz_dado_readings_value();

DO $dado$
DECLARE
  last0 public.readings.id%TYPE;
  next0 public.readings.id%TYPE;
  started boolean := false;
BEGIN
  LOOP
    IF started THEN
      SELECT id INTO next0 FROM (
        SELECT id FROM public.readings WHERE (id) > (last0) ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.readings SET value_dado_new = value::integer WHERE (id) > (last0) AND (id) <= (next0) AND value_dado_new IS NULL AND value IS NOT NULL;
    ELSE
      SELECT id INTO next0 FROM (
        SELECT id FROM public.readings ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.readings SET value_dado_new = value::integer WHERE (id) <= (next0) AND value_dado_new IS NULL AND value IS NOT NULL;
    END IF;
    COMMIT;
    started := true;
    last0 := next0;
  END LOOP;
END
$dado$;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.readings ADD CONSTRAINT readings_value_dado_new_not_null NOT NULL value_dado_new NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.readings VALIDATE CONSTRAINT readings_value_dado_new_not_null;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DROP TRIGGER zz_dado_readings_value ON public.readings;

DROP FUNCTION public.zz_dado_readings_value();

ALTER TABLE public.readings DROP COLUMN value;

ALTER TABLE public.readings RENAME COLUMN value_dado_new TO value;

ALTER TABLE public.readings ALTER COLUMN value SET DEFAULT 7;

ALTER TABLE public.readings RENAME CONSTRAINT readings_value_dado_new_not_null TO readings_value_not_null;

COMMENT ON COLUMN public.readings.value IS 'in degrees';
