SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ADD COLUMN amount_dado_new numeric(10,2);

CREATE FUNCTION public.zz_dado_people_amount() RETURNS trigger LANGUAGE plpgsql AS $dado$
BEGIN
  NEW.amount_dado_new := NEW.amount::numeric(10,2);
  RETURN NEW;
END
$dado$;

CREATE TRIGGER zz_dado_people_amount BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW EXECUTE FUNCTION public.zz_dado_people_amount();

DO $dado$
DECLARE
  last0 public.people.id%TYPE;
  next0 public.people.id%TYPE;
  started boolean := false;
BEGIN
  LOOP
    IF started THEN
      SELECT id INTO next0 FROM (
        SELECT id FROM public.people WHERE (id) > (last0) ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.people SET amount_dado_new = amount::numeric(10,2) WHERE (id) > (last0) AND (id) <= (next0) AND amount_dado_new IS NULL AND amount IS NOT NULL;
    ELSE
      SELECT id INTO next0 FROM (
        SELECT id FROM public.people ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.people SET amount_dado_new = amount::numeric(10,2) WHERE (id) <= (next0) AND amount_dado_new IS NULL AND amount IS NOT NULL;
    END IF;
    COMMIT;
    started := true;
    last0 := next0;
  END LOOP;
END
$dado$;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DROP TRIGGER zz_dado_people_amount ON public.people;

DROP FUNCTION public.zz_dado_people_amount();

ALTER TABLE public.people DROP COLUMN amount;

ALTER TABLE public.people RENAME COLUMN amount_dado_new TO amount;

ALTER TABLE public.people ADD COLUMN name_dado_new character varying(20);

CREATE FUNCTION public.zz_dado_people_name() RETURNS trigger LANGUAGE plpgsql AS $dado$
BEGIN
  NEW.name_dado_new := NEW.name::character varying(20);
  RETURN NEW;
END
$dado$;

CREATE TRIGGER zz_dado_people_name BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW EXECUTE FUNCTION public.zz_dado_people_name();

DO $dado$
DECLARE
  last0 public.people.id%TYPE;
  next0 public.people.id%TYPE;
  started boolean := false;
BEGIN
  LOOP
    IF started THEN
      SELECT id INTO next0 FROM (
        SELECT id FROM public.people WHERE (id) > (last0) ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.people SET name_dado_new = name::character varying(20) WHERE (id) > (last0) AND (id) <= (next0) AND name_dado_new IS NULL AND name IS NOT NULL;
    ELSE
      SELECT id INTO next0 FROM (
        SELECT id FROM public.people ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.people SET name_dado_new = name::character varying(20) WHERE (id) <= (next0) AND name_dado_new IS NULL AND name IS NOT NULL;
    END IF;
    COMMIT;
    started := true;
    last0 := next0;
  END LOOP;
END
$dado$;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DROP TRIGGER zz_dado_people_name ON public.people;

DROP FUNCTION public.zz_dado_people_name();

ALTER TABLE public.people DROP COLUMN name;

ALTER TABLE public.people RENAME COLUMN name_dado_new TO name;
