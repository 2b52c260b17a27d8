SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.memberships ADD COLUMN since timestamp with time zone;

ALTER TABLE public.memberships ALTER COLUMN since SET DEFAULT clock_timestamp();

DO $dado$
DECLARE
  last0 public.memberships.team%TYPE;
  next0 public.memberships.team%TYPE;
  last1 public.memberships.person%TYPE;
  next1 public.memberships.person%TYPE;
  started boolean := false;
BEGIN
  LOOP
    IF started THEN
      SELECT team, person INTO next0, next1 FROM (
        SELECT team, person FROM public.memberships WHERE (team, person) > (last0, last1) ORDER BY team, person LIMIT 1000) batch ORDER BY team DESC, person DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.memberships SET since = DEFAULT WHERE (team, person) > (last0, last1) AND (team, person) <= (next0, next1) AND since IS NULL;
    ELSE
      SELECT team, person INTO next0, next1 FROM (
        SELECT team, person FROM public.memberships ORDER BY team, person LIMIT 1000) batch ORDER BY team DESC, person DESC LIMIT 1;
      EXIT WHEN NOT FOUND;
      UPDATE public.memberships SET since = DEFAULT WHERE (team, person) <= (next0, next1) AND since IS NULL;
    END IF;
    COMMIT;
    started := true;
    last0 := next0; last1 := next1;
  END LOOP;
END
$dado$;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.memberships ADD CONSTRAINT memberships_since_not_null NOT NULL since NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.memberships VALIDATE CONSTRAINT memberships_since_not_null;
