ALTER TABLE public.people ADD COLUMN others public.address[];

ALTER TYPE public.address RENAME TO address_dado_old;

CREATE TYPE public.address AS (street text, floor integer, town text);

ALTER TABLE public.people ALTER COLUMN home TYPE public.address USING CASE WHEN home IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW((home).street, NULL, (home).town)::public.address END;

ALTER TABLE public.people ALTER COLUMN others TYPE public.address[] USING others::text[]::public.address[];

DROP TYPE public.address_dado_old;
