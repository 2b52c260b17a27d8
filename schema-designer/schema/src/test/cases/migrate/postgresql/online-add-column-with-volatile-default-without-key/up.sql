SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.log ADD COLUMN token uuid;

ALTER TABLE public.log ALTER COLUMN token SET DEFAULT gen_random_uuid();

DO $dado$
BEGIN
  LOOP
    UPDATE public.log SET token = DEFAULT WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.log WHERE token IS NULL LIMIT 1000));
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END
$dado$;
