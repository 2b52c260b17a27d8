ALTER TABLE public.lines DROP COLUMN total;

ALTER TABLE public.lines DROP COLUMN half;

ALTER TABLE public.lines ALTER COLUMN price TYPE numeric;

ALTER TABLE public.lines ADD COLUMN total numeric GENERATED ALWAYS AS (price * (2)::numeric) STORED;

ALTER TABLE public.lines ADD COLUMN half numeric GENERATED ALWAYS AS (price / (2)::numeric) VIRTUAL;
