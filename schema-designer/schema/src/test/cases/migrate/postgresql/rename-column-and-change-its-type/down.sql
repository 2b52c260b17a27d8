ALTER TABLE public.t DROP COLUMN total;

ALTER TABLE public.t ALTER COLUMN cost TYPE integer;

ALTER TABLE public.t RENAME COLUMN cost TO price;

ALTER TABLE public.t ADD COLUMN total integer GENERATED ALWAYS AS (price * 2) STORED;
