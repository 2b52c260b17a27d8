ALTER TYPE public.address RENAME TO address_dado_old;

CREATE TYPE public.address AS (street text, number bigint);

ALTER TABLE public.people ALTER COLUMN home TYPE public.address USING CASE WHEN home IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW((home).street::text, (home).number::bigint)::public.address END;

DROP TYPE public.address_dado_old;
