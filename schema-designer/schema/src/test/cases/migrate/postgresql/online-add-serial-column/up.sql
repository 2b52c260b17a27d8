SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

CREATE SEQUENCE public.people_number_seq AS integer;

ALTER TABLE public.people ADD COLUMN number integer;

ALTER TABLE public.people ALTER COLUMN number SET DEFAULT nextval('public.people_number_seq'::regclass);

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
      UPDATE public.people SET number = DEFAULT WHERE (id) > (last0) AND (id) <= (next0) AND number IS NULL;
    ELSE
      SELECT id INTO next0 FROM (
        SELECT id FROM public.people ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.people SET number = DEFAULT WHERE (id) <= (next0) AND number IS NULL;
    END IF;
    COMMIT;
    started := true;
    last0 := next0;
  END LOOP;
END
$dado$;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ADD CONSTRAINT people_number_not_null NOT NULL number NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.people VALIDATE CONSTRAINT people_number_not_null;

ALTER SEQUENCE public.people_number_seq OWNED BY public.people.number;
