ALTER TABLE public.t DROP COLUMN total;

ALTER TABLE public.t RENAME COLUMN price TO cost;

ALTER TABLE public.t ALTER COLUMN cost TYPE bigint;

ALTER TABLE public.t ADD COLUMN total bigint GENERATED ALWAYS AS (cost * 2) STORED;
