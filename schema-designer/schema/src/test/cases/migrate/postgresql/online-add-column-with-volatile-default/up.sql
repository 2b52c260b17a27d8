SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ADD COLUMN token uuid;

ALTER TABLE public.people ALTER COLUMN token SET DEFAULT gen_random_uuid();

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
      UPDATE public.people SET token = DEFAULT WHERE (id) > (last0) AND (id) <= (next0) AND token IS NULL;
    ELSE
      SELECT id INTO next0 FROM (
        SELECT id FROM public.people ORDER BY id LIMIT 1000) batch ORDER BY id DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.people SET token = DEFAULT WHERE (id) <= (next0) AND token IS NULL;
    END IF;
    COMMIT;
    started := true;
    last0 := next0;
  END LOOP;
END
$dado$;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ADD CONSTRAINT people_token_not_null NOT NULL token NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.people VALIDATE CONSTRAINT people_token_not_null;
